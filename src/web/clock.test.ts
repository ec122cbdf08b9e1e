import { describe, expect, it } from 'vitest';
import { de } from '../words/elision.ts';
import { pagesInFrench } from '../words/pages-fr.ts';
import { clock, isoDuration, moment } from './clock.ts';

describe('times on pages', () => {
  it('shows hours only when there are some', () => {
    expect([clock(5), clock(83.9), clock(3723)]).toEqual(['0:05', '1:23', '1:02:03']);
  });

  it('writes lengths as ISO 8601 does', () => {
    expect([isoDuration(37), isoDuration(216.7), isoDuration(3600)]).toEqual(['PT37S', 'PT3M37S', 'PT1H0S']);
  });

  it('points to a moment as Media Fragments do', () => {
    expect(moment('a.mp3', 83.9)).toBe('a.mp3#t=83');
  });

  it('elides « de » before a vowel', () => {
    expect([de('Anima 2 Savoie'), de('Éclore'), de('Pays de Gex')]).toEqual([
      'd’Anima 2 Savoie',
      'd’Éclore',
      'de Pays de Gex',
    ]);
  });

  it('says lengths, weights and days in French', () => {
    const { duration, weight, day } = pagesInFrench;
    expect([duration(37), duration(216.7), duration(600), duration(3599), duration(3900)]).toEqual([
      '37\u00a0s',
      '3\u00a0min 37\u00a0s',
      '10\u00a0min',
      '1\u00a0h\u00a000',
      '1\u00a0h\u00a005',
    ]);
    expect([weight(840), weight(84_000), weight(2_600_000), weight(31_400_000)]).toEqual([
      '1\u00a0ko',
      '84\u00a0ko',
      '2,6\u00a0Mo',
      '31\u00a0Mo',
    ]);
    expect([day('2026-11-12T08:00:00Z'), day('2026-03-01')]).toEqual([
      '12\u00a0novembre 2026',
      '1er\u00a0mars 2026',
    ]);
  });
});
