/** How often the passages proposed are those a person chose, beside chance and the first 45 seconds. */
import { proposePassages } from '../../src/journey/passages/passages.ts';
import type { Cue } from '../../src/model/transcript.ts';
import { cuesOf, marksOf } from '../../src/testing/interviews/interview.ts';
import { nursingHome } from '../../src/testing/interviews/nursing-home.ts';
import { villageSquare } from '../../src/testing/interviews/village-square.ts';
import { workshop } from '../../src/testing/interviews/workshop.ts';
import { chance } from '../../src/web/pictures/chance.ts';

type Span = { readonly startSeconds: number; readonly endSeconds: number };

/** Shared length over total length. */
function overlap(one: Span, other: Span): number {
  const shared = Math.min(one.endSeconds, other.endSeconds) - Math.max(one.startSeconds, other.startSeconds);
  const total = Math.max(one.endSeconds, other.endSeconds) - Math.min(one.startSeconds, other.startSeconds);
  return Math.max(0, shared) / total;
}

const TRIES = 5000;

/** Prints hits among the first three, an overlap of half being a hit. */
export async function measurePassages(): Promise<void> {
  const rows = [nursingHome, villageSquare, workshop].map((interview) => {
    const [cues, marks] = [cuesOf(interview), marksOf(interview)];
    const isHit = (span: Span) => marks.some((mark) => overlap(span, mark) >= 0.5);
    const first = { startSeconds: 0, endSeconds: 45 };
    return {
      entretien: interview.name,
      'sur 3 proposés': proposePassages(cues, 5).slice(0, 3).filter(isHit).length,
      'au hasard': atRandom(cues, isHit).toFixed(2),
      'les 45 premières s': isHit(first) ? 1 : 0,
    };
  });
  console.table(rows);
}

/** Mean number of hits of three passages of 15 to 60 s taken anywhere. */
function atRandom(cues: readonly Cue[], isHit: (span: Span) => boolean): number {
  const next = chance(1);
  const lengthSeconds = cues.at(-1)?.endSeconds ?? 0;
  let hits = 0;
  for (let tried = 0; tried < TRIES * 3; tried += 1) {
    const seconds = 15 + 45 * next();
    const startSeconds = next() * (lengthSeconds - seconds);
    if (isHit({ startSeconds, endSeconds: startSeconds + seconds })) hits += 1;
  }
  return hits / TRIES;
}
