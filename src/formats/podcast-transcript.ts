import { z } from 'zod';
import type { Cue } from '../model/transcript.ts';

const segment = z.object({
  startTime: z.number().nonnegative(),
  endTime: z.number().nonnegative().optional(),
  body: z.string(),
  speaker: z.string().optional(),
});
const file = z.object({ segments: z.array(segment) });

/**
 * Reads a Podcasting 2.0 JSON transcript
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md).
 *
 * @returns `undefined` when the value is not of that form.
 */
export function parsePodcastTranscript(json: unknown): Cue[] | undefined {
  const read = file.safeParse(json);
  if (!read.success) return undefined;
  const spoken = read.data.segments.filter(({ body }) => body.trim() !== '');
  return spoken.map(({ startTime, endTime, body, speaker }, rank) => {
    const next = spoken[rank + 1]?.startTime ?? startTime + 1;
    const endSeconds =
      endTime !== undefined && endTime > startTime ? endTime : Math.max(next, startTime + 0.1);
    const cue = { startSeconds: startTime, endSeconds, text: body.trim() };
    return speaker === undefined || speaker.trim() === '' ? cue : { ...cue, speaker: speaker.trim() };
  });
}

/** Writes a Podcasting 2.0 JSON transcript; times are rounded to the millisecond. Bodies are never empty. */
export function formatPodcastTranscript(cues: readonly Cue[]): string {
  const segments = cues.map(({ startSeconds, endSeconds, text, speaker }) => ({
    ...(speaker === undefined ? {} : { speaker }),
    startTime: rounded(startSeconds),
    endTime: rounded(endSeconds),
    body: text,
  }));
  return `${JSON.stringify({ version: '1.0.0', segments }, undefined, 1)}\n`;
}

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
