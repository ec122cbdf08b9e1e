import type { SoundReport } from '../model/sound-report.ts';

/** Someone's turn to speak, in seconds of the published audio. */
export type Turn = { readonly speaker: string; readonly startSeconds: number; readonly endSeconds: number };

/** How loud a speaker is, before and after, in LUFS. */
export type SpeakerLevel = {
  readonly speaker: string;
  readonly beforeLufs: number;
  readonly afterLufs: number;
};

/** A short-term value covers the three seconds that follow it. */
const WINDOW_SECONDS = 3;

/**
 * The level of each speaker before and after mastering: the mean of the short-term values that lie within their own turns.
 * Who never speaks for three seconds on end is not told.
 */
export function speakerLevels(report: SoundReport, turns: readonly Turn[]): SpeakerLevel[] {
  const shift = report.trimmedSeconds.start - report.musicSeconds.intro;
  const sums = new Map<string, { before: number; after: number; count: number }>();
  for (const { speaker, startSeconds, endSeconds } of joinedTurns(turns)) {
    const sum = sums.get(speaker) ?? { before: 0, after: 0, count: 0 };
    for (let second = Math.ceil(startSeconds); second + WINDOW_SECONDS <= endSeconds; second++) {
      const before = report.loudnessBefore[Math.round(second + shift)];
      const after = report.loudnessAfter[second];
      if (before === undefined || after === undefined) continue;
      sum.before += 10 ** (before / 10);
      sum.after += 10 ** (after / 10);
      sum.count += 1;
    }
    sums.set(speaker, sum);
  }
  return [...sums]
    .filter(([, { count }]) => count > 0)
    .map(([speaker, { before, after, count }]) => ({
      speaker,
      beforeLufs: rounded(10 * Math.log10(before / count)),
      afterLufs: rounded(10 * Math.log10(after / count)),
    }));
}

/** What one person says in a row is one turn. */
export function joinedTurns(turns: readonly Turn[]): Turn[] {
  return turns.reduce<Turn[]>((done, turn) => {
    const last = done.at(-1);
    if (last === undefined || last.speaker !== turn.speaker) return [...done, turn];
    return [...done.slice(0, -1), { ...last, endSeconds: turn.endSeconds }];
  }, []);
}

const rounded = (value: number) => Math.round(value * 10) / 10;
