import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'podcast-partytime';
import podparse from 'podparse';
import { describe, expect, it } from 'vitest';
import { aCatalogue } from '../testing/catalogue.ts';
import { formatFeed } from './rss.ts';

const xml = formatFeed(aCatalogue({ count: 2 }), { baseUrl: 'https://podcast.example/savoie/' });

/** What three independent readers understand of one feed, put side by side. */
function readings() {
  const smith = parseRssFeed(xml);
  const party = parseFeed(xml);
  const parse = podparse(xml);
  if (party === null) throw new Error('expected podcast-partytime to read the feed');
  return { smith, party, parse };
}

describe('three client parsers', () => {
  const { smith, party, parse } = readings();
  const agree = (...values: readonly unknown[]) => {
    expect(values[0]).toBeDefined();
    for (const value of values) expect(value).toEqual(values[0]);
  };
  const instant = (date: unknown) => new Date(String(date)).toISOString();

  it('agree on the show', () => {
    agree(smith.title, party.title, parse.meta.title);
    agree(smith.description, party.description, parse.meta.description);
    agree(smith.link, party.link, parse.meta.link);
    agree(smith.language, party.language, parse.meta.language);
    agree(smith.generator, party.generator, parse.meta.generator);
    agree(smith.itunes?.author, party.author, parse.meta.author);
    agree(smith.itunes?.owner, party.owner, parse.meta.owner);
    agree(smith.itunes?.explicit, party.explicit, parse.meta.explicit, false);
    agree(smith.itunes?.image, party.itunesImage, parse.meta.image?.url);
    agree(smith.podcast?.guid, party.guid);
    agree(smith.podcast?.locked?.value, party.locked, parse.meta.locked, true);
    agree(smith.podcast?.license?.display, party.license?.identifier, parse.meta.license?.slug);
    agree(instant(smith.lastBuildDate), instant(party.lastBuildDate), instant(parse.meta.lastBuildDate));
    expect(smith.itunes?.categories?.[0]?.categories?.[0]?.text).toBe('Personal Journals');
    expect(party.itunesCategory).toEqual(['Society & Culture > Personal Journals']);
  });

  it.each([0, 1])('agree on item %i', (rank) => {
    const [one, two, three] = [smith.items?.[rank], party.items[rank], parse.episodes[rank]];
    agree(one?.title, two?.title, three?.title);
    agree(one?.guid?.value, two?.guid, three?.guid);
    agree(one?.link, two?.link, three?.link);
    agree(one?.enclosures?.[0], two?.enclosure, three?.enclosure);
    agree(instant(one?.pubDate), instant(two?.pubDate), instant(three?.pubDate));
    agree(one?.itunes?.duration, two?.duration, three?.duration);
    agree(one?.itunes?.season, two?.itunesSeason, three?.season);
    agree(one?.itunes?.episode, two?.itunesEpisode, three?.episode);
    agree(one?.itunes?.image, two?.itunesImage, three?.image?.url);
    agree(one?.itunes?.explicit, two?.explicit, three?.explicit, false);
    agree(one?.content?.encoded, two?.content);
    agree(one?.description, three?.description);
    expect(one?.podcast?.chapters?.url).toMatch(/chapitres\.json$/);
    const urls = one?.podcast?.transcripts?.map(({ url }) => url);
    agree(
      urls,
      three?.transcript?.map(({ url }) => url),
    );
    expect(urls).toHaveLength(4);
    const names = one?.podcast?.persons?.map(({ display }) => display);
    agree(
      names,
      three?.person?.map(({ name }) => name),
    );
  });
});
