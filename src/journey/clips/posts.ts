import { typography } from '../../web/typography.ts';
import { type Network, networks, type PostParts, postParagraphs } from '../../words/posts.ts';

/** The text of a post for each network, within its limit: the quote is shortened, never the link. */
export function postsOf(parts: PostParts): Readonly<Record<Network, string>> {
  return {
    linkedin: post('linkedin', parts),
    facebook: post('facebook', parts),
    instagram: post('instagram', parts),
    mastodon: post('mastodon', parts),
    whatsapp: post('whatsapp', parts),
    email: post('email', parts),
  };
}

/** Length of a text as its network counts it. */
export function lengthOn(network: Network, text: string): number {
  const { addressLength } = networks[network];
  const counted =
    addressLength === undefined ? text : text.replace(/https?:\/\/\S+/gu, '-'.repeat(addressLength));
  return [...counted].length;
}

function post(network: Network, parts: PostParts): string {
  const text = typography(
    postParagraphs[network](parts)
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
  );
  const over = lengthOn(network, text) - networks[network].most;
  if (over <= 0) return text;
  const { result, ...lighter } = parts;
  if (result !== undefined) return post(network, lighter);
  if (parts.hashtags !== '') return post(network, { ...parts, hashtags: '' });
  return post(network, { ...parts, quote: shortened(parts.quote, over) });
}

/** Without its last words, still between its guillemets. */
function shortened(quote: string, by: number): string {
  const inner = quote.replace(/\s*»$/u, '');
  const cut = inner.slice(0, Math.max(0, inner.length - by - 4)).replace(/\s+\S*$/u, '');
  return `${cut}… »`;
}

/** Themes as hashtags, the words joined with capitals so that screen readers part them. At most five. */
export function hashtagsOf(themes: readonly string[]): string {
  return themes
    .map((theme) =>
      theme
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word !== '')
        .map(capitalised)
        .join(''),
    )
    .filter((tag) => /\p{L}/u.test(tag))
    .slice(0, 5)
    .map((tag) => `#${tag}`)
    .join(' ');
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
