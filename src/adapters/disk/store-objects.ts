import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { StoredFile } from '../../model/stored-file.ts';
import { moveDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { hashFile } from './hash-file.ts';

const EXTENSION = /^[a-z0-9]{1,10}$/;

/** The files of a store: `ab/cdef….mp3`, where `abcdef…` is the SHA-256 of what each holds. */
export class Objects {
  readonly #folder: string;
  readonly #fs: FileSystem;

  constructor(folder: string, fs: FileSystem) {
    this.#folder = folder;
    this.#fs = fs;
  }

  pathOf(file: StoredFile): string {
    return path.join(this.#folder, nameOf(file));
  }

  isWhole(file: StoredFile): boolean {
    return statSync(this.pathOf(file), { throwIfNoEntry: false })?.size === file.bytes;
  }

  async keep(source: string): Promise<StoredFile> {
    const extension = path.extname(source).slice(1).toLowerCase();
    if (!EXTENSION.test(extension)) throw new Error(`expected a file with an extension, got ${source}`);
    const file = { ...(await hashFile(source)), extension };
    if (this.isWhole(file)) await this.#fs.rm(source);
    else await moveDurably(source, this.pathOf(file), this.#fs);
    return file;
  }

  /** Deletes all files but these, and says how many went. */
  async forgetAllBut(files: Iterable<StoredFile>): Promise<number> {
    const kept = new Set([...files].map(nameOf));
    const unnamed = this.#names().filter((name) => !kept.has(name));
    for (const name of unnamed) await this.#fs.rm(path.join(this.#folder, name), { recursive: true });
    return unnamed.length;
  }

  #names(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(path.join(this.#folder, entry.name)).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    );
  }
}

function nameOf({ digest, extension }: StoredFile): string {
  return `${digest.slice(0, 2)}/${digest.slice(2)}.${extension}`;
}
