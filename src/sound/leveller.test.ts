import { describe, expect, it } from 'vitest';
import { joined, noise } from '../testing/signals.ts';
import { EnergyTracker } from './energy-track.ts';
import { GainCurve } from './gain-curve.ts';
import { levellingGain, spreadDb } from './leveller.ts';
import { findSpeech, phrasesOf } from './speech.ts';
import { keptPart } from './trim.ts';

const ROOM_DBFS = -70;
const speak = (seconds: number, levelDbfs: number) => noise(seconds, levelDbfs);
const room = (seconds: number) => noise(seconds, ROOM_DBFS);

/** Two people taking turns, `apartDb` apart. */
function dialogue(apartDb: number): Float32Array {
  const turn = (level: number) => [speak(2.2, level), room(0.5), speak(1.4, level), room(0.8)];
  return joined(...Array.from({ length: 6 }, () => [...turn(-25), ...turn(-25 - apartDb)]).flat());
}

function trackOf(samples: Float32Array): Float64Array {
  const tracker = new EnergyTracker(48_000);
  tracker.take(samples);
  return tracker.finish();
}

const phrasesIn = (samples: Float32Array) => phrasesOf(findSpeech(trackOf(samples)));

describe('finding speech', () => {
  it('phrases lie between pauses', () => {
    const phrases = phrasesIn(joined(room(1), speak(1, -25), room(0.5), speak(2, -40), room(1)));
    const times = phrases.map(({ startFrame, endFrame }) => [startFrame / 50, endFrame / 50]);
    expect(times).toEqual([
      [1, 2],
      [2.5, 4.5],
    ]);
  });

  it('a room without a voice has no phrase', () => {
    expect(phrasesIn(room(5))).toEqual([]);
  });

  it('digital silence between sentences is a pause', () => {
    const silence = new Float32Array(24_000);
    expect(phrasesIn(joined(silence, speak(1, -25), silence, speak(1, -25), silence))).toHaveLength(2);
  });
});

describe('levelling', () => {
  it('two people 12 dB apart come within 1.5 dB', () => {
    const samples = dialogue(12);
    const phrases = phrasesIn(samples);
    expect(spreadDb(phrases)).toBeGreaterThan(11);
    const curve = levellingGain(phrases, samples.length / 960);
    new GainCurve(curve, 960).process(samples);
    expect(spreadDb(phrasesIn(samples))).toBeLessThan(1.5);
  });

  it('pauses are raised 4 dB less than the quieter voice beside them', () => {
    const samples = dialogue(12);
    const phrases = phrasesIn(samples);
    const curve = levellingGain(phrases, samples.length / 960);
    for (const [index, phrase] of phrases.entries()) {
      const next = phrases[index + 1];
      if (next === undefined || next.startFrame - phrase.endFrame < 35) continue;
      const inPause = curve[Math.round((phrase.endFrame + next.startFrame) / 2)] ?? 0;
      const beside = Math.min(curve[phrase.endFrame - 5] ?? 0, curve[next.startFrame + 5] ?? 0);
      expect(inPause).toBeLessThanOrEqual(beside - 3.9);
    }
  });

  it('a phrase has its whole gain from its first moment', () => {
    const phrases = phrasesIn(dialogue(12));
    const curve = levellingGain(phrases, 1440);
    const quiet = phrases.find(({ levelLufs }) => levelLufs < -34);
    expect(curve[quiet?.startFrame ?? 0]).toBeCloseTo(curve[(quiet?.startFrame ?? 0) + 20] ?? 0, 1);
  });

  it('one even voice has no spread', () => {
    expect(spreadDb(phrasesIn(dialogue(0)))).toBeLessThan(1);
  });
});

describe('gain curve', () => {
  it('a constant gain is that gain, whatever the blocks', () => {
    const samples = noise(0.3, -20);
    const output = samples.slice();
    const curve = new GainCurve(new Float32Array(15).fill(6), 960);
    curve.process(output.subarray(0, 1));
    curve.process(output.subarray(1));
    const ratio = 10 ** (6 / 20);
    expect(output.every((sample, at) => Math.abs(sample - (samples[at] ?? 0) * ratio) < 1e-6)).toBe(true);
  });

  it('blocks of any length give the same sound', () => {
    const gains = Float32Array.from({ length: 25 }, (_, frame) => (frame % 7) - 3);
    const [whole, parts] = [noise(0.5, -20), noise(0.5, -20)];
    new GainCurve(gains, 960).process(whole);
    const curve = new GainCurve(gains, 960);
    for (let at = 0; at < parts.length; at += 613) curve.process(parts.subarray(at, at + 613));
    expect(parts.filter((sample, at) => Math.abs(sample - (whole[at] ?? 0)) > 1e-6)).toHaveLength(0);
  });
});

describe('dead air', () => {
  it('half a second is kept at both ends', () => {
    const samples = joined(room(4), speak(3, -25), room(5));
    const { startFrame, endFrame } = keptPart(findSpeech(trackOf(samples)));
    expect(startFrame / 50).toBeCloseTo(3.5, 1);
    expect(endFrame / 50).toBeCloseTo(7.5, 1);
  });

  it('a breath before the first word is kept', () => {
    const samples = joined(room(4), noise(0.3, ROOM_DBFS + 8), room(2), speak(3, -25), room(0.3));
    expect(keptPart(findSpeech(trackOf(samples))).startFrame / 50).toBeCloseTo(3.5, 1);
  });

  it('a recording without dead air is kept whole', () => {
    const samples = joined(room(0.4), speak(3, -25), room(0.4));
    expect(keptPart(findSpeech(trackOf(samples)))).toEqual({ startFrame: 0, endFrame: 190 });
  });
});
