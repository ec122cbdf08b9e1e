import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeys, playJourney, startOfJourneys } from '../testing/journey-fuzz.ts';
import { keepingStore } from '../testing/keeping-store.ts';

/** Some of each run; `npm run mesures -- journeys` plays two thousand. */
const SEQUENCES = 500;

describe('a workspace, whatever happens in whatever order', () => {
  it('shows no byte about a testimony whose gate says no', async () => {
    const start = await startOfJourneys(keepingStore());
    let everPublic = 0;
    const property = fc.asyncProperty(journeys, async (events) => {
      const { faults, wasPublic } = await playJourney(events, start);
      everPublic += wasPublic ? 1 : 0;
      expect(faults).toEqual([]);
    });
    await fc.assert(property, { numRuns: SEQUENCES });
    expect(everPublic).toBeGreaterThan(SEQUENCES / 2);
  }, 120_000);
});
