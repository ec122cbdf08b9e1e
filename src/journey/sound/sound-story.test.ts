import { describe, expect, it } from 'vitest';
import { aSound, aSoundReport } from '../../testing/sound.ts';
import { loudnessPicture } from './loudness-picture.ts';
import { soundStory } from './sound-story.ts';

describe('what is told of a sound', () => {
  it('a voice recorded well has only had its volume set', () => {
    expect(soundStory(aSoundReport())).toEqual({
      decisions: ['Nous avons seulement réglé le volume : +7 dB.'],
      warnings: [],
    });
  });

  it('each thing done is told with its amount', () => {
    const voices = { louderLufs: -20, quieterLufs: -32 };
    const analysis = aSound({ voices, speechToNoiseDb: 9, humHz: [50, 100], speechLufs: -48 });
    const cleanings = [{ highpassHz: 80, notchesHz: [100], denoise: true }];
    const plan = { cleanings, level: true, trim: true };
    const report = aSoundReport({ analysis, plan, oneSided: true, trimmedSeconds: { start: 2.5, end: 0 } });
    const { decisions, warnings } = soundStory(report);
    expect(decisions.join(' ')).toContain('12 dB d’écart avant, 1 dB après');
    expect(decisions.join(' ')).toContain('ronflement électrique (50, 100 Hz)');
    expect(decisions.join(' ')).toContain('le côté où la voix s’entend le mieux');
    expect(decisions.join(' ')).toContain('2,5 s au début');
    expect(warnings).toHaveLength(2);
  });

  it('the picture tells the trimmed ends, who speaks and what to mind', () => {
    const report = aSoundReport({ trimmedSeconds: { start: 1, end: 0 } });
    const turns = [{ speaker: 'A. <M>', startSeconds: 0, endSeconds: 1 }];
    const levels = [{ speaker: 'A. <M>', beforeLufs: -31.5, afterLufs: -16 }];
    const picture = loudnessPicture(report, { turns, levels, warnings: ['La voix est faible.'] });
    expect(picture).toContain('fill="#DCCFBB"');
    expect(picture).toContain('A. &lt;M&gt; : −31,5 avant, −16 après');
    expect(picture).toContain('La voix est faible.');
    expect(picture).toContain('volume donné (+7 dB)');
    const hour = loudnessPicture(aSoundReport({ loudnessAfter: new Array<number>(3700).fill(-16) }), {
      turns: [],
      levels: [],
      warnings: [],
    });
    expect(hour).toContain('>1:00:00<');
    expect(hour).toContain('>−30<');
    const nothing = { turns: [], levels: [], warnings: [] };
    expect(loudnessPicture(aSoundReport(), nothing)).not.toContain('#DCCFBB');
  });
});
