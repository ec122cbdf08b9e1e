/** How often the passages proposed are those a person chose, beside chance and the first 45 seconds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
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

/** Folder of the demonstration with its sentence times and marks, beside the clone unless given. */
const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');

type Marked = { readonly name: string; readonly cues: readonly Cue[]; readonly marks: readonly Span[] };

/** Prints hits among the first three, an overlap of half being a hit. */
export async function measurePassages(folder = SAMPLES): Promise<void> {
  const invented = [nursingHome, villageSquare, workshop].map((interview) => ({
    ...{ name: interview.name, cues: cuesOf(interview), marks: marksOf(interview) },
  }));
  const rows = [demonstrationIn(folder), ...invented].map(({ name, cues, marks }) => {
    const isHit = (span: Span) => marks.some((mark) => overlap(span, mark) >= 0.5);
    const proposed = proposePassages(cues, 5).slice(0, 3);
    return {
      entretien: name,
      'sur 3 proposés': proposed.filter(isHit).length,
      'au hasard': atRandom(cues, isHit).toFixed(2),
      'les 45 premières s': isHit({ startSeconds: 0, endSeconds: 45 }) ? 1 : 0,
      'phrases entières': proposed.filter(({ text }) => /^[\p{Lu}«].*[.!?…»]$/su.test(text)).length,
      'coupés dans un silence': proposed.filter((one) => !cutsIntoWords(one, cues)).length,
    };
  });
  console.table(rows);
}

function demonstrationIn(folder: string): Marked {
  const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown; // our own files
  const { sentences, turns } = read('demonstration.truth.json') as Truth;
  const { marked } = read('demonstration.passages.json') as { readonly marked: readonly Span[] };
  const cues = sentences.map(({ text, start, end }) => {
    const speaker = turns.find((turn) => start >= turn.start && end <= turn.end + 0.01)?.speaker ?? '';
    return { text, startSeconds: start, endSeconds: end, speaker };
  });
  return { name: 'la démonstration', cues, marks: marked };
}

type Timed = { readonly text: string; readonly start: number; readonly end: number };
type Truth = {
  readonly sentences: readonly Timed[];
  readonly turns: readonly (Timed & { readonly speaker: string })[];
};

const cutsIntoWords = ({ startSeconds, endSeconds }: Span, cues: readonly Cue[]) =>
  cues.some((cue) => [startSeconds, endSeconds].some((at) => at > cue.startSeconds && at < cue.endSeconds));

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
