import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JourneyEvent } from '../app/events.ts';
import { type Extracted, extract } from '../app/extracting.ts';
import { isOwnName } from '../app/own-names.ts';
import { PassMemory, partInEpisodes, partInFeeds } from '../app/pass-memory.ts';
import { type SweepReport, sweep } from '../app/sweep.ts';
import type { SweepSetting } from '../app/sweep-setting.ts';
import type { Store } from '../engine/store.ts';
import { Settling } from '../journey/intake/settling.ts';
import type { Show } from '../model/show.ts';
import type { Wanted } from '../ports/outlets.ts';
import { aShow } from './catalogue.ts';
import { createFakePorts, type Ears, type Edits, type Moments, type Tally } from './fake-ports.ts';
import { MemoryFolder } from './memory-folder.ts';
import { createMemoryStore } from './memory-store.ts';

const isInput = (path: string) => !path.split('/').some(isOwnName);

/** Stored files never change: each is read once. */
const READ = new Map<string, string>();

/** The whole journey on fakes: drop files, move the clock, sweep, look at what is public. */
export class Workbench {
  readonly episodes = new MemoryFolder('/episodes');
  readonly feeds = new MemoryFolder('/feeds');
  readonly store: Store;
  /** After so many public files written, the machine stops. */
  crashAfter: number | undefined;
  readonly events: JourneyEvent[] = [];
  readonly tally: Tally;
  readonly moments: Moments;
  readonly edits: Edits;
  /** A recogniser is installed once it has something to answer. */
  readonly ears: Ears;
  show: Show = aShow();
  nowMs = Date.parse('2026-03-12T10:00:00Z');
  readonly #setting: Omit<SweepSetting, 'show'>;
  readonly #memory = new PassMemory();
  readonly #brought = new Map<string, string>();

  /** @param store kept between workbenches when given: what one made, another recalls. */
  constructor(store: Store = createMemoryStore()) {
    this.store = store;
    const { ears, ports, tally, moments, edits } = createFakePorts(this.episodes);
    this.ears = ears;
    this.tally = tally;
    this.moments = moments;
    this.edits = edits;
    let minted = 0;
    this.#setting = {
      episodes: this.episodes,
      feeds: this.feeds,
      outlets: { bring: async (...order) => this.#bring(...order) },
      store: this.store,
      ports,
      toolVersions: { audio: 'fake audio', images: 'fake images', aligner: 'fake aligner' },
      mint: {
        guid: () => `00000000-0000-4000-8000-${String(minted++).padStart(12, '0')}`,
        letters: () => String(minted++).padStart(4, 'a'),
      },
      settling: new Settling(),
      siteFiles: new Map([['site.css', new Uint8Array([32])]]),
      concurrency: 2,
      signal: new AbortController().signal,
      emit: (event) => this.events.push(event),
    };
  }

  /** Another workbench that stands where this one does, over the same store. */
  copy(): Workbench {
    const other = new Workbench(this.store);
    for (const [path, file] of this.episodes.files) other.episodes.files.set(path, file);
    for (const [path, file] of this.feeds.files) other.feeds.files.set(path, file);
    other.nowMs = this.nowMs;
    other.show = this.show;
    return other;
  }

  /** A file dropped a while ago: settled. */
  drop(path: string, text = path): void {
    this.episodes.nowMs = this.nowMs - 60_000;
    this.episodes.drop(path, text);
  }

  /** Replaces a part of a file, as a person would in an editor. */
  edit(path: string, replaced: string | RegExp, by: string): void {
    const before = this.episodes.files.get(path)?.text;
    if (before === undefined) throw new Error(`expected a file at ${path}`);
    const after = before.replace(replaced, by);
    if (after === before) throw new Error(`expected ${String(replaced)} in ${path}, got ${before}`);
    this.drop(path, after);
  }

