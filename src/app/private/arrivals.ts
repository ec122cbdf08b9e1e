import { randomInt } from 'node:crypto';
import { access, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, onDisk, requireRoom } from '../../adapters/disk/disk-problem.ts';
import { moveDurably } from '../../adapters/disk/durable-write.ts';
import { makeFolder } from '../../adapters/disk/make-folder.ts';
import { Problem } from '../../model/problem.ts';
import { otherName, uploadName } from '../../model/upload-name.ts';
import type { Workspace } from '../workspace.ts';

/** The longest interview that a recorder writes in one file: 2 GB. */
export const MOST_UPLOAD_BYTES = 2_000_000_000;
/** What all the uploads under way may take together. */
const QUOTA_BYTES = 20_000_000_000;
/** What the work on an interview needs besides the file itself. */
const SPARE_BYTES = 1_000_000_000;

const LETTERS = 'bcdfghjkmnpqrstvwxz';

type Place = { readonly file: string; readonly mediaType?: string; readonly folder?: string };

/** Where uploads wait until they are whole, and how they come into `episodes/`. */
export class Arrivals {
  /** Absolute path of the folder where they wait, on the volume of the workspace. */
  readonly waiting: string;
  readonly #episodes: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ episodes, store }: Pick<Workspace, 'episodes' | 'store'>) {
    this.#episodes = episodes;
    this.waiting = path.join(store, 'envois');
  }

  /** Makes the folder where they wait. @throws Problem `disk-full` or `not-writable`. */
  async open(): Promise<void> {
    await onDisk(this.waiting, () => makeFolder(this.waiting));
  }

  /**
   * Says whether something that large may be sent now.
   *
   * @throws Problem `upload-too-large`, `too-many-uploads` or `disk-full`.
   */
  async admit(file: string, bytes: number): Promise<void> {
    if (bytes > MOST_UPLOAD_BYTES) throw new Problem('upload-too-large', { file });
    if ((await this.#waitingBytes()) + bytes > QUOTA_BYTES) throw new Problem('too-many-uploads', {});
    await requireRoom(this.waiting, bytes + SPARE_BYTES);
  }

  /** @throws Problem `not-to-be-sent` when a file of that name is not to be sent. */
  nameFor({ file, mediaType }: Omit<Place, 'folder'>): string {
    const name = uploadName(file, mediaType);
    if (name === undefined) throw new Problem('not-to-be-sent', { file });
    return name;
  }

  /**
   * Moves a whole upload into `episodes/`, or into one testimony's folder there, under its own name or one like it: nothing
   * that is there is ever replaced.
   *
   * @returns the name it has there.
   * @throws Problem `not-to-be-sent`, `disk-full` or `not-writable`.
   */
  async bring(waiting: string, { folder, ...named }: Place): Promise<string> {
    const name = this.nameFor(named);
    // One after the other: two files of one name are told apart.
    const brought = this.#last.then(async () => {
      const into = path.join(this.#episodes, folder ?? '');
      const free = (await isThere(path.join(into, name))) ? otherName(name, fourLetters()) : name;
      await moveDurably(waiting, path.join(into, free));
      return free;
    });
    this.#last = brought.catch(() => undefined);
    return brought;
  }

  async #waitingBytes(): Promise<number> {
    const names = await readdir(this.waiting);
    const sizes = names.map((name) =>
      stat(path.join(this.waiting, name)).then(({ size }) => size, zeroIfAbsent),
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }
}

/** Another upload may end while they are counted. */
function zeroIfAbsent(error: unknown): number {
  if (codeOf(error) !== 'ENOENT') throw error;
  return 0;
}

const fourLetters = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
