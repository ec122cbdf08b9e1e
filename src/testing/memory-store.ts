import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Forgotten, RunRecord, Scratch, Store } from '../engine/store.ts';
import type { StoredFile } from '../model/stored-file.ts';

/**
 * A store whose records are in memory. What stages read and write by path lies in a temporary folder, never synced, gone
 * with the process.
 */
export function createMemoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly #records = new Map<string, string>();
  readonly #files = new Map<string, StoredFile>();
  readonly #folder = mkdtempSync(path.join(folderOfStores(), 'store-'));
  #scratches = 0;

  async recall(fingerprint: string): Promise<RunRecord | undefined> {
    const text = this.#records.get(fingerprint);
    if (text === undefined) return undefined;
    // Kept as text, so that nobody can alter what was remembered; written by `remember` alone.
    const record = JSON.parse(text) as RunRecord;
    const files = record.kind === 'value' ? record.files : [];
    return files.every((file) => this.#files.has(nameOf(file))) ? record : undefined;
  }

  async remember(fingerprint: string, record: RunRecord): Promise<void> {
    this.#records.set(fingerprint, JSON.stringify(record));
  }

  async keep(source: string): Promise<StoredFile> {
    const bytes = readFileSync(source);
    rmSync(source);
    return this.keepContent(bytes, path.extname(source).slice(1).toLowerCase());
  }

  async keepContent(content: string | Uint8Array, extension: string): Promise<StoredFile> {
    if (extension === '') throw new Error('expected an extension');
    const bytes = Buffer.from(content);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const file = { digest, bytes: bytes.length, extension };
    if (!this.#files.has(nameOf(file))) writeFileSync(this.pathOf(file), bytes);
    this.#files.set(nameOf(file), file);
    return file;
  }

  pathOf(file: StoredFile): string {
    return path.join(this.#folder, nameOf(file));
  }

  async withScratch<Out>(work: (scratch: Scratch) => Promise<Out>): Promise<Out> {
    this.#scratches += 1;
    const folder = path.join(this.#folder, `scratch-${this.#scratches}`);
    // Many runs write nothing by path.
    let isMade = false;
    const pathOf = (name: string) => {
      if (!isMade) mkdirSync(folder);
      isMade = true;
      return path.join(folder, name);
    };
    try {
      return await work({ pathOf });
    } finally {
      if (isMade) rmSync(folder, { recursive: true });
    }
  }

  async forgetAllBut(fingerprints: ReadonlySet<string>): Promise<Forgotten> {
    const records = [...this.#records.keys()].filter((fingerprint) => !fingerprints.has(fingerprint));
    for (const fingerprint of records) this.#records.delete(fingerprint);
    const named = [...this.#records.values()].join('\n');
    const files = [...this.#files.values()].filter(({ digest }) => !named.includes(digest));
    for (const file of files) {
      rmSync(this.pathOf(file));
      this.#files.delete(nameOf(file));
    }
    return { records: records.length, files: files.length };
  }
}

let folder: string | undefined;

function folderOfStores(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(path.join(tmpdir(), 'passe-parole-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

function nameOf({ digest, extension }: StoredFile): string {
  return `${digest}.${extension}`;
}
