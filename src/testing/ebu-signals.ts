import { addedUp, EnergyTracker, FRAME_SECONDS } from '../sound/energy-track.ts';
import { highestMomentaryLufs, highestShortTermLufs, integratedLufs, rangeLu } from '../sound/loudness.ts';
import { PEAK_SIGNALS } from './ebu-peaks.ts';
import { joined, sine } from './signals.ts';

/** One generated signal of EBU Tech 3341 or 3342 (2016), with what a meter must read of it. */
export type EbuSignal = {
  /** Number of the document, and of the signal in its table 1. */
  readonly name: string;
  readonly measure: string;
  /** What our meter reads; the worst where a signal is a set of files. */
  readonly read: () => number;
  readonly expected: number;
  readonly tolerance: { readonly below: number; readonly above: number };
};

const RATE = 48_000;
const tone = (seconds: number, levelDbfs: number) => sine(seconds, 1000, levelDbfs, RATE);
const silence = (seconds: number) => new Float32Array(Math.round(seconds * RATE));

function trackOf(samples: Float32Array): Float64Array {
  const tracker = new EnergyTracker(RATE);
  tracker.take(samples);
  return tracker.finish();
}

/** The same signal in both channels. */
function stereo(...parts: readonly Float32Array[]): Float64Array {
  const track = trackOf(joined(...parts));
  return addedUp([track, track], [1, 1]);
}

const times = (count: number, ...parts: readonly Float32Array[]) =>
  joined(...Array.from({ length: count }, () => parts).flat());

const near = (lu: number) => ({ below: lu, above: lu });

const programme = (name: string, read: () => Float64Array): EbuSignal => ({
  name: `3341-${name}`,
  measure: 'programme loudness, LUFS',
  read: () => integratedLufs(read()),
  expected: name === '2' ? -33 : -23,
  tolerance: near(0.1),
});

const range = (name: string, levels: readonly number[], expected: number): EbuSignal => ({
  name: `3342-${name}`,
  measure: 'loudness range, LU',
  read: () => rangeLu(stereo(...levels.map((level) => tone(20, level)))),
  expected,
  tolerance: near(1),
});

/** The reading furthest from −23 over twenty files, each a little later. */
function worstOf(read: (rank: number) => number): number {
  const readings = Array.from({ length: 20 }, (_, rank) => read(rank));
  return readings.reduce((worst, one) => (Math.abs(one + 23) > Math.abs(worst + 23) ? one : worst), -23);
}

const highest = (name: string, measure: string, read: () => number): EbuSignal => ({
  ...{ name: `3341-${name}`, measure, read, expected: -23, tolerance: near(0.1) },
});

/** Tones 1 dB louder each time, each a little later: how far the highest reading so far is from the last one's, in LU. */
function live(
  name: string,
  measure: string,
  { seconds, laterSeconds }: { readonly seconds: number; readonly laterSeconds: number },
  highestOf: (track: Float64Array) => number,
): EbuSignal {
  const read = () => {
    const parts = Array.from({ length: 20 }, (_, rank) => [
      ...[silence(rank * laterSeconds), tone(seconds, rank - 38), silence(1)],
    ]);
    const track = stereo(...parts.flat());
    let end = 0;
    const offs = parts.map((part, rank) => {
      end += part.reduce((sum, one) => sum + one.length, 0) / RATE;
      return highestOf(track.subarray(0, Math.round(end / FRAME_SECONDS))) - (rank - 38);
    });
    return offs.reduce((worst, off) => (Math.abs(off) > Math.abs(worst) ? off : worst), 0);
  };
  return { name: `3341-${name}`, measure, read, expected: 0, tolerance: near(0.1) };
}

function surround(): Float64Array {
  const tracks = [-28, -28, -24, -30, -30].map((level) => trackOf(tone(20, level)));
  return addedUp(tracks, [1, 1, 1, 1.41, 1.41]);
}

/** Every signal of both tables that is generated; the two others are programmes, which we may not copy. */
export const EBU_SIGNALS: readonly EbuSignal[] = [
  programme('1', () => stereo(tone(20, -23))),
  programme('2', () => stereo(tone(20, -33))),
  programme('3', () => stereo(tone(10, -36), tone(60, -23), tone(10, -36))),
  programme('4', () => stereo(tone(10, -72), tone(10, -36), tone(60, -23), tone(10, -36), tone(10, -72))),
  programme('5', () => stereo(tone(20, -26), tone(20.1, -20), tone(20, -26))),
  programme('6', surround),
  highest('9', 'highest short-term, LUFS', () =>
    highestShortTermLufs(stereo(times(5, tone(1.34, -20), tone(1.66, -30)))),
  ),
  highest('10', 'highest short-term, LUFS', () =>
    worstOf((rank) => highestShortTermLufs(stereo(silence(rank * 0.15), tone(3, -23), silence(1)))),
  ),
  live('11', 'successive short-term, LU off', { seconds: 3, laterSeconds: 0.15 }, highestShortTermLufs),
  highest('12', 'highest momentary, LUFS', () =>
    highestMomentaryLufs(stereo(times(25, tone(0.18, -20), tone(0.22, -30)))),
  ),
  highest('13', 'highest momentary, LUFS', () =>
    worstOf((rank) => highestMomentaryLufs(stereo(silence(rank * 0.02), tone(0.4, -23), silence(1)))),
  ),
  live('14', 'successive momentary, LU off', { seconds: 0.4, laterSeconds: 0.02 }, highestMomentaryLufs),
  ...PEAK_SIGNALS,
  range('1', [-20, -30], 10),
  range('2', [-20, -15], 5),
  range('3', [-40, -20], 20),
  range('4', [-50, -35, -20, -35, -50], 15),
];
