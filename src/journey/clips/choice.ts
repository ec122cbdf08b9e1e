import { given } from '../../engine/task.ts';
import type { SuggestedPassages } from '../../formats/fiche-passages.ts';
import { formatPassageLine, formatTime } from '../../formats/passage-line.ts';
import type { Passage, PassagePointer } from '../../model/clip.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import type { Testimony } from '../../model/testimony.ts';
import { passageNote } from '../../words/passages.ts';
import { type PointingFault, pointedPassage, pointerTo } from '../passages/pointed-passage.ts';
import { type Sentence, sentencesOf } from '../passages/sentences.ts';
import { passages } from '../passages.ts';
import { publishedWords } from '../published-words.ts';
import { stage } from '../stage.ts';

/** How many passages are filmed while nobody has chosen, and at most. */
export const PROPOSED = 3;
export const MOST_CHOSEN = 8;

/** The strongest reasons are enough to choose. */
const MOST_REASONS = 2;

/** The passages to share, in their order. */
export type Choice = {
  readonly passages: readonly Passage[];
  /** What is wrong with those that a person points at in vain. */
  readonly problems: readonly ProblemText[];
  /** To be listed for a person to change, while nobody has chosen. */
  readonly suggested?: SuggestedPassages;
};

/** The passages that a person lists in the fiche, else the best ones proposed. None while words have no times. */
export const choice = stage({
  name: 'choice',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    proposed: passages(testimony),
    words: publishedWords(testimony),
    listed: given(testimony.fiche.extracts?.map(withoutNote) ?? null),
  }),
  run: async ({ proposed, words: { transcript, method }, listed }): Promise<Choice> => {
    if (transcript?.kind !== 'timed' || method === 'estimated') return { passages: [], problems: [] };
    const sentences = sentencesOf(transcript.cues);
    if (listed === null) return suggestedChoice(proposed, sentences);
    const found = listed
      .slice(0, MOST_CHOSEN)
      .map((pointer) => ({ pointer, meant: pointedPassage(pointer, sentences) }));
    return {
      passages: found.flatMap(({ meant }) =>
        typeof meant === 'string' ? [] : [asProposed(meant, proposed)],
      ),
      problems: found.flatMap(({ pointer, meant }) =>
        typeof meant === 'string' ? [problemOf(meant, pointer)] : [],
      ),
    };
  },
});

function suggestedChoice(proposed: readonly Passage[], sentences: readonly Sentence[]): Choice {
  const pointers = proposed.map((passage) => ({
    ...pointerTo(passage, sentences),
    note: passageNote(
      formatTime(Math.floor(passage.startSeconds)),
      passage.endSeconds - passage.startSeconds,
      passage.reasons.slice(0, MOST_REASONS),
    ),
  }));
  const suggested = { listed: pointers.slice(0, PROPOSED), others: pointers.slice(PROPOSED) };
  return { passages: proposed.slice(0, PROPOSED), problems: [], ...(pointers.length > 0 && { suggested }) };
}

const withoutNote = ({ note: _, ...pointer }: PassagePointer): PassagePointer => pointer;

/** A passage that was proposed keeps its reasons. */
const asProposed = (meant: Passage, proposed: readonly Passage[]): Passage =>
  proposed.find(
    ({ startSeconds, endSeconds }) => startSeconds === meant.startSeconds && endSeconds === meant.endSeconds,
  ) ?? meant;

const problemOf = (fault: PointingFault, pointer: PassagePointer): ProblemText =>
  new Problem(`passage-${fault}`, { passage: formatPassageLine(pointer) }).text;
