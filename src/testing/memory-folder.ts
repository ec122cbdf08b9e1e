import { createHash } from 'node:crypto';
import { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/recording.ts';
import type { Entry, Folder } from '../ports/folder.ts';

type MemoryFile = { readonly text: string; readonly changedAtMs: number };

/** A folder in memory, with a clock set by hand. */
export class MemoryFolder implements Folder {
  readonly path: string;
  readonly files = new Map<string, MemoryFile>();
  isReachable = true;
  /** Files that a program is writing. */
  readonly written = new Set<string>();
  /** Names of links and pipes. */
  readonly links = new Set<string>();
  nowMs = 0;

  constructor(path = '/memory') {
    this.path = path;
  }

  /** Drops a file, as a person would. */
  drop(path: string, text: string): void {
    this.files.set(path, { text, changedAtMs: this.nowMs });
  }

  async reachable(): Promise<boolean> {
    return this.isReachable;
  }

  async list(subfolder?: string): Promise<readonly Entry[]> {
    const prefix = subfolder === undefined ? '' : `${subfolder}/`;
    const names = new Set<string>();
    for (const path of this.files.keys()) {
      if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split('/')[0] ?? '');
    }
    return [...names].sort().map((name) => this.#entry(prefix + name, name));
  }

  #entry(path: string, name: string): Entry {
    const file = this.files.get(path);
    if (file === undefined) return { name, kind: 'folder', bytes: 0, modifiedAtMs: 0, changedAtMs: 0 };
    const { text, changedAtMs } = file;
    const kind = this.links.has(path) ? 'other' : 'file';
    return { name, kind, bytes: text.length, modifiedAtMs: changedAtMs, changedAtMs };
  }

  async readText(path: string): Promise<string | undefined> {
    if (this.links.has(path)) throw new Problem('not-a-paper', { file: path });
    return this.files.get(path)?.text;
  }

  async writeText(path: string, text: string): Promise<void> {
    if (this.files.get(path)?.text !== text) this.drop(path, text);
  }

  async move(from: string, to: string): Promise<void> {
    if ((await this.list(to)).length > 0 || this.files.has(to))
      throw new Error(`expected a free place at ${to}`);
    for (const [path, file] of [...this.files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.files.delete(path);
      this.files.set(to + path.slice(from.length), file);
    }
  }

  async remove(path: string): Promise<void> {
    for (const name of [...this.files.keys()]) {
      if (name === path || name.startsWith(`${path}/`)) this.files.delete(name);
    }
  }

  async append(path: string, line: string): Promise<void> {
    this.drop(path, `${this.files.get(path)?.text ?? ''}${line}\n`);
  }

  async beingWritten(): Promise<ReadonlySet<string>> {
    return this.written;
  }

  async source(path: string): Promise<SourceFile> {
    const file = this.files.get(path);
    const name = path.split('/').at(-1) ?? path;
    if (file === undefined) throw new Problem('file-vanished', { file: name });
    const digest = createHash('sha256').update(file.text).digest('hex');
    return { path: `${this.path}/${path}`, name: name.normalize('NFC'), digest, bytes: file.text.length };
  }
}
