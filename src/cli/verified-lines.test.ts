import { expect, it } from 'vitest';
import { verifiedLines } from './verified-lines.ts';

const fault = (rank: number, severity: 'error' | 'warning' = 'warning') => ({
  code: 'sound-length-wrong' as const,
  severity,
  fact: `Fait de « Récit ${rank} ».`,
  advice: 'Conseil.',
});
const found = { read: true, episodes: 12, listenedTo: 5 };

it('says that all is well in two lines', () => {
  expect(verifiedLines({ ...found, faults: [] })).toEqual([
    '12 épisodes\u00a0; nous avons demandé le son et les textes des 5 derniers.',
    'Tout va bien\u00a0: il n’y a rien à corriger.',
  ]);
});

it('shows what a repeated fault is, not each of its places', () => {
  const faults = [1, 2, 3, 4, 5].map((rank) => fault(rank));
  expect(verifiedLines({ ...found, faults })).toEqual([
    expect.stringContaining('12 épisodes'),
    '! Fait de « Récit 1 ». Conseil.',
    '! Fait de « Récit 2 ». Conseil.',
    '! Fait de « Récit 3 ». Conseil.',
    '  … et 2 autres de même.',
    'Le podcast fonctionne partout. 5 points seraient à améliorer.',
  ]);
});

it('names each thing that is missing', () => {
  const missing = ['le titre', 'la langue', 'le visuel', 'la rubrique'].map((part) => ({
    ...fault(1, 'error'),
    fact: `Il manque ${part} du podcast.`,
  }));
  const lines = verifiedLines({ ...found, faults: missing });
  expect(lines.filter((line) => line.startsWith('✗ Il manque'))).toHaveLength(4);
});

it('says errors first', () => {
  const [, first, second, last] = verifiedLines({ ...found, faults: [fault(1), fault(2, 'error')] });
  expect([first, second]).toEqual(['✗ Fait de « Récit 2 ». Conseil.', '! Fait de « Récit 1 ». Conseil.']);
  expect(last).toMatch(/^Un point est à corriger/);
});

it('counts no episode where there was nothing to read', () => {
  const nothing = { read: false, episodes: 0, listenedTo: 0, faults: [fault(1, 'error')] };
  expect(verifiedLines(nothing)).toHaveLength(2);
});
