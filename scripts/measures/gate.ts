import fc from 'fast-check';
import { eventSequences, play } from '../../src/testing/gate-world.ts';

const SEQUENCES = 100_000;

/** Plays many sequences of events on the gate, several witnesses, and prints what any of them broke. */
export async function measureGate(): Promise<void> {
  const startedAt = performance.now();
  let [events, reopened, broken] = [0, 0, 0];
  const property = fc.property(eventSequences, (sequence) => {
    const { faults, wasOpen } = play(sequence);
    events += sequence.length;
    reopened += wasOpen ? 1 : 0;
    broken += faults.length > 0 ? 1 : 0;
    return faults.length === 0;
  });
  fc.assert(property, { numRuns: SEQUENCES });
  console.table({
    sequences: SEQUENCES,
    events,
    'sequences where something was opened': reopened,
    'sequences that broke the gate': broken,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  });
}
