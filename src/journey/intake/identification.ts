import { guidIn } from '../../formats/fiche-guid.ts';
import { isPublicId, type RegisterEntry } from '../../model/identity.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import { completed, type Register } from '../register.ts';
import type { FolderReading } from './folder-reading.ts';
import { type Minting, mintEntry } from './minting.ts';

/** A folder and whose testimony it is. */
export type IdentifiedFolder = {
  readonly reading: FolderReading;
  readonly entry: RegisterEntry;
  /** Another folder has the same identity: this one is set aside until a person decides. */
  readonly clash?: ProblemText;
};

/**
 * Finds whose testimony each folder is: by the guid its fiche names, else by a recording the register has seen, else by
 * the folder's own name; a folder that nothing knows gets an identity of its own. Pure, but for the minting.
 */
export function identify(
  readings: readonly FolderReading[],
  register: Register,
  minting: Omit<Minting, 'known'>,
): readonly IdentifiedFolder[] {
  const known = new Map(register.entries);
  const owners = new Map<string, string>();
  return ownNameFirst(readings).map((reading) => {
    const entry = completedBy(
      reading,
      knownEntry(reading, known) ?? newEntry(reading, { ...minting, known }),
    );
    known.set(entry.publicId, entry);
    const other = owners.get(entry.publicId);
    if (other === undefined) owners.set(entry.publicId, reading.folder);
    return other === undefined
      ? { reading, entry }
      : { reading, entry, clash: new Problem('same-identity', { folder: reading.folder, other }).text };
  });
}

/** A folder that bears a public id comes before its copies. */
function ownNameFirst(readings: readonly FolderReading[]): FolderReading[] {
  return [...readings].sort((a, b) => Number(isPublicId(b.folder)) - Number(isPublicId(a.folder)));
}

function knownEntry(
  reading: FolderReading,
  known: ReadonlyMap<string, RegisterEntry>,
): RegisterEntry | undefined {
  const entries = [...known.values()];
  const guid = guidIn(reading.ficheText);
  if (guid !== undefined) return entries.find((entry) => entry.guid === guid);
  const digests = reading.recordings.map(({ digest }) => digest);
  const byRecording = entries.find(({ recordingDigests }) =>
    digests.some((digest) => recordingDigests.includes(digest)),
  );
  return byRecording ?? known.get(reading.folder);
}

/** One more than the highest episode number written in any fiche: what a new fiche proposes. */
export function nextNumberAfter(readings: readonly FolderReading[]): number {
  const numbers = readings.map(({ ficheText }) => Number(ficheText?.match(/^numéro:\s*(\d+)/m)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function newEntry(reading: FolderReading, minting: Minting): RegisterEntry {
  const minted = mintEntry(minting);
  const guid = guidIn(reading.ficheText) ?? minted.guid;
  const ownName =
    isPublicId(reading.folder) && !minting.known.has(reading.folder) ? reading.folder : undefined;
  return ownName === undefined
    ? { ...minted, guid }
    : { ...minted, guid, publicId: ownName, adoptedOn: ownName.slice(0, 10) };
}

function completedBy(reading: FolderReading, entry: RegisterEntry): RegisterEntry {
  return reading.recordings.reduce(
    (known, { digest }) => completed(known, { recordingDigest: digest }),
    entry,
  );
}
