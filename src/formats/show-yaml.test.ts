import { describe, expect, it } from 'vitest';
import { defaultShow } from '../words/show.ts';
import { newShow, parseShow, setShowFields } from './show-yaml.ts';

const parse = (text: string) => parseShow(text, 'show.yaml');

describe('show.yaml', () => {
  it('needs no setting', () => {
    expect(parse('')).toEqual(defaultShow);
    expect(parse(newShow())).toEqual(defaultShow);
  });

  it('reads back what it writes', () => {
    const settings = {
      title: 'Autrement : récits',
      publicUrl: 'https://exemple.fr/podcast/',
      categoryName: 'Government',
      integratedLufs: -19,
      truePeakDbtp: -1.5,
      transcriptRequired: false,
    };
    expect(parse(newShow(settings))).toEqual({
      ...defaultShow,
      title: 'Autrement : récits',
      publicUrl: 'https://exemple.fr/podcast/',
      category: { name: 'Government' },
      loudness: { integratedLufs: -19, truePeakDbtp: -1.5 },
      transcriptRequired: false,
    });
  });

  it('reads the next meeting as people write it', () => {
    const text = `prochaine rencontre: 12 mars 2027
heure de la rencontre: 18 h 30 à 21 h
lieu de la rencontre: Maison des associations, Chambéry
inscription à la rencontre: https://exemple.fr/rencontre?mois=3`;
    expect(parse(text).nextMeeting).toEqual({
      day: '2027-03-12',
      hours: { startsAt: '18:30', endsAt: '21:00' },
      place: 'Maison des associations, Chambéry',
      url: 'https://exemple.fr/rencontre?mois=3',
    });
  });

  it('knows no meeting while its day is empty', () => {
    expect(parse('lieu de la rencontre: Chambéry')).toEqual(defaultShow);
  });

  it('names music by its file alone', () => {
    expect(parse('jingle de début: bonjour.mp3\nfond musical: nappe.flac').musicNames).toEqual({
      intro: 'bonjour.mp3',
      bed: 'nappe.flac',
    });
    expect(() => parse('jingle de fin: ../../secret.mp3')).toThrow(/assets\/jingles/);
  });

  it('ends the public address with a slash', () => {
    expect(parse('adresse publique: https://exemple.fr/podcast').publicUrl).toBe(
      'https://exemple.fr/podcast/',
    );
  });

  it('reads a level written with French signs', () => {
    expect(parse('niveau sonore: −19,5').loudness.integratedLufs).toBe(-19.5);
  });

  it('keeps the comments of a hand-written file', () => {
    expect(setShowFields('# à nous\nnom: A # provisoire\n', { title: 'B' })).toBe(
      '# à nous\nnom: "B" # provisoire\n',
    );
  });

  it.each([
    ['adresse publique: exemple.fr', 'ligne 1 : une adresse web est attendue'],
    ['nom: A\nniveau sonore: fort', 'ligne 2 : un nombre entre -30 et -10 est attendu'],
    ['courriel: contact chez exemple', 'une adresse électronique est attendue'],
    ['prochaine rencontre: 2027-03-12\nheure de la rencontre: le soir', 'une heure est attendue'],
    ['prochaine rencontre: 2027-03-12\nheure de la rencontre: 21h à 18h', 'une heure est attendue'],
    ['inscription à la rencontre: javascript:alert(1)', 'une adresse web est attendue'],
    ['nom: [a, b]', 'un texte est attendu ici, pas une liste'],
    ['autheur: A', 'vouliez-vous dire « auteur »'],
  ])('refuses %j with its reason', (text, fact) => {
    expect(() => parse(text)).toThrow(fact);
  });
});
