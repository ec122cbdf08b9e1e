import { close, fstat, open, type Stats } from 'node:fs';
import { promisify } from 'node:util';

const ask = { fstat: promisify(fstat), open: promisify(open) };

/** How long a file stays open once nobody reads it: enough for a player's next request, too short to keep what is deleted. */
const IDLE_MS = 5_000;

/** A regular file, open for reading. Its bytes are those of one state, even when its name is given to another. */
export class OpenFile {
  readonly fd: number;
  readonly bytes: number;
  readonly modifiedAtMs: number;
  /** A strong entity tag, with its quotes. */
  readonly etag: string;
  readonly #inode: number;
  readonly #onIdle: () => void;
  #users = 0;
  #forgotten = false;
  #idle: NodeJS.Timeout | undefined;

  private constructor(fd: number, stats: Stats, onIdle: () => void) {
    this.fd = fd;
    this.bytes = stats.size;
    this.modifiedAtMs = stats.mtimeMs;
    this.etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs * 1000).toString(36)}"`;
    this.#inode = stats.ino;
    this.#onIdle = onIdle;
  }

  /** Opens a file; `onIdle` is called when it has not been read for a while. @throws when it cannot be opened. */
  static async at(absolutePath: string, onIdle: () => void): Promise<OpenFile> {
    const fd = await ask.open(absolutePath, 'r');
    return new OpenFile(fd, await ask.fstat(fd), onIdle);
  }

  /** Whether what the file system says of a name still tells of these bytes. */
  isStill(stats: Stats): boolean {
    return stats.ino === this.#inode && stats.size === this.bytes && stats.mtimeMs === this.modifiedAtMs;
  }

  /** Keeps the file open until it is given back. */
  take(): this {
    clearTimeout(this.#idle);
    this.#users += 1;
    return this;
  }

  /** Ends one use. */
  giveBack(): void {
    this.#users -= 1;
    if (this.#users > 0) return;
    if (this.#forgotten) this.#close();
    else this.#idle = setTimeout(this.#onIdle, IDLE_MS).unref();
  }

  /** Closes the file as soon as nobody reads it. */
  forget(): void {
    if (this.#forgotten) return;
    this.#forgotten = true;
    clearTimeout(this.#idle);
    if (this.#users === 0) this.#close();
  }

  #close(): void {
    // A descriptor open for reading has nothing left to write: closing it cannot lose anything.
    close(this.fd, () => undefined);
  }
}
