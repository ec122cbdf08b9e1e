import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Forgotten, RunRecord, Scratch, Store } from '../../engine/store.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import { onDisk, tellingFullDisk } from './disk-problem.ts';
import { isOurTemporary } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { makeFolder } from './make-folder.ts';
import { Objects } from './store-objects.ts';
import { Records } from './store-records.ts';

/** Drafts and private sounds pass here: no other account of the machine may look. */
const PRIVATE_MODE = 0o700;

/**
 * Opens the store of a folder, made if need be, and sweeps the scratch folders and temporaries that a killed process left. One process
 * at a time: `holdLock` first.
 *
 * `objects/ab/cdef….mp3` are files under their SHA-256, `results/<fingerprint>.json` what runs gave, `scratch/` the
 * folders of runs under way.
 *
 * @throws Problem `disk-full` or `not-writable`.
 */
export async function openStore(folder: string, fs: FileSystem = realFileSystem): Promise<Store> {
  const root = path.resolve(folder);
  await onDisk(root, async () => {
    await makeFolder(root, fs, PRIVATE_MODE);
    await fs.rm(path.join(root, 'scratch'), { recursive: true, force: true });
    for (const name of readdirSync(root).filter(isOurTemporary)) await fs.rm(path.join(root, name));
  });
  return new DiskStore(root, fs);
}

class DiskStore implements Store {
  readonly #root: string;
  readonly #fs: FileSystem;
  readonly #objects: Objects;
  readonly #records: Records;
  /** Whether nothing lies here but what was met or made: not before everything was looked at, nor after a failure there. */
  #isKnown = false;

  constructor(root: string, fs: FileSystem) {
    this.#root = root;
    this.#fs = fs;
    this.#objects = new Objects(path.join(root, 'objects'), fs);
    this.#records = new Records(path.join(root, 'results'), fs);
  }

  async recall(fingerprint: string): Promise<RunRecord | undefined> {
    const record = this.#records.read(fingerprint);
    if (record?.kind !== 'value') return record;
    return record.files.every((file) => this.#objects.isWhole(file)) ? record : undefined;
  }

  remember(fingerprint: string, record: RunRecord): Promise<void> {
    return this.#records.write(fingerprint, record);
  }

  keep(file: string): Promise<StoredFile> {
    return this.#objects.keep(file);
  }

  async keepContent(content: string | Uint8Array, extension: string): Promise<StoredFile> {
    const file = this.#objects.named(content, extension);
    if (this.#objects.isWhole(file)) return file;
    return this.withScratch(async (scratch) => {
      const written = scratch.pathOf('content');
      await this.#write(written, content);
      await this.#objects.moveIn(written, file);
      return file;
    });
  }

  pathOf(file: StoredFile): string {
    return this.#objects.pathOf(file);
  }

  async withScratch<Out>(work: (scratch: Scratch) => Promise<Out>): Promise<Out> {
    const folder = path.join(this.#root, 'scratch', randomBytes(8).toString('hex'));
    await onDisk(this.#root, () => makeFolder(folder, this.#fs));
    try {
      return await tellingFullDisk(this.#root, () => work({ pathOf: (name) => path.join(folder, name) }));
    } finally {
      await onDisk(this.#root, () => this.#fs.rm(folder, { recursive: true, force: true }));
    }
  }

  async forgetAllBut(fingerprints: ReadonlySet<string>): Promise<Forgotten> {
    return onDisk(this.#root, async () => {
      const isKnown = this.#isKnown;
      this.#isKnown = false;
      const among = isKnown ? 'met' : 'all';
      // Records first: one that stays without its files would only be a lie to be found later.
      const gone = await this.#records.forgetAllBut(fingerprints, among);
      const files = await this.#objects.forgetAllBut(
        this.#records.namedFiles(among),
        isKnown ? gone.files : undefined,
      );
      this.#isKnown = true;
      return { records: gone.count, files };
    });
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    const handle = await this.#fs.open(file, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  }
}
