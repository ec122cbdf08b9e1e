import { problems } from '../words/problems.ts';

export type ProblemCode = keyof typeof problems;
export type ProblemDetails<Code extends ProblemCode> =
  Parameters<(typeof problems)[Code]['fact']> extends [infer D] ? D : Record<never, never>;

/** What a person may read of a problem, and what is kept of it. */
export type ProblemText = { readonly code: ProblemCode; readonly fact: string; readonly advice: string };

/**
 * Something a person can act on, in their language: what happened, then the one thing to do. Anything else that goes
 * wrong is our own fault and is thrown as an ordinary `Error` in English.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error implements ProblemText {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly fact: string;
  readonly advice: string;
  /** Whether the same work may do well the next time, with nothing dropped again: never remembered as its result. */
  readonly passing: boolean;

  constructor(code: Code, details: ProblemDetails<Code>, options?: ErrorOptions) {
    const entry = problems[code];
    const fact = (entry.fact as (given: ProblemDetails<Code>) => string)(details);
    super(`${fact} ${entry.advice}`, options);
    this.code = code;
    this.fact = fact;
    this.advice = entry.advice;
    this.passing = 'passing' in entry;
  }

  /** What of it may be kept and shown. */
  get text(): ProblemText {
    const { code, fact, advice } = this;
    return { code, fact, advice };
  }
}
