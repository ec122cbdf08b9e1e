import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { addedListens, type Listens, withListens } from '../../model/listens.ts';
import { writeDurably } from '../disk/durable-write.ts';

const SCHEMA = z.record(z.string(), z.record(z.string(), z.number().int().positive()));

/** How long counts wait in memory, so that many listens are one write; what a crash may lose. */
const DELAY_MS = 10_000;

/**
 * Reads the listens kept in a file; none when there is no such file.
 * @throws Error when the file is damaged: nothing may be counted over it.
 */
export async function readListens(file: string): Promise<Listens> {
  try {
    return SCHEMA.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error(`expected counts of listens in ${file}`, { cause });
  }
}

/**
 * Adds listens to a small JSON file, a while after they are counted. `onFailure` is told when it cannot be written; the
 * counts then wait for the next time.
 */
export class ListensFile {
  readonly #file: string;
  readonly #onFailure: (cause: unknown) => void;
  #waiting: Listens = {};
  #due: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: string, onFailure: (cause: unknown) => void) {
    this.#file = file;
    this.#onFailure = onFailure;
  }

  /** Counts one more. */
  add(publicId: string, day: string): void {
    this.#waiting = withListens(this.#waiting, publicId, day, 1);
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      this.#write().catch(this.#onFailure);
    }, DELAY_MS).unref();
  }

  /** Writes what waits. @throws Problem `disk-full` or `not-writable`; Error when the file is damaged or its folder away. */
  async close(): Promise<void> {
    clearTimeout(this.#due);
    await this.#write();
  }

  /** One write at a time. */
  #write(): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#writeWaiting());
    return this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    const added = this.#waiting;
    if (Object.keys(added).length === 0) return;
    // A disk that is away must not find a folder of ours in its place.
    await access(path.dirname(this.#file));
    this.#waiting = {};
    try {
      const listens = addedListens(await readListens(this.#file), added);
      await writeDurably(this.#file, `${JSON.stringify(listens, undefined, 2)}\n`);
    } catch (cause) {
      this.#waiting = addedListens(added, this.#waiting);
      throw cause;
    }
  }
}
