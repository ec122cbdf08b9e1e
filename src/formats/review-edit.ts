import { HEADING } from './review-markdown.ts';

/** What a person corrects of `transcription.md` elsewhere than in an editor. */
export type ReviewCorrections = {
  /** New texts, by the rank of the turn as `parseReview` gives them; an empty one takes the turn out. */
  readonly texts: ReadonlyMap<number, string>;
  /** New names of speakers, by the present ones. */
  readonly names: ReadonlyMap<string, string>;
};

/** The same Markdown with turns and names corrected; titles, advice and everything untouched stay to the letter. */
export function correctReview(markdown: string, { texts, names }: ReviewCorrections): string {
  let rank = -1;
  const blocks = markdown.replace(/\r\n?/gu, '\n').split(/(\n\s*\n)/u);
  return blocks
    .map((block, place) => {
      if (place % 2 === 1) return block;
      const { aside, heading, said } = partsOf(block);
      const name = heading === undefined ? undefined : HEADING.exec(heading)?.[1]?.trim();
      const renamed = name === undefined ? undefined : names.get(name);
      if (said.join('').trim() !== '') rank += 1;
      const text = said.join('').trim() === '' ? undefined : texts.get(rank);
      if (renamed === undefined && text === undefined) return block;
      const title =
        renamed === undefined ? heading : heading?.replace(/\*\*.+?\*\*/u, `**${cleanName(renamed)}**`);
      return [
        ...aside,
        ...(title === undefined ? [] : [title]),
        ...(text === undefined ? said : [cleanText(text)]),
      ]
        .filter((line) => line !== '')
        .join('\n');
    })
    .join('');
}

function partsOf(block: string) {
  const lines = block.split('\n');
  const isAside = (line: string) => /^\s*(?:>|#|<!--)/u.test(line);
  const spoken = lines.filter((line) => !isAside(line));
  const [first = '', ...rest] = spoken;
  const heading = HEADING.test(first) ? first : undefined;
  return { aside: lines.filter(isAside), heading, said: heading === undefined ? spoken : rest };
}

/** One paragraph that says nothing but words: none of it is taken for a title, an advice or a name. */
const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/<!--/gu, '‹!--')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[>#\s]+/u, '')
    .replace(/^\*\*(.*)\*\*$/u, '$1');

const cleanName = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[*\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
