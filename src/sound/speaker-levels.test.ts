import { describe, expect, it } from 'vitest';
import { aSoundReport } from '../testing/sound.ts';
import { speakerLevels } from './speaker-levels.ts';

/** Anne speaks at −20, Zoé at −32, ten seconds each in turn; both end at −16. Three seconds of silence go at the start. */
const report = aSoundReport({
  trimmedSeconds: { start: 3, end: 0 },
  loudnessBefore: [-90, -90, -90, ...Array.from({ length: 40 }, (_, at) => (at % 20 < 10 ? -20 : -32))],
  loudnessAfter: Array.from({ length: 40 }, () => -16),
});
const turn = (speaker: string, startSeconds: number) => ({
  speaker,
  startSeconds,
  endSeconds: startSeconds + 10,
});

describe('the levels of speakers', () => {
  it('are those of their own turns, before and after', () => {
    const turns = [turn('Anne', 0), turn('Zoé', 10), turn('Anne', 20), turn('Zoé', 30)];
    expect(speakerLevels(report, turns)).toEqual([
      { speaker: 'Anne', beforeLufs: -20, afterLufs: -16 },
      { speaker: 'Zoé', beforeLufs: -32, afterLufs: -16 },
    ]);
  });

  it('count what follows a jingle where it is heard', () => {
    const after = [...Array.from({ length: 5 }, () => -10), ...report.loudnessAfter];
    const scored = { ...report, loudnessAfter: after, musicSeconds: { intro: 5, outro: 0 } };
    expect(speakerLevels(scored, [turn('Zoé', 15)])).toEqual([
      { speaker: 'Zoé', beforeLufs: -32, afterLufs: -16 },
    ]);
  });

  it('are not told of whom is hardly heard', () => {
    expect(speakerLevels(report, [{ speaker: 'Anne', startSeconds: 0, endSeconds: 2 }])).toEqual([]);
  });
});
