import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const LEAN_HEAP = new URL('./lean-heap.ts', import.meta.url).href;

/** The most memory, in MB, that the heap of a program held that had long been replacing what it keeps, 75 MB. */
function mostMegabytes(lean: boolean): number {
  const program = `
    const { keepHeapLean } = await import(${JSON.stringify(LEAN_HEAP)});
    if (${lean}) keepHeapLean();
    const kept = Array.from({ length: 400_000 }, (_, rank) => ({ rank: [rank, rank, rank, rank, rank, rank] }));
    let most = 0;
    for (let round = 0; round < 4_000_000; round += 1) {
      kept[round % kept.length] = { rank: [round, round, round, round, round, round] };
      if (round > 2_000_000 && round % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
    }
    console.log(most / 1e6);`;
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program];
  return Number(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

describe('a lean heap', () => {
  it('lets less of what nobody uses stay in memory', () => {
    expect(mostMegabytes(true)).toBeLessThan(0.7 * mostMegabytes(false));
  });
});
