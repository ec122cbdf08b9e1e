import type { Build } from '../engine/build.ts';
import { formatPassageLine } from '../formats/passage-line.ts';
import { type Choice, choice } from '../journey/clips/choice.ts';
import type { TakenIn } from '../journey/intake/intake.ts';
import { pointedPassage } from '../journey/passages/pointed-passage.ts';
import { sentencesOf } from '../journey/passages/sentences.ts';
import { publishedWords } from '../journey/published-words.ts';
import type { Passage, PassagePointer } from '../model/clip.ts';
import { Problem } from '../model/problem.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';

/** A passage in the testimony that says it. */
export type Located = {
  readonly takenIn: TakenIn;
  readonly testimony: Testimony;
  readonly passage: Passage;
  /** What is shared of it so far. */
  readonly choice: Choice;
};

/**
 * Looks for quoted words in every testimony.
 *
 * @throws Problem `extract-not-found`, `extract-arriving` when they may be in what is being copied, `extract-ambiguous`, or what is wrong with the passage.
 */
export async function locate(
  pointer: PassagePointer,
  takenIn: readonly TakenIn[],
  build: Build<Ports>,
): Promise<Located> {
  const passage = formatPassageLine(pointer);
  const found = (await Promise.all(takenIn.map((one) => locateIn(one, pointer, build)))).flat();
  const [first, ...others] = found.filter((one) => typeof one !== 'string');
  if (others.length > 0) throw new Problem('extract-ambiguous', { passage, count: others.length + 1 });
  if (first !== undefined) return first;
  const fault = found.find((one) => typeof one === 'string' && one !== 'not-found');
  if (typeof fault === 'string') throw new Problem(`passage-${fault}`, { passage });
  const isArriving = takenIn.some((one) => one.testimony === undefined && one.arriving.length > 0);
  throw new Problem(isArriving ? 'extract-arriving' : 'extract-not-found', { passage });
}

async function locateIn(
  takenIn: TakenIn,
  pointer: PassagePointer,
  build: Build<Ports>,
): Promise<(Located | Exclude<ReturnType<typeof pointedPassage>, Passage>)[]> {
  const { testimony } = takenIn;
  if (testimony === undefined) return [];
  const [words, chosen] = await Promise.all([
    build.outcomeOf(publishedWords(testimony)),
    build.outcomeOf(choice(testimony)),
  ]);
  if (words.kind !== 'done' || chosen.kind !== 'done') return [];
  const { transcript, method } = words.value;
  if (transcript?.kind !== 'timed' || method === 'estimated') return [];
  const passage = pointedPassage(pointer, sentencesOf(transcript.cues));
  return [typeof passage === 'string' ? passage : { takenIn, testimony, passage, choice: chosen.value }];
}
