import { expect, it } from 'vitest';
import type { App } from '../app/app.ts';
import type { SweepReport } from '../app/sweep.ts';
import { publishOnce } from './publish.ts';

const WELL: SweepReport = {
  online: 1,
  waiting: 0,
  failed: 0,
  arriving: false,
  runs: {},
  written: 0,
  removed: 0,
};

/** A program whose passes end with these reports, the last one for ever. */
function programOf(...reports: readonly SweepReport[]) {
  let passes = 0;
  const app: Pick<App, 'sweep'> = { sweep: async () => reports[Math.min(passes++, reports.length - 1)] };
  return { app, passes: () => passes };
}

it.each([
  ['once when all is well', [WELL], 1],
  ['once more when our own fault stopped something', [{ ...WELL, failed: 1 }, WELL], 2],
  ['no more than that when it stays', [{ ...WELL, failed: 1 }], 2],
] as const)('looks %s', async (_, reports, expected) => {
  const { app, passes } = programOf(...reports);
  const report = await publishOnce(app, new AbortController().signal);
  expect(passes()).toBe(expected);
  expect(report).toEqual(reports.at(-1));
});
