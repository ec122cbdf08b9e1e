import { z } from 'zod';
import type { Chapter } from '../model/chapters.ts';

const chapter = z.object({ startTime: z.number().nonnegative(), title: z.string() });
const file = z.object({ version: z.string(), chapters: z.array(chapter) });

/**
 * Reads JSON chapters 1.2
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md).
 *
 * @returns `undefined` when the text is not of that form.
 */
export function parsePodcastChapters(text: string): Chapter[] | undefined {
  const read = file.safeParse(jsonOf(text));
  return read.success
    ? read.data.chapters.map(({ startTime, title }) => ({ startSeconds: startTime, title }))
    : undefined;
}

/** Writes JSON chapters 1.2; times are rounded to the millisecond. */
export function formatPodcastChapters(chapters: readonly Chapter[]): string {
  const written = chapters.map(({ startSeconds, title }) => ({
    startTime: Math.round(startSeconds * 1000) / 1000,
    title,
  }));
  return `${JSON.stringify({ version: '1.2.0', chapters: written }, undefined, 1)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
