import type { TimedWord } from '../model/alignment.ts';
import type { Envelope } from '../model/loudness.ts';

/** Below this share of the loudest moments, nobody speaks. */
const QUIET = 0.25;

/**
 * Places words by their length over the moments when someone speaks: what remains when they cannot be followed in the
 * sound. Right to a few seconds in an interview without music.
 */
export function estimateWords(
  words: readonly string[],
  { stepSeconds, levels }: Envelope,
  durationSeconds: number,
): TimedWord[] {
  const heights = levels.map((level) => (level >= QUIET ? 1 : 0.02));
  const spoken = heights.length > 0 ? heights : [1];
  const step = heights.length > 0 ? stepSeconds : durationSeconds;
  const spokenTotal = spoken.reduce((sum, height) => sum + height, 0);
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let [slice, before, said] = [0, 0, 0];
  const timeOf = (lettersSaid: number): number => {
    const wanted = (lettersSaid / letters) * spokenTotal;
    while (slice < spoken.length - 1 && before + (spoken[slice] ?? 0) < wanted)
      before += spoken[slice++] ?? 0;
    const within = Math.min(1, (wanted - before) / (spoken[slice] ?? 1));
    return Math.min(durationSeconds, Math.round((slice + within) * step * 1000) / 1000);
  };
  return words.map((text) => {
    const startSeconds = timeOf(said);
    said += text.length + 1;
    return { text, startSeconds, endSeconds: timeOf(said), certainty: 'guessed' };
  });
}
