import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../adapters/disk/disk-problem.ts';
import { writeDurably } from '../../adapters/disk/durable-write.ts';
import { classifyDroppedName } from '../../model/dropped-name.ts';
import type { Workspace } from '../workspace.ts';

/** What an edit comes to: the new text, or why there is none. */
export type Edited<Refusal> = { readonly text: string } | { readonly refused: Refusal };

/** The small texts of testimonies that pages change: the same files that people edit by hand. */
export class TestimonyFiles {
  readonly #episodes: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ episodes }: Pick<Workspace, 'episodes'>) {
    this.#episodes = episodes;
  }

  /** The text of a file of a testimony's folder; empty when there is none. */
  async read(folder: string, name: string): Promise<string> {
    try {
      return await readFile(path.join(this.#episodes, folder, name), 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      return '';
    }
  }

  /** Where a file of a folder inside a testimony's folder is; nothing when there is none of that very name. */
  async placeOf(folder: string, inside: string, name: string): Promise<string | undefined> {
    const place = path.join(this.#episodes, folder, inside);
    const names = await readdir(place).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      return [] as string[];
    });
    return names.includes(name) ? path.join(place, name) : undefined;
  }

  /** Names of the accords of a folder, the first witness's first. */
  async accords(folder: string): Promise<readonly string[]> {
    const names = await readdir(path.join(this.#episodes, folder));
    return names.filter(isAccord).sort((one, other) => one.length - other.length || one.localeCompare(other));
  }

  /**
   * Changes a text from what it is at that very moment; pages never overtake one another. What is refused, and what comes
   * out the same, is not written.
   */
  async change<Refusal>(
    folder: string,
    name: string,
    edit: (now: string) => Edited<Refusal>,
  ): Promise<Refusal | undefined> {
    const done = this.#last.then(async () => {
      const now = await this.read(folder, name);
      const edited = edit(now);
      if ('refused' in edited) return edited.refused;
      if (edited.text !== now) await writeDurably(path.join(this.#episodes, folder, name), edited.text);
      return undefined;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Names one state of a text, so that a button acts on what was seen and on nothing else. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function isAccord(name: string): boolean {
  const known = classifyDroppedName(name);
  return known.role === 'file' && known.kind === 'accord';
}
