import type { Task } from '../engine/task.ts';
import type { KnownFolder } from '../journey/intake/intake.ts';
import type { Ports } from '../ports/ports.ts';
import type { Gist } from './drafting.ts';
import type { TestimonyReport } from './events.ts';

/** A task of any stage. */
export type Made = Task<unknown, Ports>;

/** A testimony that a pass left public and complete, with nothing to mend. */
export type AtRest = KnownFolder & {
  readonly publicId: string;
  readonly gist: Gist;
  /** Where it stood, and all that led to it, as one text. */
  readonly told: string;
  readonly report: TestimonyReport;
  /** What the show is made from, by task. */
  readonly fingerprints: ReadonlyMap<Made, string>;
  /** Everything of it that the store holds. */
  readonly reached: ReadonlySet<string>;
};

/** What stands in the folders of a workspace, a name for each part: see `partsOf`. */
export type Names = ReadonlyMap<string, string>;

/** How the part that is a testimony's folder begins; its name follows. */
export const FOLDER = 'folder ';

/** The parts a testimony is known by: its folder, and all that bears its public id. */
const partsOf = (folder: string, publicId: string): readonly string[] => [
  `${FOLDER}${folder}`,
  `id ${publicId}`,
];

/** A file's registered or public path names a public id: `2026-03-12-k7qd`. */
const PUBLIC_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]{4}/;

/** The part that a file of `episodes/` belongs to, by its path in it with `/`; empty for what is of no testimony alone. */
export function partInEpisodes(path: string): string {
  const [first = '', second] = path.split('/', 2);
  if (second === undefined) return '';
  if (first !== '_registre') return `${FOLDER}${first}`;
  const [publicId] = PUBLIC_ID.exec(second) ?? [];
  return publicId === undefined ? '' : `id ${publicId}`;
}

/** The same for a file of `feeds/`. */
export function partInFeeds(path: string): string {
  const [first = '', second] = path.split('/', 2);
  return second !== undefined && ['recits', 'media'].includes(first) ? `id ${second}` : '';
}

/** Beyond, each one remembered would cost more memory than it spares time. */
const MOST_REMEMBERED = 3_000;

/**
 * What one process remembers from one pass to the next: the testimonies that were public, complete and untouched. As long as
 * the settings, the day and every file of one of them stay the same, a pass neither reads nor makes it again. Any doubt,
 * and any pass that did not come to its end, means reading everything again.
 */
export class PassMemory {
  #names: Names | undefined;
  #circumstances = '';
  #wasUsed = false;
  #atRest = new Map<string, AtRest>();
  /** Those of the pass under way. */
  readonly #noted = new Set<string>();
  readonly #owners = new Map<Made, string>();

  /** Begins a pass over what stands there now: what is not as the last pass left it is forgotten. */
  begin(names: Names): void {
    const before = this.#names;
    this.#names = undefined;
    this.#wasUsed = false;
    this.#noted.clear();
    for (const [folder, { publicId }] of this.#atRest) {
      const isSame = (part: string) =>
        before?.get(part) !== undefined && before.get(part) === names.get(part);
      if (!partsOf(folder, publicId).every(isSame)) this.forget(folder);
    }
  }

  /** Says under which settings, tools and day the pass works: under others, nothing is remembered. */
  under(circumstances: string): void {
    if (circumstances !== this.#circumstances) this.clear();
    this.#circumstances = circumstances;
  }

  /** Whether the pass under way took something for granted. */
  get wasUsed(): boolean {
    return this.#wasUsed;
  }

  get(folder: string): AtRest | undefined {
    const one = this.#atRest.get(folder);
    this.#wasUsed ||= one !== undefined;
    return one;
  }

  /** The fingerprint of a task of a testimony at rest. */
  fingerprintOf(task: Made): string | undefined {
    const owner = this.#owners.get(task);
    return owner === undefined ? undefined : this.#atRest.get(owner)?.fingerprints.get(task);
  }

  /** Everything of testimonies at rest that the store holds. */
  reached(): readonly string[] {
    return [...this.#atRest.values()].flatMap(({ reached }) => [...reached]);
  }

  /** Folders in `episodes/` into which the pass under way did not look. */
  spared(): ReadonlySet<string> {
    return new Set([...this.#atRest.keys()].filter((folder) => !this.#noted.has(folder)));
  }

  publicIds(): ReadonlySet<string> {
    return new Set([...this.#atRest.values()].map(({ publicId }) => publicId));
  }

  note(one: AtRest): void {
    if (this.#atRest.size >= MOST_REMEMBERED) return;
    const { folder } = one.takenIn;
    this.#noted.add(folder);
    this.#atRest.set(folder, one);
    for (const task of one.fingerprints.keys()) this.#owners.set(task, folder);
  }

  forget(folder: string): void {
    for (const task of this.#atRest.get(folder)?.fingerprints.keys() ?? []) this.#owners.delete(task);
    this.#atRest.delete(folder);
  }

  clear(): void {
    this.#wasUsed = false;
    this.#atRest.clear();
    this.#owners.clear();
  }

  /**
   * Ends a pass that came to its end.
   * @param names what stands there now.
   * @param wasLeftAlone whether nobody, not even the pass, touched what a folder is read from meanwhile.
   */
  end(names: Names, wasLeftAlone: (folder: string) => boolean): void {
    for (const folder of [...this.#atRest.keys()]) if (!wasLeftAlone(folder)) this.forget(folder);
    this.#names = names;
  }
}
