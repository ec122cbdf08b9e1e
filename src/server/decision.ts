import type { IncomingHttpHeaders } from 'node:http';
import { type ByteRange, rangeOf } from './byte-range.ts';

/** What tells one state of a file from another. */
export type Validators = {
  /** A strong entity tag, with its quotes. */
  readonly etag: string;
  readonly modifiedAtMs: number;
  readonly bytes: number;
};

/** How a request for a file that exists is answered, as an HTTP status, with the part that 206 sends. */
export type Decision =
  | { readonly status: 200 | 304 | 412 | 416 }
  | { readonly status: 206; readonly range: ByteRange };

/**
 * Weighs the conditions and the range of a GET or HEAD, in the order of RFC 9110, 13.2.2. `nowMs` tells whether a date is
 * old enough to be trusted in If-Range.
 */
export function decide(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  file: Validators,
  nowMs: number,
): Decision {
  if (!meetsDemands(headers, file)) return { status: 412 };
  if (isKnown(headers, file)) return { status: 304 };
  const range =
    method === 'GET' && rangeHolds(headers, file, nowMs) ? rangeOf(headers.range, file.bytes) : 'whole';
  if (range === 'whole') return { status: 200 };
  return range === 'unsatisfiable' ? { status: 416 } : { status: 206, range };
}

function meetsDemands(headers: IncomingHttpHeaders, { etag, modifiedAtMs }: Validators): boolean {
  const tags = headers['if-match'];
  if (tags !== undefined) return tags.trim() === '*' || listed(tags).includes(etag);
  const since = secondOf(headers['if-unmodified-since']);
  return since === undefined || toSecond(modifiedAtMs) <= since;
}

function isKnown(headers: IncomingHttpHeaders, { etag, modifiedAtMs }: Validators): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.trim() === '*' || listed(tags).some((tag) => tag.replace(/^W\//, '') === etag);
  }
  const since = secondOf(headers['if-modified-since']);
  return since !== undefined && toSecond(modifiedAtMs) <= since;
}

function rangeHolds(
  headers: IncomingHttpHeaders,
  { etag, modifiedAtMs }: Validators,
  nowMs: number,
): boolean {
  const condition = headers['if-range'];
  // Node joins the field under its lower-case name and types it as it does unknown fields.
  if (typeof condition !== 'string') return true;
  if (condition.includes('"')) return condition.trim() === etag;
  // A date is a strong validator once its second is over (RFC 9110, 8.8.2.2).
  return secondOf(condition) === toSecond(modifiedAtMs) && nowMs - modifiedAtMs > 2_000;
}

function listed(tags: string): readonly string[] {
  return tags.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** An HTTP date in whole seconds since 1970, or nothing for what is none: the condition is then ignored. */
function secondOf(date: string | undefined): number | undefined {
  const instant = date === undefined || !/^[A-Z][a-z]{2}/.test(date) ? Number.NaN : Date.parse(date);
  return Number.isNaN(instant) ? undefined : toSecond(instant);
}

function toSecond(instantMs: number): number {
  return Math.floor(instantMs / 1000);
}
