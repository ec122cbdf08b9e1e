import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { calendarDate, line, prose } from '../testing/arbitraries.ts';
import { type FicheChanges, newFiche, parseFiche, setFicheFields } from './fiche-yaml.ts';

const EMPTY = parseFiche('', 'fiche.yaml');

const factOf = (text: string): string => {
  try {
    parseFiche(text, 'fiche.yaml');
  } catch (problem) {
    if (problem instanceof Problem) return problem.fact;
    throw problem;
  }
  throw new Error('Expected a problem, got a fiche');
};

const short = line.filter((text) => text.length <= 140);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const changes: fc.Arbitrary<FicheChanges> = fc.record({
  title: maybe(short),
  description: maybe(prose),
  recordedOn: maybe(calendarDate),
  number: maybe(fc.nat(999)),
  transcriptReviewed: fc.boolean(),
  readyToBroadcast: fc.boolean(),
  demonstration: fc.boolean(),
  before: maybe(prose),
  change: maybe(line),
  results: fc.array(line, { maxLength: 3 }),
  themes: fc.array(line, { maxLength: 3 }),
  chapters: fc
    .array(
      fc.record({ startSeconds: fc.nat(20_000), title: line.filter((title) => /^[^-–—:|]/u.test(title)) }),
      { maxLength: 4 },
    )
    .map((chapters) => chapters.sort((one, other) => one.startSeconds - other.startSeconds)),
});

describe('fiche.yaml', () => {
  it('reads back every fiche it writes', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const { before, change, results = [], themes = [], ...others } = given;
        const fiche = parseFiche(newFiche(given), 'fiche.yaml');
        expect(fiche).toEqual({
          ...EMPTY,
          ...withoutAbsent(others),
          story: { ...EMPTY.story, ...withoutAbsent({ before, change }), results, themes },
          backstage: { ...EMPTY.backstage, heldBack: given.readyToBroadcast === false },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never fails otherwise than by a problem', () => {
    const noisy = fc.array(
      fc.oneof(prose, fc.constantFrom('titre:', 'chapitres:\n', '- ', '  ', '&a [*a]', '---\n', '\t', '"')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          noisy.map((parts) => parts.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          try {
            parseFiche(text, 'fiche.yaml');
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('an edit keeps every other character', () => {
    const text = newFiche({ title: 'Un titre', guid: 'abc' });
    const edited = setFicheFields(text, { title: 'Un autre : le vrai' });
    expect(edited.split('\n').filter((one, rank) => one !== text.split('\n')[rank])).toEqual([
      'titre: "Un autre : le vrai"',
    ]);
    expect(setFicheFields(edited, { title: 'Un titre' })).toBe(text);
  });

  it('an edit keeps the comment at the end of its line', () => {
    const edited = setFicheFields('avant: dur  # à relire\nsuite: demain', { before: 'très\ndur' });
    expect(edited).toBe('avant: "très\\ndur"  # à relire\nsuite: demain');
    expect(parseFiche(edited, 'f').story.before).toBe('très\ndur');
  });

  it('emptying a field leaves its name and comments', () => {
    const text = newFiche({});
    expect(
      setFicheFields(setFicheFields(text, { before: 'a\nb', results: ['c'] }), {
        before: undefined,
        results: [],
      }),
    ).toBe(text);
  });

  it('takes prose as typed, signs of YAML included', () => {
    const fiche = parseFiche(
      [
        'Titre : « Avant : rien, après : tout » #MeToo',
        'avant:*Personne* ne parlait',
        "  jusqu'à ce jour : voilà",
        'résultats:',
        '  - Réunions : moitié moins',
        '  - deux : trois : quatre',
        'ce que j’en retiens: & après ?',
        'themes: écoute, conflit # à revoir',
      ].join('\n'),
      'fiche.yaml',
    );
    expect(fiche.title).toBe('« Avant : rien, après : tout » #MeToo');
    expect(fiche.story).toMatchObject({
      before: "*Personne* ne parlait jusqu'à ce jour : voilà",
      results: ['Réunions : moitié moins', 'deux : trois : quatre'],
      lesson: '& après ?',
      themes: ['écoute', 'conflit'],
    });
  });

  it('reads dates, answers and chapters as people write them', () => {
    const fiche = parseFiche(
      'enregistre le: 1er août 2026\nBON A DIFFUSER: Oui\nchapitres:\n  - 0:00 Avant : rien\n  - 1:02:03 - Après',
      'fiche.yaml',
    );
    expect(fiche).toMatchObject({ recordedOn: '2026-08-01', readyToBroadcast: true });
    expect(fiche.chapters).toEqual([
      { startSeconds: 0, title: 'Avant : rien' },
      { startSeconds: 3723, title: 'Après' },
    ]);
  });

  it.each([
    [
      'titre: a\ntitle: b',
      '« fiche.yaml », ligne 2 : le champ « title » n’existe pas ; vouliez-vous dire « titre » ?.',
    ],
    ['titre: a\n\nbon à difuser: oui', 'vouliez-vous dire « bon à diffuser »'],
    ['titre: a\nTitre: b', 'ligne 2 : ce champ est écrit deux fois'],
    ['transcription relue: peut-être', 'répondez par « oui » ou par « non »'],
    ['enregistré le: 31 février 2026', 'une date est attendue'],
    ['chapitres:\n  - 00:00 Un\n  - deux', 'ligne 3 : un chapitre s’écrit'],
    ['chapitres:\n  - 05:00 Un\n  - 00:10 Deux', 'ligne 3 : les chapitres doivent se suivre'],
    [`titre: ${'a'.repeat(141)}`, '141 signes ; 140 au plus'],
    ['titre: "sans fin', 'un guillemet ouvert n’est pas refermé'],
    ['Bonjour à vous', 'chaque ligne doit être de la forme'],
    ['avant: a\n---\nsuite: b', 'ligne 2 : une ligne « --- »'],
  ])('says what is wrong and where in %j', (text, fact) => {
    expect(factOf(text)).toContain(fact);
  });
});

function withoutAbsent(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
