import { access } from 'node:fs/promises';
import path from 'node:path';
import { appendDurably } from '../../adapters/disk/durable-write.ts';
import { actWords } from '../../words/private-access.ts';
import type { Workspace } from '../workspace.ts';

/** What someone did in the private space. Names nobody: an access is known by its id. */
type Act = {
  /** The access that did it. */
  readonly by: string;
  readonly what: string;
  /** The testimony it was done to. */
  readonly publicId?: string;
};

/** Keeps an act for ever, before it is answered. */
export type Journalling = (act: Act) => Promise<void>;

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The journal of acts, `episodes/_registre/actes.txt`: one line each, oldest first, never rewritten. */
export function journalOfActs(
  { episodes }: Pick<Workspace, 'episodes'>,
  now: () => number = Date.now,
): Journalling {
  const file = path.join(episodes, '_registre', 'actes.txt');
  return async ({ by, what, publicId }) => {
    const isNew = await access(file).then(
      () => false,
      () => true,
    );
    const line = [CLOCK.format(now()), by, what, ...(publicId === undefined ? [] : [publicId])].join('  ');
    await appendDurably(file, `${isNew ? `${actWords.heading}\n\n` : ''}${line}\n`);
  };
}
