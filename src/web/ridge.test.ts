import { describe, expect, it } from 'vitest';
import { levelsIn, relief, ridgePath, smoothed } from './ridge.ts';

describe('the ridge', () => {
  it('follows the loudness of each part', () => {
    expect(levelsIn({ stepSeconds: 1, levels: [0, 0, 1, 1, 0.5, 0.5] }, 3)).toEqual([0, 1, 0.5]);
  });

  it('stretches few levels over many parts', () => {
    expect(levelsIn({ stepSeconds: 1, levels: [0.2, 0.8] }, 4)).toEqual([0.2, 0.2, 0.8, 0.8]);
  });

  it('lies flat where nothing is heard', () => {
    expect(relief(levelsIn({ stepSeconds: 1, levels: [] }, 3))).toEqual([0, 0, 0]);
    expect(ridgePath([0, 0], 0)).toBe('M0 100L0 100L1000 100L1000 100Z');
  });

  it('gives speech of even loudness the relief of a landscape', () => {
    const even = Array.from({ length: 20 }, (_, i) => 0.5 + (i % 5) / 50);
    const high = relief(even);
    expect([Math.min(...high), Math.max(...high)]).toEqual([0, 1]);
  });

  it('smooths a far range', () => {
    expect(smoothed([0, 3, 0], 1)).toEqual([1.5, 1, 1.5]);
  });
});
