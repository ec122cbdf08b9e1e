import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a test's feed (`path=bytes` by line) names that is absent or has another length: always to be empty. */
export function brokenEnclosures(feeds: string): string[] {
  const feed = path.join(feeds, 'feed.xml');
  if (!existsSync(feed)) return [];
  const items = readFileSync(feed, 'utf8').split('\n').filter(Boolean);
  return items.filter((item) => {
    const [name = '', bytes] = item.split('=');
    return statSync(path.join(feeds, name), { throwIfNoEntry: false })?.size !== Number(bytes);
  });
}
