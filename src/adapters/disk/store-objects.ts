import { createHash } from 'node:crypto';
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
  /** Names of those moved in since the others were last forgotten. */
  readonly #newcomers = new Set<string>();

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

  /** What a content is called here, kept or not. */
  named(content: string | Uint8Array, extension: string): StoredFile {
    mustBeExtension(extension);
    const digest = createHash('sha256').update(content).digest('hex');
    return { digest, bytes: Buffer.byteLength(content), extension };
  }

  async keep(source: string): Promise<StoredFile> {
    const extension = path.extname(source).slice(1).toLowerCase();
    mustBeExtension(extension);
    const file = { ...(await hashFile(source)), extension };
    if (this.isWhole(file)) await this.#fs.rm(source);
    else await this.moveIn(source, file);
    return file;
  }

  /** Moves in a file that holds what it is called by. */
  async moveIn(source: string, file: StoredFile): Promise<void> {
    this.#newcomers.add(nameOf(file));
    await moveDurably(source, this.pathOf(file), this.#fs);
  }

  /**
   * Deletes those that are not among these, and says how many went.
   * @param suspects besides what was moved in since the last time, all that may not be among them; everything that lies
   *   here when absent.
   */
  async forgetAllBut(files: Iterable<StoredFile>, suspects?: readonly StoredFile[]): Promise<number> {
    const unnamed =
      suspects === undefined
        ? new Set(this.#names())
        : new Set([...suspects.map(nameOf), ...this.#newcomers]);
    if (unnamed.size > 0) for (const file of files) unnamed.delete(nameOf(file));
    for (const name of unnamed)
      await this.#fs.rm(path.join(this.#folder, name), { recursive: true, force: true });
    this.#newcomers.clear();
    return unnamed.size;
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

function mustBeExtension(extension: string): void {
  if (!EXTENSION.test(extension)) throw new Error(`expected the extension of a file, got ${extension}`);
}

function nameOf({ digest, extension }: StoredFile): string {
  return `${digest.slice(0, 2)}/${digest.slice(2)}.${extension}`;
}
