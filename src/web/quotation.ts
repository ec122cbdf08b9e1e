import type { Episode } from '../model/episode.ts';
import type { Transcript } from '../model/transcript.ts';
import type { PageWords } from '../words/pages.ts';

/** The title as it is shown: a first-person quote wears quotation marks, a working title does not. */
export function quotedTitle(title: string, words: PageWords): string {
  const alreadyQuoted = /[«»“”"]/.test(title);
  return alreadyQuoted || words.isWorkingTitle(title) ? title : words.episode.quote(title);
}

/** A sentence of the person worth setting large, and the moment it is said when the transcript holds it. */
export type PullQuote = { readonly text: string; readonly startSeconds?: number };

/** The sentence to set large: the one of the fiche, else what the person keeps of it; none when both say the title. */
export function pullQuoteOf({ title, story, transcript }: Episode): PullQuote | undefined {
  const text = [story.inOneSentence, story.lesson].find((one) => one !== undefined && one !== title);
  if (text === undefined) return undefined;
  const startSeconds = transcript && momentOf(text, transcript);
  return startSeconds === undefined ? { text } : { text, startSeconds };
}

/** When a sentence begins in a timed transcript, to the cue, in seconds; case, accents and punctuation set aside. */
function momentOf(sentence: string, transcript: Transcript): number | undefined {
  if (transcript.kind === 'plain') return undefined;
  const wanted = bare(sentence);
  const starts: { readonly at: number; readonly startSeconds: number }[] = [];
  let said = '';
  for (const cue of transcript.cues) {
    starts.push({ at: said.length, startSeconds: cue.startSeconds });
    said += bare(cue.text);
  }
  const found = wanted === '' ? -1 : said.indexOf(wanted);
  return starts.findLast(({ at }) => found >= 0 && at <= found)?.startSeconds;
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first sentence of a description, and what follows it. */
export function leadOf(description: string): { readonly lead: string; readonly rest: string } {
  const end = /[.!?…](?=\s)/u.exec(description);
  if (end === null) return { lead: description, rest: '' };
  return { lead: description.slice(0, end.index + 1), rest: description.slice(end.index + 1).trim() };
}
