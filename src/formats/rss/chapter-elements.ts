import type { Chapter } from '../../model/chapters.ts';
import { element, type XmlElement } from './element.ts';

/** A link to JSON chapters (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md). */
export function chaptersElement(url: string): XmlElement {
  return element('podcast:chapters', { url, type: 'application/json+chapters' });
}

/** Podlove Simple Chapters 1.2 (https://podlove.org/simple-chapters), in Normal Play Time to the millisecond. */
export function simpleChapters(chapters: readonly Chapter[]): readonly XmlElement[] {
  if (chapters.length === 0) return [];
  const written = chapters.map(({ startSeconds, title }) =>
    element('psc:chapter', { start: normalPlayTime(startSeconds), title }),
  );
  return [element('psc:chapters', { version: '1.2' }, written)];
}

function normalPlayTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(milliseconds / 1000);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
  return `${clock}.${String(milliseconds % 1000).padStart(3, '0')}`;
}
