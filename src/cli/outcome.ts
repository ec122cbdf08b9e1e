import type { SweepReport } from '../app/sweep.ts';

/** Exit codes: all is well, something waits for a person, our own fault (`EX_SOFTWARE` of sysexits.h). */
export const EXIT = { well: 0, waiting: 1, fault: 70 } as const;

/** The exit code of a pass; a folder that could not be reached waits for a person. */
export function exitCodeOf(report: SweepReport | undefined): number {
  if (report === undefined) return EXIT.waiting;
  if (report.failed > 0) return EXIT.fault;
  return report.waiting > 0 || report.arriving ? EXIT.waiting : EXIT.well;
}
