import { parseChapterList } from '../chapter-list.ts';
import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import type { Finding, Rule } from './finding.ts';

/** Podlove Simple Chapters and the times of the description (https://podlove.org/simple-chapters). */
export const chapterRules: readonly Rule[] = [readable, ordered, beforeTheEnd, sameInDescription];

type TimedNode = { readonly at: XmlNode; readonly seconds: number | undefined };

function readable(item: XmlNode): readonly Finding[] {
  return simpleChapters(item).flatMap(({ at, seconds }): readonly Finding[] => {
    const found = at.attributes['start'] ?? '';
    if (seconds === undefined)
      return [{ code: 'chapter-time-invalid', at, part: 'psc:chapter@start', found }];
    const untitled = (at.attributes['title'] ?? '').trim() === '';
    return untitled ? [{ code: 'value-empty', at, part: 'psc:chapter@title' }] : [];
  });
}

function ordered(item: XmlNode): readonly Finding[] {
  const timed = simpleChapters(item).filter(({ seconds }) => seconds !== undefined);
  const late = timed.find(({ seconds = 0 }, rank) => (timed[rank - 1]?.seconds ?? -1) >= seconds);
  return late === undefined ? [] : [{ code: 'chapters-unordered', at: late.at, part: 'psc:chapters' }];
}

function beforeTheEnd(item: XmlNode): readonly Finding[] {
  const [duration] = childrenNamed(item, 'itunes:duration');
  const endSeconds = Number(duration?.text);
  return simpleChapters(item).flatMap(({ at, seconds }): readonly Finding[] =>
    seconds !== undefined && seconds > endSeconds
      ? [{ code: 'chapter-after-end', at, part: 'psc:chapter', found: at.attributes['start'] ?? '' }]
      : [],
  );
}

/** AntennaPod merges the two and shows neither well when they differ by more than a second. */
function sameInDescription(item: XmlNode): readonly Finding[] {
  const [description] = childrenNamed(item, 'description');
  const simple = simpleChapters(item);
  const told = parseChapterList(plainText(description?.text ?? ''));
  if (description === undefined || simple.length === 0 || told.length === 0) return [];
  const same =
    told.length === simple.length &&
    told.every(({ startSeconds }, rank) => Math.abs(startSeconds - (simple[rank]?.seconds ?? -2)) <= 1);
  return same ? [] : [{ code: 'chapters-disagree', at: description, part: 'description' }];
}

function simpleChapters(item: XmlNode): readonly TimedNode[] {
  return childrenNamed(item, 'psc:chapters')
    .flatMap((chapters) => childrenNamed(chapters, 'psc:chapter'))
    .map((at) => ({ at, seconds: secondsOf(at.attributes['start'] ?? '') }));
}

/** Normal Play Time: `01:02:03.500`, `02:03`, `123.5`. */
function secondsOf(time: string): number | undefined {
  if (!/^(?:\d{1,3}:)?(?:[0-5]?\d:)?\d+(?:\.\d{1,3})?$/.test(time)) return undefined;
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

function plainText(html: string): string {
  return html.replace(/<\/(?:p|li|div)>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '');
}
