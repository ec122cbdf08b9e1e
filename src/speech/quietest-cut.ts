const SLICE_SECONDS = 0.2;

/**
 * Where to cut a sound so that no word is: the middle of its quietest fifth of a second between two lengths, in samples.
 * A sound not longer than the second one is not cut.
 */
export function quietestCut(
  samples: Float32Array,
  sampleRateHz: number,
  leastSeconds: number,
  mostSeconds: number,
): number {
  if (samples.length < mostSeconds * sampleRateHz) return samples.length;
  const slice = Math.round(SLICE_SECONDS * sampleRateHz);
  let [best, quietest] = [samples.length, Number.POSITIVE_INFINITY];
  for (
    let start = Math.round(leastSeconds * sampleRateHz);
    start + slice <= samples.length;
    start += slice / 4
  ) {
    const energy = samples.subarray(start, start + slice).reduce((sum, sample) => sum + sample * sample, 0);
    if (energy < quietest) [best, quietest] = [start + slice / 2, energy];
  }
  return Math.round(best);
}
