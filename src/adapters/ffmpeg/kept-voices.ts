import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DecodedVoice } from '../threads/work.ts';

/** One a processor of a small machine; three hours weigh 2 GB. */
const MOST_KEPT = 2;
/** What is withdrawn must be gone within a minute; mastering follows a check at once, nearly always. */
const LIFETIME_MS = 60_000;

/** Absolute paths of all there are. */
const onDisk = new Set<string>();

process.once('exit', () => {
  for (const file of onDisk) rmSync(file, { force: true });
});

type Kept = {
  readonly identity: string;
  readonly voice: DecodedVoice;
  readonly expiry: NodeJS.Timeout;
};

/**
 * What checks decoded, for the mastering that follows each not to decode it again. Only a shortcut: the sound of a person is
 * not left lying about, so few are kept, a minute, until they are claimed or the process ends.
 */
export class KeptVoices {
  readonly #folder: string;
  #kept: Kept[] = [];

  /** @param folder absolute path of an existing folder by the time one is kept, on the volume of those they are moved to. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes over the file of a voice; the oldest gives way. */
  async keep(identity: string, voice: DecodedVoice): Promise<void> {
    const file = path.join(this.#folder, `voice-${randomUUID()}.f32`);
    onDisk.add(file);
    await rename(voice.path, file);
    const kept: Kept = {
      ...{ identity, voice: { ...voice, path: file } },
      expiry: setTimeout(() => void this.#drop(kept), LIFETIME_MS).unref(),
    };
    this.#kept.push(kept);
    const [oldest] = this.#kept;
    if (this.#kept.length > MOST_KEPT && oldest !== undefined) await this.#drop(oldest);
  }

  /** Gives a voice of the file that has this identity, if one is kept still, and moves its own file to a folder. */
  async claim(identity: string, folder: string): Promise<DecodedVoice | undefined> {
    const kept = this.#kept.find((one) => one.identity === identity);
    if (kept === undefined) return undefined;
    this.#forget(kept);
    const { voice } = kept;
    const file = path.join(folder, path.basename(voice.path));
    try {
      await rename(voice.path, file);
    } catch {
      // Scratch files may be deleted at any time: it is to be decoded again.
      await this.#drop(kept);
      return undefined;
    }
    onDisk.delete(voice.path);
    return { ...voice, path: file };
  }

  /** Deletes all: their room is needed. */
  async dropAll(): Promise<void> {
    await Promise.all(this.#kept.map((one) => this.#drop(one)));
  }

  async #drop(kept: Kept): Promise<void> {
    this.#forget(kept);
    await rm(kept.voice.path, { force: true });
    onDisk.delete(kept.voice.path);
  }

  #forget(kept: Kept): void {
    clearTimeout(kept.expiry);
    this.#kept = this.#kept.filter((one) => one !== kept);
  }
}
