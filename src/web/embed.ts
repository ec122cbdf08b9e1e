import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { pageWords } from '../words/pages.ts';
import { absolute } from './place.ts';
import { quotedTitle } from './quotation.ts';

/** Size of the player on other sites, in CSS pixels; it takes the width it is given. */
const EMBED_HEIGHT_PX = 420;
const EMBED_WIDTH_PX = 720;

/** HTML to paste in any page: the player of one testimony. */
export function embedHtml(show: Show, episode: Episode): string {
  const src = absolute(show, addressesOf(episode).embed);
  const title = escaped(quotedTitle(episode.title, pageWords(show.language)));
  return `<iframe src="${src}" title="${title}" width="100%" height="${EMBED_HEIGHT_PX}" loading="lazy" style="border:0;max-width:${EMBED_WIDTH_PX}px"></iframe>`;
}

/** The same for a YesWiki page, where HTML stands between doubled quotation marks. */
export function embedYesWiki(show: Show, episode: Episode): string {
  return `""${embedHtml(show, episode)}""`;
}

/** What sites that know oEmbed ask for, as a file. https://oembed.com */
export function oEmbed({ show }: Catalogue, { episode }: PublicEpisode): string {
  const address = addressesOf(episode);
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: quotedTitle(episode.title, pageWords(show.language)),
    provider_name: show.title,
    provider_url: absolute(show, ''),
    author_name: show.author,
    html: embedHtml(show, episode),
    width: EMBED_WIDTH_PX,
    height: EMBED_HEIGHT_PX,
    thumbnail_url: absolute(show, address.coverSmall),
    thumbnail_width: 600,
    thumbnail_height: 600,
  })}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
