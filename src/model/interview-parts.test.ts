import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrderOfInterview, interviewsAmong } from './interview-parts.ts';

describe('interviews among names dropped together', () => {
  it.each([
    [['entretien mairie', 'entretien mairie 2']],
    [['entretien mairie 1', 'entretien mairie 2', 'entretien mairie 3']],
    [['Mairie-01', 'Mairie-02']],
    [['mairie_a', 'mairie_b']],
    [['Témoignage partie 1', 'Témoignage partie 2']],
    [['Partenariat.part1', 'Partenariat.part2']],
    [['Paul (1 sur 2)', 'Paul (2 sur 2)']],
    [['Paul', 'Paul suite']],
    [['ZOOM0001_LR', 'ZOOM0001_LR-0001', 'ZOOM0001_LR-0002']],
    [Array.from({ length: 12 }, (_, index) => `mairie ${index + 1}`)],
  ])('are one: %j', (stems) => {
    expect(interviewsAmong(stems)).toEqual([stems]);
    expect(interviewsAmong(stems.toReversed())).toEqual([stems]);
  });

  it.each([
    [['Nouvel enregistrement 12', 'Nouvel enregistrement 13']],
    [['Témoignage', 'Témoignage 2']],
    [['Entretien 1', 'Entretien 2', 'Entretien 3']],
    [['Note vocale 1', 'Note vocale 2']],
    [['REC0001', 'REC0002']],
    [['01', '02']],
    [['2026-03-01', '2026-03-02']],
    [['mairie 2026-03-01', 'mairie 2026-03-02']],
    [['AUD-20260312-WA0001', 'AUD-20260312-WA0002']],
    [['Témoignage', 'Témoignage (1)']],
    [['mairie 1', 'mairie 3']],
    [['mairie', 'mairie 3']],
    [['mairie 2', 'mairie 3']],
    [['mairie 1', 'lycée 2']],
    [['Anne', 'Paul']],
    [['Paul suite']],
  ])('are several: %j', (stems) => {
    expect(interviewsAmong(stems).every((group) => group.length === 1)).toBe(true);
  });

  it('keep every name, once, in whatever order they come', () => {
    const word = fc.constantFrom(
      'mairie',
      'Paul',
      'entretien',
      'suite',
      'partie',
      '1',
      '2',
      '10',
      'a',
      '(1)',
      '-',
      '_',
    );
    const names = fc.uniqueArray(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (stems, luck) => {
        const groups = interviewsAmong(stems);
        expect(groups.flat().sort()).toEqual([...stems].sort());
        const shuffled = stems
          .map((stem) => ({ stem, rank: luck.next().value ?? 0 }))
          .sort((one, other) => one.rank - other.rank);
        expect(interviewsAmong(shuffled.map(({ stem }) => stem))).toEqual(groups);
      }),
    );
  });
});

describe('the files of one interview', () => {
  it('come in the order they were recorded', () => {
    const order = ['mairie', 'mairie 2', 'mairie 10', 'mairie suite', 'REC0001', 'REC0002', 'REC0010'];
    expect(order.toReversed().sort(byOrderOfInterview)).toEqual(order);
  });
});
