import { formatClock, type Remark } from '../formats/review-markdown.ts';
import type { Settings } from '../journey/intake/interpretation.ts';
import { type NameHeard, namesHeard } from '../model/names-heard.ts';
import { namesHeardWords as words } from '../words/names-heard.ts';
import type { Made } from './drafting.ts';

/**
 * What the letter says of names that are heard, and how to hide them. Those of other people are a question, asked until
 * somebody has read the text; one that the accord does not allow is told as long as it is said.
 */
export function linesOnNames(made: Made, settings: Settings): readonly string[] {
  const names = toTell(made, settings);
  return names.length === 0 ? [] : [words.help, ...names.flatMap((one) => [told(one), words.mask(one.name)])];
}

/** The same beside the words concerned, in the text that is read again. */
export function remarksOnNames(made: Made, settings: Settings): readonly Remark[] {
  return toTell(made, settings).flatMap((one) =>
    one.atSeconds.map((atSeconds) => ({
      atSeconds,
      text: words.review(told({ ...one, atSeconds: [atSeconds] }), one.name),
    })),
  );
}

function toTell({ words: { transcript } }: Made, { people, fiche }: Settings): readonly NameHeard[] {
  const cues = transcript?.kind === 'timed' ? transcript.cues : [];
  return namesHeard(cues, people).filter(({ kind }) => kind === 'refused' || !fiche.transcriptReviewed);
}

const told = ({ name, kind, atSeconds }: NameHeard) => words[kind]({ name, at: atSeconds.map(formatClock) });
