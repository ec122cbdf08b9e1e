import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DRAFT_WORDS } from '../app/drafting.ts';
import { formatReview, type ReviewedTurn } from '../formats/review-markdown.ts';
import type { Passage } from '../model/clip.ts';
import type { DraftWord, DraftWords } from '../model/draft-words.ts';
import { trimmedMap } from '../model/time-map.ts';
import { wordsIn } from '../model/transcript.ts';
import { TURNS } from './private-testimony.ts';
import { toneWav } from './tone.ts';

/** How long each word of these drafts lasts. */
export const WORD_SECONDS = 0.5;

type Laid = {
  readonly turns?: readonly ReviewedTurn[];
  /** Ranks of words that are to be checked by ear. */
  readonly doubtful?: readonly number[];
  readonly suggested?: readonly Passage[];
  readonly chosen?: readonly Passage[];
};

/** Lays a draft in a testimony's folder: a tone for its sound, a word every half second. */
export function layDraft(folder: string, laid: Laid = {}): DraftWords {
  const { turns = TURNS, doubtful = [], suggested = [], chosen = [] } = laid;
  const words = turns.flatMap(({ text, speaker }) =>
    wordsIn(text).map((word) => ({ text: word, ...(speaker !== undefined && { speaker }) })),
  );
  const draft: DraftWords = {
    contentCode: 'abcdef012345',
    words: words.map(
      (word, rank): DraftWord => ({
        ...word,
        startSeconds: rank * WORD_SECONDS,
        endSeconds: (rank + 0.8) * WORD_SECONDS,
        certainty: doubtful.includes(rank) ? 'doubtful' : 'sure',
        fate: 'heard',
      }),
    ),
    timeMap: trimmedMap(2, 2 + words.length * WORD_SECONDS),
    suggested,
    chosen,
  };
  mkdirSync(path.join(folder, 'brouillon'), { recursive: true });
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, name), content);
  write(`brouillon/${DRAFT_WORDS}`, JSON.stringify(draft));
  write('brouillon/temoignage.mp3', toneWav(Math.min(60, Math.ceil(words.length * WORD_SECONDS))));
  write('transcription.md', formatReview(turns));
  return draft;
}
