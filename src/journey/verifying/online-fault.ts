import type { WebAnswer } from '../../ports/web-probe.ts';
import { answers, type OnlineFaultCode, onlineFaults } from '../../words/online-check.ts';

/** A fault in the way a podcast is served, in two sentences that a person understands. */
export type OnlineFault = {
  readonly code: OnlineFaultCode;
  /** An `error` keeps listeners or directories away; a `warning` is worth mending. */
  readonly severity: 'error' | 'warning';
  readonly fact: string;
  readonly advice: string;
};

/** Puts a fault in words. */
export function onlineFault(code: OnlineFaultCode, found = ''): OnlineFault {
  const entry = onlineFaults[code];
  const severity = 'warning' in entry ? 'warning' : 'error';
  return { code, severity, fact: entry.fact(found), advice: entry.advice };
}

/** What an address answered: « https://… (réponse 404) ». */
export function toldAt(url: string, { status }: WebAnswer): string {
  return answers.at(url, status === 0 ? answers.none : answers.status(status));
}

/** The media type of an answer, without its parameters. */
export function typeOf({ headers }: WebAnswer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
