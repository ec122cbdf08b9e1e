/** The length of the notice, in seconds. */
export const NOTICE_SECONDS = 3;

/** A fifth that comes down, E5 then A4: it closes, and alarms nobody. */
const NOTES = [
  { hertz: 659.26, startSeconds: 0.15, lengthSeconds: 1.1 },
  { hertz: 440, startSeconds: 0.95, lengthSeconds: 1.9 },
];
/** About −18 LUFS over the notes: as loud as a quiet voice. */
const AMPLITUDE = 0.22;
/** Long enough not to click. */
const ONSET_SECONDS = 0.03;

/** The sound that stands for a testimony taken down: mono samples between −1 and 1. */
export function noticeTone(sampleRateHz: number): Float32Array {
  const samples = new Float32Array(Math.round(NOTICE_SECONDS * sampleRateHz));
  for (const { hertz, startSeconds, lengthSeconds } of NOTES) {
    const [first, count] = [
      Math.round(startSeconds * sampleRateHz),
      Math.round(lengthSeconds * sampleRateHz),
    ];
    for (let n = 0; n < count; n += 1) {
      const seconds = n / sampleRateHz;
      const rise = Math.min(1, seconds / ONSET_SECONDS);
      const fall = Math.cos((Math.PI / 2) * (seconds / lengthSeconds)) ** 2;
      samples[first + n] = (samples[first + n] ?? 0) + AMPLITUDE * rise * fall * tone(hertz, seconds);
    }
  }
  return samples;
}

const tone = (hertz: number, seconds: number) =>
  Math.sin(2 * Math.PI * hertz * seconds) + 0.2 * Math.sin(4 * Math.PI * hertz * seconds);
