/** A sine of `level` dBFS (peak). */
export function sine(
  seconds: number,
  hz: number,
  levelDbfs: number,
  sampleRateHz = 48_000,
  phase = 0,
): Float32Array {
  const amplitude = 10 ** (levelDbfs / 20);
  const step = (2 * Math.PI * hz) / sampleRateHz;
  return Float32Array.from(
    { length: Math.round(seconds * sampleRateHz) },
    (_, index) => amplitude * Math.sin(step * index + phase),
  );
}

/** One sound after the other. */
export function joined(...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** White noise of `level` dBFS (RMS), the same each time for one seed. */
export function noise(seconds: number, levelDbfs: number, sampleRateHz = 48_000, seed = 1): Float32Array {
  const amplitude = 10 ** (levelDbfs / 20) * Math.sqrt(3);
  let state = seed;
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return amplitude * (state / 2 ** 31 - 1);
  });
}
