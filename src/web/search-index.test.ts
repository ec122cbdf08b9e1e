import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { episodeOf, published, SHOW } from '../testing/pages-catalogue.ts';
import { folded, shardOf, wordsOf } from './folding.ts';
import { listingOf } from './listing.ts';
import { searchIndex, searchPassages } from './search-index.ts';

const EPISODE = episodeOf();

const other = published(
  episodeOf({ publicId: '2026-04-02-abcd', guid: 'second', title: 'Un été à l’école' }),
);

describe('the index of every testimony', () => {
  const files = new Map(
    searchIndex([published(), other].map((one) => listingOf(SHOW, one))).map(({ path, text }) => [
      path,
      text,
    ]),
  );
  const shard = (name: string) => JSON.parse(files.get(`recherche/${name}.json`) ?? '{}');

  it('names the testimonies that hold a word, accents apart', () => {
    expect(shard('ec').ecole).toEqual([2]);
    expect(shard('re').reunions).toEqual([1, 1]);
  });

  it('names each testimony with its page, title and speaker', () => {
    expect(JSON.parse(files.get('recherche/recits.json') ?? '').stories[1]).toEqual([
      'recits/2026-04-02-abcd/',
      '«\u00a0Un été à l’école\u00a0»',
      'Bernard',
    ]);
  });

  it('gives the sentences of a testimony with their moments', () => {
    expect(JSON.parse(searchPassages(SHOW, published()))).toContainEqual([31, 'Au début, cela fait peur.']);
    const plain = episodeOf({ transcript: { kind: 'plain', paragraphs: [{ text: 'Un.' }] } });
    expect(JSON.parse(searchPassages(SHOW, published(plain)))[0]).toEqual([null, 'Un.']);
  });

  it('gives what the fiche tells, which has no moment', () => {
    const told = episodeOf({ story: { ...EPISODE.story, change: 'Onze réunions en neuf mois.' } });
    expect(JSON.parse(searchPassages(SHOW, published(told)))).toContainEqual([
      null,
      'Onze réunions en neuf mois.',
    ]);
  });
});

describe('folding', () => {
  it('sets aside accents, ligatures and apostrophes', () => {
    expect(folded('L’Œuvre d’Élodie')).toBe("l'oeuvre d'elodie");
    expect(wordsOf('l’école, à 8 h 30')).toEqual(['ecole', '30']);
  });

  it('folds a folded text no further, and names files in ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of wordsOf(text)) expect(shardOf(word)).toMatch(/^[a-z0-9_]{1,4}$/);
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
