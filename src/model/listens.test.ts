import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedListens, type Listens, shownListens, withListens } from './listens.ts';

describe('listens', () => {
  it('add up by episode and day', () => {
    const once = withListens({}, '2026-03-12-k7qd', '2026-03-20', 1);
    const more = withListens(once, '2026-03-12-k7qd', '2026-03-21', 1);
    expect(addedListens(once, more)).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 2, '2026-03-21': 1 } });
    expect(once).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 1 } });
  });

  it('are not shown under 5', () => {
    const listens: Listens = {
      '2026-03-12-k7qd': { '2026-03-21': 5, '2026-03-20': 4 },
      '2026-02-01-b3xn': { '2026-03-20': 4 },
    };
    expect(shownListens(listens)).toEqual([
      { publicId: '2026-02-01-b3xn', total: 'under 5', days: [{ day: '2026-03-20', count: 'under 5' }] },
      {
        publicId: '2026-03-12-k7qd',
        total: 5,
        days: [
          { day: '2026-03-20', count: 'under 5' },
          { day: '2026-03-21', count: 5 },
        ],
      },
    ]);
  });

  it('of many quiet days are shown in fives', () => {
    const days = { '2026-03-20': 4, '2026-03-21': 4, '2026-03-22': 1 };
    expect(shownListens({ a: days })[0]?.total).toBe(5);
  });

  it('of one quiet day cannot be found by subtraction', () => {
    const busyDays = fc.dictionary(
      fc.stringMatching(/^2026-0[1-9]-[12]\d$/),
      fc.integer({ min: 5, max: 99 }),
    );
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(busyDays, few, few, (days, one, other) => {
        const shownWith = (count: number) => shownListens({ a: { ...days, '2026-12-31': count } });
        expect(shownWith(one)).toEqual(shownWith(other));
      }),
    );
  });
});
