import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../adapters/disk/disk-problem.ts';
import { writeDurably } from '../../adapters/disk/durable-write.ts';
import { Problem } from '../../model/problem.ts';
import type { Arrivals } from './arrivals.ts';

/** What is known of a resumable upload: as the tus store writes it beside the bytes. */
export type Upload = {
  readonly id: string;
  readonly size?: number | undefined;
  readonly metadata?: Readonly<Record<string, string | null>> | undefined;
};

/** How long what was sent is remembered, for a sender who never heard that it had all come. */
const REMEMBERED_MS = 7 * 86_400_000;
const RECEIVED = '.recu';

/** Brings resumable uploads home once they are whole, also those that a stop left between their last byte and that. */
export class Uploads {
  readonly #arrivals: Arrivals;

  constructor(arrivals: Arrivals) {
    this.#arrivals = arrivals;
  }

  /**
   * Moves a whole upload into `episodes/`, and remembers that it was received.
   *
   * @throws Problem when it cannot be moved now; it then waits for the next start.
   */
  async finish({ id, size, metadata }: Upload): Promise<string> {
    const file = metadata?.['filename'] ?? '';
    const mediaType = metadata?.['filetype'] ?? '';
    const name = await this.#arrivals.bring(this.#at(id), { file, mediaType });
    await writeDurably(this.#at(`${id}${RECEIVED}`), String(size));
    await rm(this.#at(`${id}.json`), { force: true });
    return name;
  }

  /** How many bytes were received of an upload that is home already. */
  async received(id: string): Promise<number | undefined> {
    if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
    const text = await readFile(this.#at(`${id}${RECEIVED}`), 'utf8').catch(nothingIfAbsent);
    return text === undefined ? undefined : Number(text);
  }

  /** Ends what a stop left: whole uploads come home; forms that were cut, and old notes, go. */
  async takeUpAgain(nowMs: number): Promise<void> {
    for (const name of await readdir(this.#arrivals.waiting)) {
      const place = this.#at(name);
      const facts = await stat(place).catch(nothingIfAbsent);
      if (facts === undefined) continue;
      const isOld = nowMs - facts.mtimeMs > REMEMBERED_MS;
      if (name.startsWith('formulaire-') || isOld) await rm(place, { force: true });
      else if (name.endsWith('.json')) await this.#takeUp(place);
    }
  }

  async #takeUp(note: string): Promise<void> {
    const upload = uploadIn(await readFile(note, 'utf8'));
    if (upload === undefined) return;
    const bytes = await stat(this.#at(upload.id)).then(({ size }) => size, nothingIfAbsent);
    if (bytes === undefined) return rm(note, { force: true });
    if (bytes !== upload.size) return;
    try {
      await this.finish(upload);
    } catch (error) {
      // A full disk, say: it waits for the next start.
      if (!(error instanceof Problem)) throw error;
    }
  }

  #at(name: string): string {
    return path.join(this.#arrivals.waiting, name);
  }
}

/** A note that a stop left unfinished says nothing. */
function uploadIn(text: string): Upload | undefined {
  try {
    // The tus store's own shape.
    return JSON.parse(text) as Upload;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function nothingIfAbsent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
