/** A stretch of samples; `end` excluded. */
export type SampleSpan = { readonly start: number; readonly end: number };

/** The samples of a stretch in seconds: whole ones, none less than it covers. */
export function samplesOf(
  { startSeconds, endSeconds }: { readonly startSeconds: number; readonly endSeconds: number },
  sampleRateHz: number,
): SampleSpan {
  return { start: Math.floor(startSeconds * sampleRateHz), end: Math.ceil(endSeconds * sampleRateHz) };
}