  /** One sweep, a minute later. */
  async sweep(signal = this.#setting.signal): Promise<SweepReport | undefined> {
    this.nowMs += 60_000;
    const { toolVersions, ...setting } = this.#setting;
    const tools =
      this.ears.recognition === undefined ? toolVersions : { ...toolVersions, recogniser: 'fake recogniser' };
    return this.#remembering(signal, () =>
      sweep({ ...setting, toolVersions: tools, show: this.show, signal, memory: this.#memory }, this.nowMs),
    );
  }

  /** As the program does from one pass to the next. */
  async #remembering(signal: AbortSignal, pass: () => Promise<SweepReport | undefined>) {
    const before = this.#texts(isInput);
    this.#memory.begin(this.#texts());
    const report = await pass();
    if (report === undefined || signal.aborted) return report;
    const after = this.#texts(isInput);
    const isSame = (folder: string) => before.get(`folder ${folder}`) === after.get(`folder ${folder}`);
    this.#memory.end(this.#texts(), isSame);
    return report;
  }

  /** What stands in the folders, a text for each part. */
  #texts(counts: (path: string) => boolean = () => true): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    const note = (part: string, path: string, text: string) =>
      texts.set(part, `${texts.get(part) ?? ''}${path}\0${text}\0`);
    for (const [path, { text, changedAtMs }] of this.episodes.files)
      if (counts(path)) note(partInEpisodes(path), path, `${changedAtMs} ${text}`);
    for (const [path, { text }] of this.feeds.files) note(partInFeeds(path), path, text);
    return texts;
  }

  /** One sweep that does again what was refused of one folder. */
  async sweepAgain(asked: string): Promise<SweepReport | undefined> {
    this.nowMs += 60_000;
    const retries = { includes: ({ folder }: { readonly folder: string }) => folder === asked };
    return sweep({ ...this.#setting, show: this.show, retries }, this.nowMs);
  }

  /** A clip asked for by quoting its first and last words. */
  async extract(first: string, last: string): Promise<Extracted> {
    return extract({ first, last }, { ...this.#setting, show: this.show }, this.nowMs);
  }

  /** The folders of testimonies, by name. */
  async folders(): Promise<string[]> {
    const entries = await this.episodes.list();
    return entries
      .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('_'))
      .map(({ name }) => name);
  }

  /** Digests of the files the store holds. */
  storedDigests(): string[] {
    const folder = dirname(this.store.pathOf({ digest: 'x', bytes: 0, extension: 'x' }));
    return readdirSync(folder).map((name) => name.split('.')[0] ?? '');
  }

  /** A public file's text. */
  public(path: string): string {
    return this.feeds.files.get(path)?.text ?? '';
  }

  async #bring(
    folder: string,
    wanted: Wanted,
    keeping: readonly string[] = [],
    stands: (path: string) => boolean = () => false,
  ): Promise<{ written: number; removed: number }> {
    const [at, within] = folder.startsWith(this.feeds.path)
      ? [this.feeds, folder.slice(this.feeds.path.length + 1)]
      : [this.episodes, folder.slice(this.episodes.path.length + 1)];
    const start = within === '' ? '' : `${within}/`;
    const isKept = (path: string) => keeping.some((name) => path.startsWith(`${start}${name}/`));
    const before = new Set([...at.files.keys()].filter((path) => path.startsWith(start) && !isKept(path)));
    let written = 0;
    for (const [name, content] of wanted) {
      const path = `${start}${name}`;
      const text = typeof content === 'string' ? content : 'digest' in content ? this.#stored(content) : '';
      before.delete(path);
      if (stands(name) && this.#brought.get(path) === text) continue;
      this.#brought.set(path, text);
      if (at.files.get(path)?.text !== text) written += 1;
      if (at === this.feeds && this.#crashes()) throw new Error('crash');
      await at.writeText(path, text);
    }
    for (const path of before) await at.remove(path);
    return { written, removed: before.size };
  }

  #crashes(): boolean {
    if (this.crashAfter === undefined) return false;
    this.crashAfter -= 1;
    return this.crashAfter < 0;
  }

  #stored(file: Parameters<Store['pathOf']>[0]): string {
    const path = this.store.pathOf(file);
    const text = READ.get(path) ?? readFileSync(path, 'utf8');
    READ.set(path, text);
    return text;
  }
}
