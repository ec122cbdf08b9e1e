import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../model/public-episode.ts';
import { aCatalogue, anEpisode, aPublicEpisode } from '../testing/catalogue.ts';
import { FEED_BASE, siteOf } from '../testing/feed-reader.ts';
import { PLANTED_FAULTS } from '../testing/planted-feed-faults.ts';
import { checkFeed } from './feed-check.ts';
import { formatFeed } from './rss.ts';

const catalogue = aCatalogue({ count: 3 });
const site = siteOf(catalogue);
const feed = formatFeed(catalogue, { baseUrl: FEED_BASE });
const faultsOf = (xml: string) => checkFeed(xml, site).map(({ code }) => code);

describe('checkFeed', () => {
  it('finds nothing in a full feed', () => {
    expect(checkFeed(feed, site)).toEqual([]);
  });

  it.each([
    ['no episode', aCatalogue({ count: 0 })],
    ['a demonstration', one({ demonstration: true, transcriptByMachine: true })],
    [
      'nothing but a sound',
      one({ chapters: [], story: { results: [], audiences: [], themes: [], partners: [] } }),
    ],
    ['text without times', one({ transcript: { kind: 'plain', paragraphs: [{ text: 'Récit inventé.' }] } })],
  ])('finds nothing in a feed with %s', (_, given) => {
    expect(checkFeed(formatFeed(given, { baseUrl: FEED_BASE }), siteOf(given))).toEqual([]);
  });

  it('finds nothing in a thousand episodes, in a few seconds at most', () => {
    const many = aCatalogue({ count: 1000 });
    const xml = formatFeed(many, { baseUrl: FEED_BASE });
    const start = process.cpuUsage();
    expect(checkFeed(xml, siteOf(many))).toEqual([]);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  it('says in French what happened, where, and the one thing to do', () => {
    const [fault] = checkFeed(feed.replace(/<itunes:duration>\d+/, '<itunes:duration>15 min'), site);
    expect(fault).toEqual({
      code: 'number-invalid',
      severity: 'error',
      fact: 'La durée de «\u00a0Récit inventé n° 3\u00a0» n’est pas un nombre entier plus grand que zéro\u00a0: «\u00a015 min\u00a0».',
      advice: 'Complétez show.yaml ou la fiche du récit, puis relancez la mise en ligne.',
      line: expect.any(Number),
    });
  });

  it('reads a feed that is not ours without knowing its files', () => {
    expect(checkFeed(feed.replaceAll(FEED_BASE, 'https://ailleurs.example/'))).toEqual([]);
  });
});

describe('a planted fault', () => {
  it.each(PLANTED_FAULTS)('is told: %s', (_, good, bad, code) => {
    const spoilt = feed.replace(good, bad);
    expect(spoilt).not.toBe(feed);
    expect(faultsOf(spoilt)).toContain(code);
  });

  it('is told when two stories share a sound, or a title, a day and a length', () => {
    const [first] = catalogue.episodes;
    if (first === undefined) throw new Error('expected an episode');
    const copy = aPublicEpisode({ ...first, episode: { ...first.episode, guid: anEpisode().guid } });
    const xml = formatFeed({ ...catalogue, episodes: [copy, ...catalogue.episodes] }, { baseUrl: FEED_BASE });
    expect(faultsOf(xml)).toEqual(['sound-shared']);
    // Our own feeds number what is alike; those of others may not.
    expect(faultsOf(xml.replaceAll(' (2)', ''))).toEqual(['sound-shared', 'twins']);
  });

  it('stops the feed only when listeners would be lost', () => {
    const severityOf = (xml: string) => checkFeed(xml, site).map(({ severity }) => severity);
    expect(severityOf(feed.replace('<copyright><![CDATA[', '<copyright><![CDATA[© '))).toEqual(['warning']);
    expect(severityOf(feed.replace(/ length="\d+"/, ' length="1"'))).toEqual(['error']);
  });

  it('reads well in French', () => {
    const told = PLANTED_FAULTS.flatMap(([, good, bad]) => checkFeed(feed.replace(good, bad), site));
    for (const { fact, advice } of told) {
      expect(fact).toMatch(/^[A-ZÀÉ].*\.$/s);
      expect(fact).not.toMatch(/l’élément|undefined de|\s\s|« | »| [:;?!]/);
      expect(advice).toMatch(/\.$/);
    }
  });
});

function one(changes: Parameters<typeof anEpisode>[0]): Catalogue {
  return { ...catalogue, episodes: [aPublicEpisode({ episode: anEpisode(changes) })] };
}
