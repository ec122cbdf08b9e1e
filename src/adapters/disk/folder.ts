import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import { shownName } from '../../model/shown-name.ts';
import type { Entry, Folder } from '../../ports/folder.ts';
import type { Digests } from './digests.ts';
import { codeOf } from './disk-problem.ts';
import { appendDurably, moveDurably, writeDurably } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { openForWriting } from './open-files.ts';
import { OwnChanges } from './own-changes.ts';

/**
 * A folder of this computer, possibly synced with others. It is read synchronously: a pass asks for thousands of names and
 * small texts, which go ten times faster than through the thread pool.
 * @param changes is told what is written and moved.
 */
export function openFolder(
  folder: string,
  digests: Digests,
  changes = new OwnChanges(),
  fs: FileSystem = realFileSystem,
): Folder {
  return new DiskFolder(folder, digests, changes, fs);
}

class DiskFolder implements Folder {
  readonly path: string;
  readonly #digests: Digests;
  readonly #changes: OwnChanges;

  readonly #fs: FileSystem;

  constructor(folder: string, digests: Digests, changes: OwnChanges, fs: FileSystem) {
    this.path = folder;
    this.#digests = digests;
    this.#changes = changes;
    this.#fs = fs;
  }

  async reachable(): Promise<boolean> {
    return unlessAbsent(() => readdirSync(this.path)) !== undefined;
  }

  async list(subfolder = ''): Promise<readonly Entry[]> {
    const folder = this.#at(subfolder);
    const names = unlessAbsent(() => readdirSync(folder)) ?? [];
    return names.sort().flatMap((name) => unlessAbsent(() => entryAt(folder, name)) ?? []);
  }

  async readText(file: string): Promise<string | undefined> {
    const place = this.#at(file);
    const found = unlessAbsent(() => lstatSync(place));
    if (found === undefined) return undefined;
    // A pipe would be waited for without end, and a link may lead to what is not ours to read.
    if (!found.isFile()) throw new Problem('not-a-paper', { file: shownName(file) });
    return unlessAbsent(() => readFileSync(place, 'utf8'));
  }

  async writeText(file: string, text: string): Promise<void> {
    if ((await this.readText(file)) === text) return;
    await writeDurably(this.#at(file), text, this.#fs);
    this.#changes.noteWriting(this.#at(file), text);
  }

  async move(from: string, to: string): Promise<void> {
    const place = this.#at(to);
    if (existsSync(place)) throw new Error(`expected a free place at ${to}, got something`);
    await moveDurably(this.#at(from), place, this.#fs);
    this.#changes.noteMove(this.#at(from), place);
  }

  async remove(name: string): Promise<void> {
    await this.#fs.rm(this.#at(name), { recursive: true, force: true });
  }

  async append(file: string, line: string): Promise<void> {
    await appendDurably(this.#at(file), `${line}\n`, this.#fs);
  }

  async beingWritten(): Promise<ReadonlySet<string>> {
    return openForWriting(this.path);
  }

  async source(file: string): Promise<SourceFile> {
    const place = this.#at(file);
    const name = shownName(path.basename(file));
    const found = unlessAbsent(() => lstatSync(place));
    if (found === undefined || !found.isFile()) throw new Problem('file-vanished', { file: name });
    return { path: place, name, ...(await this.#digests.digestOf(place)) };
  }

  #at(relative: string): string {
    return path.join(this.path, relative);
  }
}

function entryAt(folder: string, name: string): Entry {
  const found = lstatSync(path.join(folder, name));
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { name, kind, bytes: found.size, modifiedAtMs: found.mtimeMs, changedAtMs: found.ctimeMs };
}

/** What a read gives, or nothing when what it reads is not there. */
function unlessAbsent<Out>(read: () => Out): Out | undefined {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
