/**
 * Whether a stretch holds a sample of a greater magnitude than `limit`. Of a voice, nearly nothing does: what is looked for in
 * such samples alone is then not looked for sample by sample.
 */
export function passes(samples: Float32Array, start: number, stop: number, limit: number): boolean {
  for (let at = start; at < stop; at++) {
    const sample = samples[at] ?? 0;
    if (sample > limit || sample < -limit) return true;
  }
  return false;
}
