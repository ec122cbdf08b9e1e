import type { Envelope } from '../model/loudness.ts';

const MOST_SLICES = 2000;

/**
 * The shape of a sound from its momentary loudness. Slices are as short as they can be for 2,000 of them at most; a
 * slice is as loud as its loudest moment.
 *
 * @param momentaryLufs one value per step, −Infinity for silence.
 * @param stepSeconds time between two values.
 */
export function envelopeOf(momentaryLufs: readonly number[], stepSeconds: number): Envelope {
  const perSlice = Math.max(1, Math.ceil(momentaryLufs.length / MOST_SLICES));
  const sliceCount = Math.ceil(momentaryLufs.length / perSlice);
  const loudestLufs = highest(momentaryLufs);
  const levels = Array.from({ length: sliceCount }, (_, slice) => {
    const lufs = highest(momentaryLufs.slice(slice * perSlice, (slice + 1) * perSlice));
    return lufs === Number.NEGATIVE_INFINITY
      ? 0
      : Math.round(10 ** ((lufs - loudestLufs) / 20) * 1000) / 1000;
  });
  return { stepSeconds: Math.round(perSlice * stepSeconds * 1000) / 1000, levels };
}

const highest = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
