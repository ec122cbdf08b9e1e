import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import { codeOf, isForbidden } from './disk-problem.ts';
import { writeDurably } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { type FileDigest, hashFile } from './hash-file.ts';

/** Volumes such as FAT date a write to 2 s: within that time a second write may leave the same date. */
const UNSETTLED_MS = 2000;

/** What files hold, read once (hashing goes at about 470 MB/s) as long as their size, date and inode stay the same. */
export interface Digests {
  /**
   * What a file holds.
   * @throws Problem `file-vanished` or `file-not-readable`.
   */
  digestOf(file: string): Promise<FileDigest>;
  /** Notes what was just written to a file, which need not be read again. */
  note(file: string, digest: string): void;
  /**
   * Writes down, durably, what was asked or noted since the last time, and forgets the rest: files gone or withdrawn. To
   * be called at the end of each pass over all files.
   * @param passed whether the pass looked at all files, or only at some: the others are then remembered too.
   */
  save(passed?: 'all' | 'some'): Promise<void>;
}

/**
 * Opens the digests written down in a file, for this process alone. One that is absent or damaged only means reading the
 * files again.
 */
export function openDigests(memo: string, fs: FileSystem = realFileSystem): Digests {
  return new RememberedDigests(memo, fs);
}

/** Opens those of a workspace, which lie in the folder of its store. */
export const digestsIn = (store: string, fs?: FileSystem): Digests =>
  openDigests(path.join(store, 'digests.bin'), fs);

class RememberedDigests implements Digests {
  readonly #memo: string;
  readonly #fs: FileSystem;
  #before: ReadonlyMap<string, string>;
  #now = new Map<string, string>();

  constructor(memo: string, fs: FileSystem) {
    this.#memo = memo;
    this.#fs = fs;
    this.#before = readMemo(memo);
  }

  async digestOf(file: string): Promise<FileDigest> {
    try {
      const before = statSync(file, { bigint: true });
      const key = keyOf(file, before);
      const digest = this.#now.get(key) ?? this.#before.get(key);
      if (digest === undefined) return await this.#read(file, key);
      this.#now.set(key, digest);
      return { digest: inFigures(digest), bytes: Number(before.size) };
    } catch (cause) {
      const name = { file: path.basename(file) };
      if (codeOf(cause) === 'ENOENT') throw new Problem('file-vanished', name, { cause });
      if (isForbidden(cause)) throw new Problem('file-not-readable', name, { cause });
      throw cause;
    }
  }

  note(file: string, digest: string): void {
    this.#now.set(keyOf(file, statSync(file, { bigint: true })), inBytes(digest));
  }

  async save(passed: 'all' | 'some' = 'all'): Promise<void> {
    const before = this.#before;
    const now = passed === 'all' ? this.#now : new Map([...before, ...this.#now]);
    const same = now.size === before.size && [...now.keys()].every((key) => before.has(key));
    if (!same) await writeDurably(this.#memo, writtenMemo(now), this.#fs);
    this.#before = now;
    this.#now = new Map();
  }

  async #read(file: string, key: string): Promise<FileDigest> {
    const read = await hashFile(file);
    const after = statSync(file, { bigint: true });
    const settled = Math.abs(Date.now() - Number(after.mtimeMs)) > UNSETTLED_MS;
    if (settled && keyOf(file, after) === key) this.#now.set(key, inBytes(read.digest));
    return read;
  }
}

/** In bytes rather than figures: there may be hundreds of thousands, held as long as the program stays. */
const inBytes = (hexadecimal: string) => Buffer.from(hexadecimal, 'hex').toString('latin1');
const inFigures = (bytes: string) => Buffer.from(bytes, 'latin1').toString('hex');

/** In the memo, the key of a file, then the digest of what it holds. */
const KEY_BYTES = 16;
const ENTRY_BYTES = KEY_BYTES + 32;

/** Hashed, because names of dropped files may tell a name, and this memo outlives a withdrawal for a moment. */
function keyOf(file: string, { size, mtimeNs, ino }: BigIntStats): string {
  const facts = [path.resolve(file), size, mtimeNs, ino].join('\0');
  return createHash('sha256').update(facts).digest().toString('latin1', 0, KEY_BYTES);
}

/** Each key and its digest in bytes, one after the other: there may be hundreds of thousands, written at each pass. */
const writtenMemo = (digests: ReadonlyMap<string, string>): Uint8Array =>
  Buffer.from([...digests].flat().join(''), 'latin1');

function readMemo(memo: string): ReadonlyMap<string, string> {
  const bytes = readIfThere(memo);
  if (bytes.length % ENTRY_BYTES !== 0) return new Map();
  const digests = new Map<string, string>();
  for (let at = 0; at < bytes.length; at += ENTRY_BYTES) {
    const digestAt = at + KEY_BYTES;
    digests.set(bytes.toString('latin1', at, digestAt), bytes.toString('latin1', digestAt, at + ENTRY_BYTES));
  }
  return digests;
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
