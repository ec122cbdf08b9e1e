import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { mapAtMost } from '../../engine/slots.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import type { Digests } from './digests.ts';
import { onDisk } from './disk-problem.ts';
import { copyDurably, writeDurably } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { makeFolder } from './make-folder.ts';
import { foldersOf, publishingOrder } from './mirror-order.ts';

/** A file of the store, or a content made for this very place. */
export type MirroredContent = StoredFile | string | Uint8Array;

export type MirrorSettings = {
  /** Absolute path of the output folder; made if need be. */
  readonly folder: string;
  /** All that it is to hold: relative path with `/` → content. A sound's path must change with its bytes. */
  readonly wanted: ReadonlyMap<string, MirroredContent>;
  /** Those of `wanted` that name the others and go online after them, in this order: the feeds. */
  readonly last: readonly string[];
  /** Whether a name at the top of the folder, which nobody wants, is somebody else's and stays. */
  readonly isKept: (name: string) => boolean;
  /** Absolute path of a file of the store. */
  readonly pathOf: (file: StoredFile) => string;
  readonly digests: Digests;
  /** Digest of what a file surely holds, where that is known without looking at it. */
  readonly known?: (name: string) => string | undefined;
  /** Told the digest of what each wanted file is to hold. */
  readonly note?: (name: string, digest: string) => void;
  readonly fs?: FileSystem;
};

export type MirrorCounts = {
  readonly written: number;
  /** Files and links deleted. */
  readonly removed: number;
  /** Wanted, and already there with the same bytes. */
  readonly kept: number;
};

/**
 * Brings an output folder to exactly what is wanted. At any instant, killed or not, each feed there names only files that
 * are there and whole: new files come first, then the feeds, then what nobody wants any more goes. What was altered or
 * removed by hand is repaired; what has the right bytes is left alone. Symbolic links are never followed.
 *
 * Files of the store are copied, sharing their bytes on volumes that can do so copy-on-write. They are never hard-linked:
 * one file under two names would let a hand in the output folder alter the store, size and name still right.
 *
 * @throws Problem `disk-full` or `not-writable`; feeds are then as they were.
 */
export async function mirror(settings: MirrorSettings): Promise<MirrorCounts> {
  return new Mirroring(settings).run();
}

const WRITES_AT_ONCE = 4;

class Mirroring {
  readonly #settings: MirrorSettings;
  readonly #fs: FileSystem;
  readonly #folders: ReadonlySet<string>;
  #written = 0;
  #removed = 0;
  #kept = 0;

  constructor(settings: MirrorSettings) {
    this.#settings = settings;
    this.#fs = settings.fs ?? realFileSystem;
    this.#folders = new Set(foldersOf(settings.wanted.keys()));
  }

  async run(): Promise<MirrorCounts> {
    const groups = publishingOrder(this.#settings.wanted.keys(), this.#settings.last);
    await onDisk(this.#settings.folder, async () => {
      await makeFolder(this.#settings.folder, this.#fs);
      for (const folder of this.#folders) await this.#clearUnlessFolder(folder);
      for (const group of groups) await mapAtMost(WRITES_AT_ONCE, group, (name) => this.#bring(name));
      await this.#removeUnwantedIn('');
    });
    return { written: this.#written, removed: this.#removed, kept: this.#kept };
  }

  async #bring(name: string): Promise<void> {
    const content = this.#settings.wanted.get(name);
    if (content === undefined) throw new Error(`expected ${name} among what is wanted`);
    const file = this.#absolute(name);
    const expected = digestOf(content);
    this.#settings.note?.(name, expected.digest);
    if (this.#settings.known?.(name) === expected.digest || (await this.#holds(file, expected))) {
      this.#kept += 1;
      return;
    }
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) await this.#remove(name);
    await this.#write(file, content);
    this.#settings.digests.note(file, expected.digest);
    this.#written += 1;
  }

  async #holds(file: string, expected: { digest: string; bytes: number }): Promise<boolean> {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size !== expected.bytes) return false;
    return (await this.#settings.digests.digestOf(file)).digest === expected.digest;
  }

  async #write(file: string, content: MirroredContent): Promise<void> {
    if (!isStoredFile(content)) return writeDurably(file, content, this.#fs);
    const source = this.#settings.pathOf(content);
    const { size } = statSync(source);
    if (size !== content.bytes) throw new Error(`expected ${content.bytes} bytes in ${source}, got ${size}`);
    return copyDurably(source, file, this.#fs);
  }

  async #clearUnlessFolder(name: string): Promise<void> {
    const found = lstatSync(this.#absolute(name), { throwIfNoEntry: false });
    if (found !== undefined && !found.isDirectory()) await this.#remove(name);
  }

  async #removeUnwantedIn(folder: string): Promise<void> {
    for (const entry of readdirSync(this.#absolute(folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (this.#isKept(name) || this.#settings.wanted.has(name)) continue;
      if (this.#folders.has(name)) await this.#removeUnwantedIn(name);
      else await this.#remove(name);
    }
  }

  #isKept(name: string): boolean {
    return !name.includes('/') && this.#settings.isKept(name);
  }

  async #remove(name: string): Promise<void> {
    this.#removed += countFiles(this.#absolute(name));
    await this.#fs.rm(this.#absolute(name), { recursive: true, force: true });
  }

  #absolute(name: string): string {
    return path.join(this.#settings.folder, name);
  }
}

function countFiles(place: string): number {
  if (!lstatSync(place).isDirectory()) return 1;
  return readdirSync(place).reduce((count, name) => count + countFiles(path.join(place, name)), 0);
}

function isStoredFile(content: MirroredContent): content is StoredFile {
  return typeof content !== 'string' && !(content instanceof Uint8Array);
}

/** The same fonts go to every draft: each is hashed once. */
const knownDigests = new WeakMap<Uint8Array, { digest: string; bytes: number }>();

function digestOf(content: MirroredContent): { digest: string; bytes: number } {
  if (isStoredFile(content)) return content;
  const known = typeof content === 'string' ? undefined : knownDigests.get(content);
  if (known !== undefined) return known;
  const bytes = Buffer.from(content);
  const digest = { digest: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  if (typeof content !== 'string') knownDigests.set(content, digest);
  return digest;
}
