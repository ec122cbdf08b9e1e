import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import type { Finding } from './finding.ts';

/** What no item shows alone: identities, sounds and titles used twice, order, the host left out. */
export function acrossItems(channel: XmlNode): readonly Finding[] {
  const items = childrenNamed(channel, 'item');
  const shown = items.filter((item) => !isTakenDown(item));
  return [
    ...sharing(items, 'identity-shared', 'guid', (item) => textOf(item, 'guid')),
    ...sharing(
      shown,
      'sound-shared',
      'enclosure',
      (item) => childrenNamed(item, 'enclosure')[0]?.attributes['url'],
    ),
    ...sharing(shown, 'twins', 'title', twinKey),
    ...unordered(items),
    ...withoutHost(channel, items),
  ];
}

function sharing(
  items: readonly XmlNode[],
  code: Finding['code'],
  part: string,
  keyOf: (item: XmlNode) => string | undefined,
): readonly Finding[] {
  const seen = new Set<string>();
  return items.flatMap((item): readonly Finding[] => {
    const key = keyOf(item);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    return [{ code, at: item, part, item }];
  });
}

/** AntennaPod takes two items for one when they share title, day and length. */
function twinKey(item: XmlNode): string | undefined {
  const date = Date.parse(textOf(item, 'pubDate') ?? '');
  if (Number.isNaN(date)) return undefined;
  const day = new Date(date).toISOString().slice(0, 10);
  return JSON.stringify([textOf(item, 'title'), day, textOf(item, 'itunes:duration')]);
}

/** Items taken down all say the same, on purpose. */
function isTakenDown(item: XmlNode): boolean {
  return /^yes$/i.test(textOf(item, 'itunes:block') ?? '');
}

function unordered(items: readonly XmlNode[]): readonly Finding[] {
  const dates = items.map((item) => Date.parse(textOf(item, 'pubDate') ?? ''));
  return items.flatMap((item, rank): readonly Finding[] =>
    (dates[rank] ?? 0) > (dates[rank - 1] ?? Number.POSITIVE_INFINITY)
      ? [{ code: 'not-newest-first', at: item, part: 'pubDate', item }]
      : [],
  );
}

/** Persons of an item replace those of the channel. */
function withoutHost(channel: XmlNode, items: readonly XmlNode[]): readonly Finding[] {
  const isHost = ({ attributes }: XmlNode) => (attributes['role'] ?? 'host').toLowerCase() === 'host';
  if (!childrenNamed(channel, 'podcast:person').some(isHost)) return [];
  return items.flatMap((item): readonly Finding[] => {
    const persons = childrenNamed(item, 'podcast:person');
    if (persons.length === 0 || persons.some(isHost)) return [];
    return [{ code: 'host-not-repeated', at: item, part: 'podcast:person', item }];
  });
}

function textOf(item: XmlNode, name: string): string | undefined {
  return childrenNamed(item, name)[0]?.text;
}
