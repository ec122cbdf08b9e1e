import { describe, expect, it } from 'vitest';
import { aCatalogue } from '../../testing/catalogue.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed } from '../rss.ts';

/** A feed whose testimonies all share their length; of the days that are told, newest first. */
function feedOn(days: readonly string[], title = 'On se réunissait pour rien'): string {
  const catalogue = aCatalogue({ count: days.length });
  const episodes = catalogue.episodes.map((one, rank) => {
    const enclosure = { ...one.episode.enclosure, durationSeconds: 900 };
    const publishedAt = `2026-04-${days[rank]}`;
    return { ...one, publishedAt, episode: { ...one.episode, title, enclosure } };
  });
  return formatFeed({ ...catalogue, episodes }, { baseUrl: 'https://podcast.example/' });
}

const titlesIn = (xml: string) =>
  [...xml.matchAll(/<itunes:title>(.*?)<\/itunes:title>/g)].map(([, text]) => text);
const errorsIn = (xml: string) => checkFeed(xml).filter(({ severity }) => severity === 'error');

describe('testimonies that share title, day and length', () => {
  const DAY = ['02T17:00:00.000Z', '02T12:00:00.000Z', '02T05:00:00.000Z'];

  it('are told apart, the first one under its own title', () => {
    const xml = feedOn(DAY);
    const title = 'On se réunissait pour rien';
    expect(titlesIn(xml)).toEqual([`${title} (3)`, `${title} (2)`, title]);
    expect(errorsIn(xml)).toEqual([]);
  });

  it('keep their titles on different days', () => {
    const xml = feedOn(['03T05:00:00.000Z', '02T05:00:00.000Z']);
    expect(new Set(titlesIn(xml)).size).toBe(1);
    expect(errorsIn(xml)).toEqual([]);
  });

  it('are told apart when their title is as long as can be', () => {
    const titles = titlesIn(feedOn(DAY, 'mot '.repeat(80)));
    expect(new Set(titles).size).toBe(3);
    expect(Math.max(...titles.map((title = '') => title.length))).toBeLessThanOrEqual(255);
  });
});
