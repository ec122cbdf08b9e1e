import type { ProblemText } from '../model/problem.ts';

/** What the engine tells while it builds. Listeners only listen. */
export type BuildEvent =
  | { readonly type: 'run-started'; readonly stage: string; readonly subject: string }
  | {
      readonly type: 'run-progressed';
      readonly stage: string;
      readonly subject: string;
      readonly fraction: number;
    }
  | { readonly type: 'run-ended'; readonly stage: string; readonly subject: string }
  | {
      readonly type: 'run-refused';
      readonly stage: string;
      readonly subject: string;
      readonly problem: ProblemText;
    }
  | {
      readonly type: 'run-failed';
      readonly stage: string;
      readonly subject: string;
      readonly cause: unknown;
    }
  | { readonly type: 'run-stopped'; readonly stage: string; readonly subject: string };
