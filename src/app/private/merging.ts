import { createHash } from 'node:crypto';

/** One field as a form sends it back. */
export type SentField = {
  readonly name: string;
  readonly mine: string;
  /** Mark of the value that the form was made with. */
  readonly before: string;
};

/** A field that someone else changed meanwhile, otherwise. */
export type FieldConflict = { readonly name: string; readonly mine: string; readonly theirs: string };

type Merged = {
  /** What is to be changed in the file, by field. */
  readonly changes: ReadonlyMap<string, string>;
  readonly conflicts: readonly FieldConflict[];
};

/** What a form keeps of a value, to know later whether it is still the same. */
export function markOf(value: string): string {
  return createHash('sha256').update(plain(value)).digest('hex').slice(0, 16);
}

/**
 * Brings together what a form sends and what the file says now, field by field: what only one side changed is kept, what
 * both changed otherwise is a conflict and is left as it is in the file.
 */
export function merged(now: ReadonlyMap<string, string>, sent: readonly SentField[]): Merged {
  const changes = new Map<string, string>();
  const conflicts: FieldConflict[] = [];
  for (const { name, mine: raw, before } of sent) {
    const mine = plain(raw);
    const theirs = plain(now.get(name) ?? '');
    if (mine === theirs || markOf(mine) === before) continue;
    if (markOf(theirs) === before) changes.set(name, mine);
    else conflicts.push({ name, mine, theirs });
  }
  return { changes, conflicts };
}

/** Forms end their lines as mail does, and people leave spaces behind. */
const plain = (value: string) =>
  value
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .trim();
