import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askGate, type Output } from '../model/gate.ts';
import { Problem } from '../model/problem.ts';
import { calendarDate, line } from '../testing/arbitraries.ts';
import { type AccordChanges, newAccord, parseAccord, setAccordFields } from './accord-yaml.ts';

const parse = (text: string) => parseAccord(text, 'accord.yaml');
const OUTPUTS: readonly Output[] = [
  'feed',
  'page',
  'transcript',
  'fiche',
  'clip',
  'quote-card',
  'press-kit',
  'radio',
  'photo',
];
const facts = { publicId: 'x', today: '2026-03-12', contentDigest: 'd', voice: 'original' as const };

const answers: fc.Arbitrary<AccordChanges> = fc.record({
  broadcast: fc.boolean(),
  clips: fc.boolean(),
  press: fc.boolean(),
  image: fc.boolean(),
  naming: fc.constantFrom('full-name', 'first-name', 'role', 'anonymous'),
  voice: fc.constantFrom('original', 're-read'),
  adult: fc.boolean(),
  legalRepresentatives: fc.nat(3),
  sensitiveSubject: fc.boolean(),
  sensitiveSubjectAgreed: fc.boolean(),
  wantsToListenFirst: fc.boolean(),
  copyGiven: fc.boolean(),
  proof: line,
  collectedBy: line,
  withdrawnOn: calendarDate,
});

describe('accord.yaml', () => {
  it('a new accord lets nothing out', () => {
    const accord = parse(newAccord());
    expect(
      OUTPUTS.flatMap((output) => ('leave' in askGate(output, [accord], facts) ? [output] : [])),
    ).toEqual([]);
    expect(accord.scopes).toEqual({ broadcast: false, clips: false, press: false, image: false });
    expect(accord).toMatchObject({ naming: 'anonymous', adult: false, copyGiven: false });
  });

  it('an empty file means the same as a new accord', () => {
    expect(parse('')).toEqual(parse(newAccord()));
  });

  it('reads back every accord it writes', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { broadcast, clips, press, image, ...others } = given;
        expect(parse(newAccord(given))).toEqual({ ...others, scopes: { broadcast, clips, press, image } });
      }),
      { numRuns: 60 },
    );
  });

  it('a filled accord lets out what it agrees to', () => {
    const accord = parse(
      setAccordFields(newAccord(), {
        broadcast: true,
        voice: 'original',
        adult: true,
        copyGiven: true,
        collectedOn: '2026-03-01',
      }),
    );
    expect(
      OUTPUTS.flatMap((output) => ('leave' in askGate(output, [accord], facts) ? [output] : [])),
    ).toEqual(['feed', 'page', 'transcript', 'fiche']);
  });

  it('ends five years after it was collected', () => {
    expect(parse('recueilli le: 29 février 2024').until).toBe('2029-02-28');
    expect(parse('recueilli le: 2024-03-01\njusqu’au: 2034-03-01').until).toBe('2034-03-01');
  });

  it.each([
    ['recueilli le: 2024-03-01\n\njusqu’au: 2034-03-02', 'ligne 3 : un accord dure dix ans au plus'],
    ['recueilli le: 2024-03-01\njusqu’au: 2024-02-01', 'ligne 2 : la fin de l’accord est avant'],
    ['retiré le: bientôt', 'ligne 1 : une date est attendue'],
    ['nommée comme: pseudo', 'choisissez parmi : nom, prénom, fonction, anonyme'],
    ['diffusion: oui, mais', 'répondez par « oui » ou par « non »'],
    ['difusion: oui', 'vouliez-vous dire « diffusion »'],
  ])('refuses %j with its reason', (text, fact) => {
    expect(() => parse(text)).toThrow(fact);
    expect(() => parse(text)).toThrow(Problem);
  });
});
