import { describe, expect, it } from 'vitest';
import { createSlots, mapAtMost } from './slots.ts';

describe('slots', () => {
  it('never let more go at once than their count', async () => {
    const inSlot = createSlots(3);
    let now = 0;
    let most = 0;
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      now -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => inSlot(work)));
    expect(most).toBe(3);
  });

  it('are given back by work that fails', async () => {
    const inSlot = createSlots(1);
    await expect(inSlot(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inSlot(async () => 'next')).toBe('next');
  });
});

describe('work on many items', () => {
  it('goes as many at once as told, and answers in their order', async () => {
    let atOnce = 0;
    let most = 0;
    const doubled = await mapAtMost(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(setImmediate);
      if (item % 2 === 0) await new Promise(setImmediate);
      atOnce -= 1;
      return item * 2;
    });
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
  });

  it('tries every item before it fails as the first', async () => {
    const tried: number[] = [];
    const trying = mapAtMost(2, [1, 2, 3, 4], async (item) => {
      await new Promise(setImmediate);
      tried.push(item);
      if (item > 2) throw new Error(`refused ${item}`);
    });
    await expect(trying).rejects.toThrow('refused 3');
    expect(tried).toEqual([1, 2, 3, 4]);
  });

  it('leaves everything else its turn', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      again = setImmediate(count);
    };
    let again = setImmediate(count);
    await mapAtMost(4, Array.from({ length: 1000 }).keys(), async () => undefined);
    clearImmediate(again);
    expect(turns).toBeGreaterThan(10);
  });
});
