import { powerSpectrum } from '../../src/sound/spectrum.ts';

/**
 * Short-time objective intelligibility, 0 to 1 (Taal, Hendriks, Heusdens and Jensen, 2011), of a sound against the clean
 * one, both at 10 kHz and in step.
 */
export function stoi(clean: Float32Array, processed: Float32Array): number {
  const kept = loudFrames(clean);
  const [one, other] = [clean, processed].map((samples) => bandLevels(samples, kept));
  if (one === undefined || other === undefined) return Number.NaN;
  const scores: number[] = [];
  for (let end = SEGMENT; end <= kept.length; end++) {
    for (let band = 0; band < BANDS; band++) {
      scores.push(similarity(segment(one, band, end), segment(other, band, end)));
    }
  }
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const RATE_HZ = 10_000;
const FRAME = 256;
const SIZE = 512;
const BANDS = 15;
const SEGMENT = 30;
const RANGE_DB = 40;
const CLIP = 1 + 10 ** (15 / 20);

const WINDOW = Float64Array.from(
  { length: FRAME },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 1)) / (FRAME + 1)),
);

/** Starts of the frames within 40 dB of the loudest: silence tells nothing of words. */
function loudFrames(samples: Float32Array): number[] {
  const starts = Array.from(
    { length: Math.floor((samples.length - FRAME) / (FRAME / 2)) },
    (_, at) => (at * FRAME) / 2,
  );
  const levels = starts.map((start) =>
    samples.subarray(start, start + FRAME).reduce((sum, one) => sum + one * one, 0),
  );
  const least = Math.max(...levels) / 10 ** (RANGE_DB / 10);
  return starts.filter((_, index) => (levels[index] ?? 0) >= least);
}

/** Amplitude in each third of an octave from 150 Hz, for each frame: `[frame][band]`. */
function bandLevels(samples: Float32Array, starts: readonly number[]): Float64Array[] {
  return starts.map((start) => {
    const power = spectrumAt(samples, start);
    return Float64Array.from({ length: BANDS }, (_, band) => {
      const centre = 150 * 2 ** (band / 3);
      const [from, to] = [centre * 2 ** (-1 / 6), centre * 2 ** (1 / 6)].map((hz) =>
        Math.round((hz * SIZE) / RATE_HZ),
      );
      return Math.sqrt(power.subarray(from, to).reduce((sum, one) => sum + one, 0));
    });
  });
}

function spectrumAt(samples: Float32Array, start: number): Float64Array {
  return powerSpectrum(
    Float64Array.from({ length: SIZE }, (_, at) => (WINDOW[at] ?? 0) * (samples[start + at] ?? 0)),
  );
}

const segment = (levels: readonly Float64Array[], band: number, end: number) =>
  Float64Array.from({ length: SEGMENT }, (_, at) => levels[end - SEGMENT + at]?.[band] ?? 0);

/** Correlation of two envelopes, the second brought to the level of the first and clipped at −15 dB of distortion. */
function similarity(clean: Float64Array, processed: Float64Array): number {
  const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, one) => sum + one * one, 0));
  const scale = norm(clean) / (norm(processed) + 1e-12);
  const clipped = processed.map((value, at) => Math.min(value * scale, (clean[at] ?? 0) * CLIP));
  const centred = (values: Float64Array) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / SEGMENT;
    return values.map((value) => value - mean);
  };
  const [one, other] = [centred(clean), centred(clipped)];
  const product = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  return product / (norm(one) * norm(other) + 1e-12);
}
