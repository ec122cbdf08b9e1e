import { describe, expect, it } from 'vitest';
import { createSlots } from './slots.ts';

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
