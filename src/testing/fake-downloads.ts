import { Problem } from '../model/problem.ts';
import type { Downloads } from '../ports/downloads.ts';
import type { MemoryFolder } from './memory-folder.ts';

/** Downloads from memory into a folder in memory; addresses that are not there fail. */
export class FakeDownloads implements Downloads {
  readonly online = new Map<string, string>();
  readonly fetched: string[] = [];
  readonly #folder: MemoryFolder;

  constructor(folder: MemoryFolder) {
    this.#folder = folder;
  }

  async bytes(url: string): Promise<Uint8Array> {
    return new TextEncoder().encode(this.#textAt(url));
  }

  async file(url: string, path: string): Promise<void> {
    this.#folder.drop(path.slice(this.#folder.path.length + 1), this.#textAt(url));
  }

  #textAt(url: string): string {
    this.fetched.push(url);
    const text = this.online.get(url);
    if (text === undefined) throw new Problem('download-failed', { address: url });
    return text;
  }
}
