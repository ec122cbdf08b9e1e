import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { RunRecord } from '../../engine/store.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { type FoundRecord, fileOf, LazyRecord, recordAt, writtenRecord } from './record-file.ts';

/**
 * The records of a store: `<fingerprint>.json`. They are small and read by the thousand at each build, so they are read
 * synchronously: 0.02 ms each against 0.2 ms through the thread pool, and never a thousand files open at once. One met
 * before is only looked at: a fifth of that.
 */
export class Records {
  readonly #folder: string;
  readonly #fs: FileSystem;
  /** Those met since opening, each holding as little as it can. */
  readonly #met = new Map<string, FoundRecord>();
  /** Files named by records that are gone, damaged or written anew since they were met. */
  #lost: StoredFile[] = [];

  constructor(folder: string, fs: FileSystem) {
    this.#folder = folder;
    this.#fs = fs;
  }

  /**
   * The record of a fingerprint; one that cannot be read counts as absent, and will be written again. Its value is read
   * from the disk when it is asked for.
   */
  read(fingerprint: string): RunRecord | undefined {
    const met = this.#met.get(fingerprint);
    if (met instanceof LazyRecord && this.#bytesOf(fingerprint) === met.fileBytes) return met;
    return this.#meet(fingerprint);
  }

  async write(fingerprint: string, record: RunRecord): Promise<void> {
    await writeDurably(fileOf(this.#folder, fingerprint), writtenRecord(record), this.#fs);
    this.#meet(fingerprint);
  }

  /**
   * Deletes the records of all other fingerprints.
   * @param among those that lie here: all that were met, when nothing else can lie here.
   * @returns the files named by each of them, and by those that others took away.
   */
  async forgetAllBut(
    fingerprints: ReadonlySet<string>,
    among: 'met' | 'all',
  ): Promise<{ readonly count: number; readonly files: readonly StoredFile[] }> {
    const others = this.#names(among).filter((name) => !fingerprints.has(fingerprintIn(name)));
    const files = others.flatMap((name) => filesOf(this.#met.get(fingerprintIn(name)))).concat(this.#lost);
    for (const name of others) {
      await this.#fs.rm(path.join(this.#folder, name), { recursive: true, force: true });
      this.#met.delete(fingerprintIn(name));
    }
    this.#lost = [];
    return { count: others.length, files };
  }

  /** Every file that a record names. */
  *namedFiles(among: 'met' | 'all'): Generator<StoredFile> {
    for (const name of this.#names(among)) {
      const fingerprint = fingerprintIn(name);
      yield* filesOf(this.#met.get(fingerprint) ?? this.#meet(fingerprint));
    }
  }

  #meet(fingerprint: string): FoundRecord | undefined {
    this.#lost.push(...filesOf(this.#met.get(fingerprint)));
    const record = recordAt(this.#folder, fingerprint);
    if (record === undefined) this.#met.delete(fingerprint);
    else this.#met.set(fingerprint, record);
    return record;
  }

  #bytesOf(fingerprint: string): number | undefined {
    return statSync(fileOf(this.#folder, fingerprint), { throwIfNoEntry: false })?.size;
  }

  #names(among: 'met' | 'all'): string[] {
    if (among === 'met') return [...this.#met.keys()].map((fingerprint) => `${fingerprint}.json`);
    return existsSync(this.#folder) ? readdirSync(this.#folder) : [];
  }
}

const fingerprintIn = (name: string) => path.basename(name, '.json');

const filesOf = (record: FoundRecord | undefined): readonly StoredFile[] =>
  record?.kind === 'value' ? record.files : [];
