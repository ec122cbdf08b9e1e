import { describe, expect, it } from 'vitest';
import { type StandingFacts, standingOf } from './standing.ts';

const complete: StandingFacts = {
  arriving: false,
  problems: [],
  drafted: true,
  refusals: [],
  transcript: 'read',
  transcriptRequired: true,
  readyToBroadcast: true,
  steppedBack: false,
  doubtfulMasks: [],
  awaitsItsMoment: false,
};

describe('standingOf', () => {
  it('is online only when nothing is missing', () => {
    expect(standingOf(complete)).toEqual({ state: 'online', next: 'nothing' });
  });

  it.each<[string, Partial<StandingFacts>, string, string]>([
    ['a draft without accord', { refusals: ['no-accord'] }, 'draft', 'give-accord'],
    ['an accord that says no', { refusals: ['copy-not-given', 'scope-not-agreed'] }, 'draft', 'give-accord'],
    ['an accord half filled', { refusals: ['copy-not-given'] }, 'draft', 'complete-accord'],
    ['a person who wants to listen', { refusals: ['not-listened-yet'] }, 'draft', 'listen-first'],
    ['a withdrawal', { refusals: ['expired', 'withdrawn'] }, 'withdrawn', 'nothing'],
    ['an accord past its day', { refusals: ['expired'] }, 'expired', 'renew-accord'],
    ['no transcript', { transcript: 'absent' }, 'draft', 'add-transcript'],
    ['a transcript nobody read', { transcript: 'unread' }, 'draft', 'review-transcript'],
    ['a mask that may be elsewhere', { doubtfulMasks: ['Dupont'] }, 'draft', 'check-mask'],
    ['no word from the network', { readyToBroadcast: false }, 'ready', 'say-ready'],
    ['a demonstration among testimonies', { steppedBack: true }, 'paused', 'nothing'],
    ['a testimony before its moment', { awaitsItsMoment: true }, 'scheduled', 'nothing'],
    ['a copy under way', { drafted: false, arriving: true }, 'arriving', 'wait'],
    ['a recording that cannot be read', { drafted: false }, 'stopped', 'mend'],
  ])('keeps private %s', (_, changed, state, next) => {
    expect(standingOf({ ...complete, ...changed })).toEqual({ state, next });
  });

  it('goes online without transcript where the show allows it', () => {
    const facts: StandingFacts = { ...complete, transcript: 'absent', transcriptRequired: false };
    expect(standingOf(facts).state).toBe('online');
  });
});
