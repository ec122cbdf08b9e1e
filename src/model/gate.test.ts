import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accord } from './accord.ts';
import { askGate, type GateFacts, type Output, type Refusal } from './gate.ts';

const facts: GateFacts = {
  publicId: '2026-03-12-k7qd',
  today: '2026-05-01',
  contentDigest: 'd1',
  voice: 'original',
};

const given: Accord = {
  scopes: { broadcast: true, clips: true, press: false, image: false },
  naming: 'first-name',
  voice: 'original',
  adult: true,
  legalRepresentatives: 0,
  sensitiveSubject: false,
  sensitiveSubjectAgreed: false,
  wantsToListenFirst: false,
  until: '2031-03-12',
  collectedOn: '2026-03-12',
  copyGiven: true,
};

const refusalsOf = (accords: readonly Accord[], output: Output = 'feed'): readonly Refusal[] => {
  const answer = askGate(output, accords, facts);
  return 'leave' in answer ? [] : answer.refusals;
};

const anyAccord: fc.Arbitrary<Accord> = fc.record(
  {
    scopes: fc.record({
      broadcast: fc.boolean(),
      clips: fc.boolean(),
      press: fc.boolean(),
      image: fc.boolean(),
    }),
    naming: fc.constantFrom('full-name', 'first-name', 'role', 'anonymous'),
    voice: fc.constantFrom('original', 're-read'),
    adult: fc.boolean(),
    legalRepresentatives: fc.integer({ min: 0, max: 2 }),
    sensitiveSubject: fc.boolean(),
    sensitiveSubjectAgreed: fc.boolean(),
    wantsToListenFirst: fc.boolean(),
    copyGiven: fc.boolean(),
    validatedDigest: fc.constantFrom('d1', 'd2'),
    until: fc.constantFrom('2026-04-30', '2026-05-01', '2031-01-01'),
    collectedOn: fc.constantFrom('2026-03-12', '2026-06-01'),
    withdrawnOn: fc.constant('2026-04-01'),
  },
  {
    requiredKeys: [
      'scopes',
      'naming',
      'voice',
      'adult',
      'legalRepresentatives',
      'sensitiveSubject',
      'sensitiveSubjectAgreed',
      'wantsToListenFirst',
      'copyGiven',
    ],
  },
);

describe('askGate', () => {
  it('gives leave for what was agreed, to the last day', () => {
    expect(refusalsOf([given])).toEqual([]);
    expect(refusalsOf([{ ...given, until: facts.today }])).toEqual([]);
  });

  it('gives leave for that testimony alone', () => {
    const answer = askGate('feed', [given], facts);
    expect('leave' in answer && answer.leave.isFor('2026-03-12-zzzz')).toBe(false);
    expect('leave' in answer && answer.leave.isFor(facts.publicId)).toBe(true);
  });

  it('takes silence for a no', () => expect(refusalsOf([])).toEqual(['no-accord']));

  it.each<[string, Partial<Accord>, string]>([
    ['withdrawn', { withdrawnOn: '2026-04-01' }, 'withdrawn'],
    ['past its last day', { until: '2026-04-30' }, 'expired'],
    ['from a minor with one parent', { adult: false, legalRepresentatives: 1 }, 'representatives-missing'],
    ['without a copy given', { copyGiven: false }, 'copy-not-given'],
    ['dated tomorrow', { collectedOn: '2026-05-02' }, 'collection-undated'],
    ['validated on another content', { wantsToListenFirst: true, validatedDigest: 'd0' }, 'not-listened-yet'],
    ['that wants another voice', { voice: 're-read' }, 'voice-not-agreed'],
    ['silent on a sensitive subject', { sensitiveSubject: true }, 'sensitive-not-agreed'],
  ])('refuses an accord %s', (_, changed, refusal) => {
    expect(refusalsOf([{ ...given, ...changed }])).toContain(refusal);
  });

  it.each<[Output, string]>([
    ['feed', 'broadcast'],
    ['page', 'broadcast'],
    ['transcript', 'broadcast'],
    ['fiche', 'broadcast'],
    ['clip', 'broadcast clips'],
    ['quote-card', 'broadcast clips'],
    ['press-kit', 'broadcast press'],
    ['radio', 'broadcast press'],
    ['photo', 'broadcast image'],
  ])('asks of a %s these yeses and no other: %s', (output, wanted) => {
    const all = ['broadcast', 'clips', 'press', 'image'] as const;
    const asked = all.filter((scope) => {
      const scopes = { broadcast: true, clips: true, press: true, image: true, [scope]: false };
      return refusalsOf([{ ...given, scopes }], output).length > 0;
    });
    expect(asked.join(' ')).toBe(wanted);
  });

  it('asks press as well as broadcast for radio', () => {
    expect(refusalsOf([given], 'radio')).toEqual(['scope-not-agreed']);
    expect(refusalsOf([{ ...given, scopes: { ...given.scopes, broadcast: false } }], 'clip')).toEqual([
      'scope-not-agreed',
    ]);
  });

  it('never opens for one more witness, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyAccord, { minLength: 1, maxLength: 4 }), anyAccord, (accords, another) => {
        const before = refusalsOf(accords);
        const after = refusalsOf([another, ...accords]);
        expect(before.filter((refusal) => !after.includes(refusal))).toEqual([]);
        expect(refusalsOf([...accords].reverse())).toEqual(before);
      }),
    );
  });
});
