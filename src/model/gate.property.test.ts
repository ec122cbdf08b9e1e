import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSequences, GateWorld, play } from '../testing/gate-world.ts';

describe('the gate over sequences of events', () => {
  it('opens nothing on a withdrawal, restriction, expiry, loss or one more witness', () => {
    let reopened = 0;
    const property = fc.property(eventSequences, (events) => {
      const { faults, wasOpen } = play(events);
      reopened += wasOpen ? 1 : 0;
      return faults.length === 0;
    });
    fc.assert(property, { numRuns: 10_000 });
    expect(reopened).toBeGreaterThan(1_000);
  });

  it('stays shut when the line of a withdrawal is erased', () => {
    const world = new GateWorld();
    world.apply({ kind: 'withdraw', who: 0 });
    world.apply({ kind: 'erase-withdrawal', who: 0 });
    world.apply({ kind: 'days', count: 30 });
    expect([...world.open()]).toEqual([]);
    world.apply({ kind: 'agree', who: 0 });
    expect([...world.open()]).toContain('feed');
  });

  it('takes no accord collected before a withdrawal for a new one', () => {
    const world = new GateWorld();
    world.apply({ kind: 'days', count: 30 });
    world.apply({ kind: 'withdraw', who: 0 });
    world.apply({ kind: 'erase-withdrawal', who: 0 });
    world.apply({ kind: 'amend', who: 0, changes: { collectedOn: '2026-04-01' } });
    expect([...world.open()]).toEqual([]);
  });
});
