import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import { DigestTable, KEY_BYTES } from './digest-table.ts';
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
  readonly #known: DigestTable;
  #isWritten = true;

  constructor(memo: string, fs: FileSystem) {
    this.#memo = memo;
    this.#fs = fs;
    this.#known = DigestTable.from(readIfThere(memo));
  }

  async digestOf(file: string): Promise<FileDigest> {
    try {
      const before = statSync(file, { bigint: true });
      const key = keyOf(file, before);
      const digest = this.#known.get(key);
      if (digest === undefined) return await this.#read(file, key);
      return { digest: digest.toString('hex'), bytes: Number(before.size) };
    } catch (cause) {
      const name = { file: path.basename(file) };
      if (codeOf(cause) === 'ENOENT') throw new Problem('file-vanished', name, { cause });
      if (isForbidden(cause)) throw new Problem('file-not-readable', name, { cause });
      throw cause;
    }
  }

  note(file: string, digest: string): void {
    this.#known.set(keyOf(file, statSync(file, { bigint: true })), Buffer.from(digest, 'hex'));
  }

  async save(passed: 'all' | 'some' = 'all'): Promise<void> {
    this.#isWritten = !this.#known.keep(passed === 'all' ? 'asked' : 'all') && this.#isWritten;
    if (this.#isWritten) return;
    await writeDurably(this.#memo, this.#known.bytes, this.#fs);
    this.#isWritten = true;
  }

  async #read(file: string, key: Buffer): Promise<FileDigest> {
    const read = await hashFile(file);
    const after = statSync(file, { bigint: true });
    const settled = Math.abs(Date.now() - Number(after.mtimeMs)) > UNSETTLED_MS;
    if (settled && keyOf(file, after).equals(key)) this.#known.set(key, Buffer.from(read.digest, 'hex'));
    return read;
  }
}

/** Hashed, because names of dropped files may tell a name, and this memo outlives a withdrawal for a moment. */
function keyOf(file: string, { size, mtimeNs, ino }: BigIntStats): Buffer {
  const facts = [path.resolve(file), size, mtimeNs, ino].join('\0');
  return createHash('sha256').update(facts).digest().subarray(0, KEY_BYTES);
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
