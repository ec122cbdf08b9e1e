import { describe, expect, it } from 'vitest';
import { checkFeed } from '../formats/feed-check.ts';
import { online } from '../testing/testimony-steps.ts';

describe('the feeds of themes and readers', () => {
  it('hold the very item of the feed of all, with its guid', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^publics:.*$/m, 'publics: [élus]');
    bench.edit(`${folder}/fiche.yaml`, /^thèmes:.*$/m, 'thèmes: [Gouvernance partagée]');
    await bench.sweep();
    const itemOf = (path: string) => /<item>.*<\/item>/s.exec(bench.public(path))?.[0];
    const item = itemOf('feed.xml');
    expect(item).toContain('<guid');
    expect(itemOf('recits/publics/elus/feed.xml')).toBe(item);
    expect(itemOf('recits/themes/gouvernance-partagee/feed.xml')).toBe(item);
    expect(checkFeed(bench.public('recits/publics/elus/feed.xml'))).toEqual([]);
    expect(bench.public('recits/publics/elus/index.html')).toContain('recits/publics/elus/feed.xml</code>');
  });

  it('leave with the last testimony that was in them', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^publics:.*$/m, 'publics: [élus]');
    await bench.sweep();
    bench.edit(`${folder}/fiche.yaml`, /^publics:.*$/m, 'publics: [habitants]');
    await bench.sweep();
    const feeds = [...bench.feeds.files.keys()].filter((path) => path.endsWith('feed.xml'));
    expect(feeds.sort()).toEqual(['feed.xml', 'recits/publics/habitants/feed.xml']);
  });
});
