import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { RunRecord } from '../../engine/store.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import { codeOf } from './disk-problem.ts';
import { type PackedFiles, packed, unpacked } from './packed-files.ts';

type ValueRecord = Extract<RunRecord, { readonly kind: 'value' }>;
type ProblemRecord = Exclude<RunRecord, ValueRecord>;

/** The first line of a record's file: all that a build which changes nothing needs to read. */
type Head = (Omit<ValueRecord, 'value'> & { readonly valueBytes: number }) | ProblemRecord;

const HEAD_BYTES = 4096;

/** A record as its file holds it: its head on a line, then its value as JSON. */
export function writtenRecord(record: RunRecord): string {
  if (record.kind === 'problem') return `${JSON.stringify(record)}\n`;
  const { kind, value, digest, files } = record;
  const written = JSON.stringify(value);
  const head: Head = { kind, digest, files, valueBytes: Buffer.byteLength(written) };
  return `${JSON.stringify(head)}\n${written}`;
}

/** Where the record of a fingerprint is kept. */
export const fileOf = (folder: string, fingerprint: string): string =>
  path.join(folder, `${fingerprint}.json`);

/** A record as it was found: its value is left where it lies. */
export type FoundRecord = LazyRecord | ProblemRecord;

/** The record of a fingerprint in a folder; nothing when there is none, or when it is damaged. */
export function recordAt(folder: string, fingerprint: string): FoundRecord | undefined {
  const found = headOf(fileOf(folder, fingerprint));
  if (found === undefined) return undefined;
  const { head, headBytes, fileBytes } = found;
  if (head.kind === 'problem') return head;
  return fileBytes === headBytes + head.valueBytes
    ? new LazyRecord(folder, fingerprint, head, fileBytes)
    : undefined;
}

/** There may be hundreds of thousands: each holds as little as it can, its large value only as long as somebody uses it. */
export class LazyRecord implements ValueRecord {
  readonly kind = 'value';
  readonly digest: string;
  readonly fileBytes: number;
  readonly #packedFiles: PackedFiles;
  readonly #folder: string;
  readonly #fingerprint: string;
  #held: WeakRef<object> | undefined;

  constructor(
    folder: string,
    fingerprint: string,
    { digest, files }: Omit<ValueRecord, 'value'>,
    fileBytes: number,
  ) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
    this.digest = digest;
    this.fileBytes = fileBytes;
    this.#packedFiles = packed(files);
  }

  get files(): readonly StoredFile[] {
    return unpacked(this.#packedFiles);
  }

  get value(): unknown {
    const known = this.#held?.deref();
    if (known !== undefined) return known;
    const value = valueIn(fileOf(this.#folder, this.#fingerprint));
    if (typeof value === 'object' && value !== null) this.#held = new WeakRef(value);
    return value;
  }
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
