import { describe, expect, it } from 'vitest';
import { figureOf } from './fiche.tsx';

describe('results', () => {
  it('set apart the figure they begin with, and what it counts', () => {
    const seen = [
      '4 réunions',
      '18 mois de travail',
      '11 sur 12 votes',
      '−50 % de bruit',
      '1 h 30 par réunion',
      '1 200 habitants',
    ];
    expect(seen.map((result) => figureOf(result).figure)).toEqual([
      '4',
      '18 mois',
      '11 sur 12',
      '−50 %',
      '1 h 30',
      '1 200',
    ]);
  });

  it('have none when they begin with words', () => {
    expect(figureOf('Deux fois moins de réunions')).toEqual({ text: 'Deux fois moins de réunions' });
  });
});
