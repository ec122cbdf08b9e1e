import { TruePeakMeter } from '../sound/true-peak.ts';
import type { EbuSignal } from './ebu-signals.ts';
import { sine } from './signals.ts';

const RATE = 48_000;
const FADE_SAMPLES = 480;

/** Faded in and out over 10 ms, as both documents ask. */
const faded = (samples: Float32Array) =>
  samples.map(
    (sample, at) => sample * Math.min(1, at / FADE_SAMPLES, (samples.length - 1 - at) / FADE_SAMPLES),
  );

function truePeakSignal(name: string, expected: number, samples: () => Float32Array): EbuSignal {
  const read = () => {
    const meter = new TruePeakMeter();
    meter.take(faded(samples()));
    return meter.finish();
  };
  const tolerance = { below: 0.4, above: 0.2 };
  return { name: `3341-${name}`, measure: 'true peak, dBTP', read, expected, tolerance };
}

/** A tone at a fraction of the rate. */
const tone = (divisor: number, degrees: number, amplitude: number) => () =>
  sine(1, RATE / divisor, 20 * Math.log10(amplitude), RATE, (degrees * Math.PI) / 180);

const OVER = 4;
const TAPS = 63;

/** One period of a tone at full scale amid a tone of half of it, as taken `offset` samples later at four times the rate. */
function burst(offset: number): Float32Array {
  const [around, period] = [RATE, OVER * 4];
  const fast = Float32Array.from({ length: 2 * around + period }, (_, at) => {
    const inside = at - around;
    if (inside >= 0 && inside < period) return Math.sin((2 * Math.PI * inside) / period);
    const from = inside < 0 ? inside : inside - period;
    return 0.5 * Math.sin((2 * Math.PI * from) / (OVER * 6));
  });
  return Float32Array.from({ length: Math.floor(fast.length / OVER) }, (_, at) =>
    lowPassed(fast, at * OVER + offset),
  );
}

/** A sample without what lies over half of the slower rate: a sinc under Hann's window. */
function lowPassed(fast: Float32Array, place: number): number {
  let [sum, gain] = [0, 0];
  for (let away = -TAPS; away <= TAPS; away++) {
    const x = (Math.PI * away) / OVER;
    const tap = (away === 0 ? 1 : Math.sin(x) / x) * (0.5 + 0.5 * Math.cos((Math.PI * away) / (TAPS + 1)));
    sum += tap * (fast[place + away] ?? 0);
    gain += tap;
  }
  return sum / gain;
}

/** The true-peak signals of table 1 of EBU Tech 3341. */
export const PEAK_SIGNALS: readonly EbuSignal[] = [
  truePeakSignal('15', -6, tone(4, 0, 0.5)),
  truePeakSignal('16', -6, tone(4, 45, 0.5)),
  truePeakSignal('17', -6, tone(6, 60, 0.5)),
  truePeakSignal('18', -6, tone(8, 67.5, 0.5)),
  truePeakSignal('19', 3, tone(4, 45, 1.41)),
  ...[0, 1, 2, 3].map((offset) => truePeakSignal(String(20 + offset), 0, () => burst(offset))),
];
