import fc from 'fast-check';
import { journeys, playJourney, startOfJourneys } from '../../src/testing/journey-fuzz.ts';
import { keepingStore } from '../../src/testing/keeping-store.ts';

const SEQUENCES = 2000;

/** Plays many random sequences of what people, time and machines do, on fakes, and prints what became public by mistake. */
export async function measureJourneys(): Promise<void> {
  const startedAt = performance.now();
  const start = await startOfJourneys(keepingStore());
  let [events, everPublic] = [0, 0];
  const faults: string[] = [];
  const property = fc.asyncProperty(journeys, async (sequence) => {
    const played = await playJourney(sequence, start);
    events += sequence.flat().length;
    everPublic += played.wasPublic ? 1 : 0;
    faults.push(...played.faults);
    return played.faults.length === 0;
  });
  await fc.assert(property, { numRuns: SEQUENCES });
  console.table({
    sequences: SEQUENCES,
    events,
    'sequences with something public': everPublic,
    'public bytes without leave': faults.length,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  });
}
