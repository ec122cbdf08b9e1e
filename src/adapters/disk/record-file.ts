import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import type { RunRecord } from '../../engine/store.ts';
import { codeOf } from './disk-problem.ts';

type ValueRecord = Extract<RunRecord, { readonly kind: 'value' }>;

/** The first line of a record's file: all that a build which changes nothing needs to read. */
type Head =
  | (Omit<ValueRecord, 'value'> & { readonly valueBytes: number })
  | Exclude<RunRecord, { readonly kind: 'value' }>;

const HEAD_BYTES = 4096;

/** A record as its file holds it: its head on a line, then its value as JSON. */
export function writtenRecord(record: RunRecord): string {
  if (record.kind === 'problem') return `${JSON.stringify(record)}\n`;
  const { kind, value, digest, files } = record;
  const written = JSON.stringify(value);
  const head: Head = { kind, digest, files, valueBytes: Buffer.byteLength(written) };
  return `${JSON.stringify(head)}\n${written}`;
}

/** The record in a file; nothing when there is none, or when it is damaged. */
export function recordAt(file: string): RunRecord | undefined {
  const found = headOf(file);
  if (found === undefined) return undefined;
  const { head, headBytes, fileBytes } = found;
  if (head.kind === 'problem') return head;
  return fileBytes === headBytes + head.valueBytes ? lazyRecord(file, head) : undefined;
}

/** Values of testimonies are large and there may be thousands: each is held only as long as somebody uses it. */
function lazyRecord(file: string, { kind, digest, files }: Omit<ValueRecord, 'value'>): RunRecord {
  let held: WeakRef<object> | undefined;
  return {
    kind,
    digest,
    files,
    get value() {
      const known = held?.deref();
      if (known !== undefined) return known;
      const value = valueIn(file);
      if (typeof value === 'object' && value !== null) held = new WeakRef(value);
      return value;
    },
  };
}

/** @throws Error when it is damaged; it is then gone, so that the next build makes it again. */
function valueIn(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text.slice(text.indexOf('\n') + 1));
  } catch (cause) {
    rmSync(file);
    throw new Error(`expected JSON in the record ${file}`, { cause });
  }
}

function headOf(file: string) {
  const found = firstLine(file);
  if (found === undefined) return undefined;
  const { line, headBytes, fileBytes } = found;
  try {
    const head: unknown = JSON.parse(line);
    return isHead(head) ? { head, headBytes, fileBytes } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first line, and how long it is with its end; nothing when there is no file, or no end of line in it. */
function firstLine(file: string) {
  const fd = openedIfThere(file);
  if (fd === undefined) return undefined;
  try {
    const { size } = fstatSync(fd);
    for (let length = HEAD_BYTES; ; length = size) {
      const bytes = Buffer.allocUnsafe(Math.min(length, size));
      const end = bytes.subarray(0, readSync(fd, bytes, 0, bytes.length, 0)).indexOf(0x0a);
      if (end >= 0) return { line: bytes.toString('utf8', 0, end), headBytes: end + 1, fileBytes: size };
      if (length >= size) return undefined;
    }
  } finally {
    closeSync(fd);
  }
}

function openedIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Records are written whole by us alone: their kind is enough to tell one from a file damaged since. */
function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'problem' || (value.kind === 'value' && 'valueBytes' in value);
}
