import { type Stats, stat } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { OpenFile } from './open-file.ts';

const statOf = promisify(stat);

/** Codes by which a file system says that a name holds nothing for us. */
const NOTHING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM']);

/** Files of one folder, kept open between requests. Links that leave the folder hold nothing. */
export class OpenFiles {
  readonly #folder: string;
  readonly #open = new Map<string, OpenFile>();
  readonly #looks = new Map<string, Promise<Stats | undefined>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Opens `file`, relative to the folder, or finds it open; it must be given back. The file system is asked each time, so
   * that a deleted file is not served for one moment more; requests that come together share its answer.
   *
   * @throws when the disk fails.
   */
  async take(file: string): Promise<OpenFile | 'folder' | undefined> {
    const absolute = path.join(this.#folder, file);
    const stats = await this.#look(absolute);
    const known = this.#open.get(file);
    if (known !== undefined && stats !== undefined && known.isStill(stats)) return known.take();
    if (known !== undefined) this.#forget(file, known);
    if (stats?.isDirectory()) return 'folder';
    if (!stats?.isFile() || !(await this.#contains(absolute))) return undefined;
    return this.#openAt(file, absolute);
  }

  /**
   * The name of another file in the folder of `file`, the first whose path passes the test.
   * @throws when the disk fails.
   */
  async sibling(file: string, passes: (path: string) => boolean): Promise<string | undefined> {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const names = (await orNothing(readdir(path.join(this.#folder, folder)))) ?? [];
    return names.sort().find((name) => `${folder}${name}` !== file && passes(`${folder}${name}`));
  }

  /** Closes what nobody reads any more. */
  close(): void {
    for (const [file, open] of this.#open) this.#forget(file, open);
  }

  #look(absolute: string): Promise<Stats | undefined> {
    const begun = this.#looks.get(absolute);
    if (begun !== undefined) return begun;
    const look = orNothing(statOf(absolute)).finally(() => this.#looks.delete(absolute));
    this.#looks.set(absolute, look);
    return look;
  }

  async #openAt(file: string, absolute: string): Promise<OpenFile | undefined> {
    const opened: OpenFile | undefined = await orNothing(
      OpenFile.at(absolute, () => opened && this.#forget(file, opened)),
    );
    if (opened === undefined) return undefined;
    this.#open.get(file)?.forget();
    this.#open.set(file, opened);
    return opened.take();
  }

  #forget(file: string, open: OpenFile): void {
    if (this.#open.get(file) === open) this.#open.delete(file);
    open.forget();
  }

  async #contains(absolute: string): Promise<boolean> {
    const [folder, real] = await Promise.all([
      orNothing(realpath(this.#folder)),
      orNothing(realpath(absolute)),
    ]);
    return folder !== undefined && (real?.startsWith(`${folder}${path.sep}`) ?? false);
  }
}

async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && NOTHING.has(String(cause.code))) return undefined;
    throw cause;
  }
}
