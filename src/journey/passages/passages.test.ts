import { describe, expect, it } from 'vitest';
import { cuesOf, marksOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { proposePassages } from './passages.ts';

const interviews = [nursingHome, villageSquare, workshop].map((interview) => ({ ...interview, interview }));

type Span = { readonly startSeconds: number; readonly endSeconds: number };

/** Shared length over total length. */
function overlap(one: Span, other: Span): number {
  const shared = Math.min(one.endSeconds, other.endSeconds) - Math.max(one.startSeconds, other.startSeconds);
  const total = Math.max(one.endSeconds, other.endSeconds) - Math.min(one.startSeconds, other.startSeconds);
  return Math.max(0, shared) / total;
}

describe('proposePassages', () => {
  it.each(interviews)('finds at least two of a person’s choices in three: $name', ({ interview }) => {
    const proposed = proposePassages(cuesOf(interview), 5).slice(0, 3);
    const marks = marksOf(interview);
    expect(proposed.filter((one) => marks.some((mark) => overlap(one, mark) >= 0.5)).length).toBeGreaterThan(
      1,
    );
  });

  it.each(interviews)('gives 3 to 5 whole answers of 15 to 60 s, with reasons: $name', ({ interview }) => {
    const cues = cuesOf(interview);
    const proposed = proposePassages(cues, 5);
    expect(proposed.length).toBeGreaterThanOrEqual(3);
    expect(proposed.length).toBeLessThanOrEqual(5);
    for (const { startSeconds, endSeconds, text, reasons } of proposed) {
      expect(endSeconds - startSeconds).toBeGreaterThanOrEqual(15);
      expect(endSeconds - startSeconds).toBeLessThanOrEqual(60.4);
      expect(text).toMatch(/^[\p{Lu}«].*[.!?…»]$/su);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it.each(interviews)('cuts in silences and never in the facilitator’s words: $name', ({ interview }) => {
    const cues = cuesOf(interview);
    for (const { startSeconds, endSeconds } of proposePassages(cues, 5)) {
      const cut = cues.filter((cue) =>
        [startSeconds, endSeconds].some((at) => at > cue.startSeconds && at < cue.endSeconds),
      );
      const within = cues.filter((cue) => cue.startSeconds < endSeconds && cue.endSeconds > startSeconds);
      expect(cut).toEqual([]);
      expect(new Set(within.map(({ speaker }) => speaker))).toEqual(new Set([interview.witness]));
    }
  });

  it('never proposes the same words twice', () => {
    const proposed = proposePassages(cuesOf(nursingHome), 5);
    for (const [index, one] of proposed.entries())
      for (const other of proposed.slice(index + 1)) expect(overlap(one, other)).toBe(0);
  });

  it('has nothing to propose in a few words', () => {
    expect(proposePassages([], 5)).toEqual([]);
    expect(proposePassages([{ startSeconds: 0, endSeconds: 3, text: 'Bonjour.' }], 5)).toEqual([]);
  });
});
