import type { DroppedKind } from '../../model/dropped-kind.ts';
import { classifyDroppedName } from '../../model/dropped-name.ts';
import { Problem } from '../../model/problem.ts';
import { shownName } from '../../model/shown-name.ts';
import type { Entry, Folder } from '../../ports/folder.ts';
import type { Look } from './look.ts';

/** A file a person dropped, with what its name says it is. */
export type DroppedFile = {
  /** Relative to the episodes folder. */
  readonly path: string;
  readonly entry: Entry;
  readonly kind: DroppedKind;
  /** Its name without extension, in NFC; for a conflict copy, that of its original. */
  readonly stem: string;
  /** For a copy that a sync program set aside: the name it was set aside from, in NFC. */
  readonly originalName?: string;
};

/** A copy set aside by a sync program, and the file that keeps the name here. */
export type Conflict = { readonly copy: DroppedFile; readonly original: DroppedFile };

/** What stands in a folder where people drop files. */
export type Contents = {
  /** Whole files, in the order of their names. A conflict copy is one only while nothing else has its name. */
  readonly files: readonly DroppedFile[];
  readonly conflicts: readonly Conflict[];
  /** Names of files that are still being copied. */
  readonly arriving: readonly string[];
  readonly folders: readonly Entry[];
  /** Names of links, pipes and devices: never followed, never read. */
  readonly notFiles: readonly string[];
};

/** « entretien 2 » comes before « entretien 10 ». */
const BY_NAME = new Intl.Collator('fr', { numeric: true });

/** Small texts that editors save whole: read at once. */
const SETTINGS: readonly DroppedKind[] = ['fiche', 'accord', 'witness', 'yaml'];

/**
 * Looks at a folder: sets apart what is still arriving, and passes over what systems and this program leave there.
 * @throws Problem `not-a-paper` when, in a testimony's folder, something else than a file has the name of a setting.
 */
export async function contentsOf(
  episodes: Folder,
  subfolder: string | undefined,
  look: Look,
): Promise<Contents> {
  const entries = [...(await episodes.list(subfolder))].sort((a, b) => BY_NAME.compare(a.name, b.name));
  const files: DroppedFile[] = [];
  const arriving: string[] = [];
  for (const entry of entries.filter(({ kind }) => kind === 'file')) {
    const path = subfolder === undefined ? entry.name : `${subfolder}/${entry.name}`;
    const called = classifyDroppedName(entry.name);
    if (called.role === 'temporary') arriving.push(shownName(entry.name));
    if (called.role !== 'file' && called.role !== 'conflict-copy') continue;
    const file = { path, entry, kind: called.kind, ...namesOf(called) };
    if (SETTINGS.includes(file.kind) || (await look.isWhole(path, entry))) files.push(file);
    else arriving.push(shownName(entry.name));
  }
  const ofPeople = entries.filter(({ name }) => classifyDroppedName(name).role === 'file');
  if (subfolder !== undefined) mustHavePapers(subfolder, ofPeople);
  return {
    ...conflictsApart(files),
    arriving,
    folders: ofPeople.filter(({ kind }) => kind === 'folder'),
    notFiles: ofPeople.filter(({ kind }) => kind === 'other').map(({ name }) => shownName(name)),
  };
}

function mustHavePapers(folder: string, entries: readonly Entry[]): void {
  const impostor = entries.find(({ name, kind }) => {
    const called = classifyDroppedName(name);
    return kind !== 'file' && called.role === 'file' && SETTINGS.includes(called.kind);
  });
  if (impostor !== undefined)
    throw new Problem('not-a-paper', { file: shownName(`${folder}/${impostor.name}`) });
}

function namesOf(called: Extract<ReturnType<typeof classifyDroppedName>, { kind: DroppedKind }>) {
  if (called.role === 'file') return { stem: called.stem };
  const { originalName } = called;
  return { stem: originalName.replace(/(?<=.)\.[^. ]{1,10}$/u, ''), originalName };
}

function conflictsApart(all: readonly DroppedFile[]): Pick<Contents, 'files' | 'conflicts'> {
  const byName = new Map<string, DroppedFile>();
  const conflicts: Conflict[] = [];
  // Originals first: the copies that stand for a file that is not there come last.
  for (const file of [...all].sort((a, b) => Number(isCopy(a)) - Number(isCopy(b)))) {
    const name = file.originalName ?? file.entry.name.normalize('NFC');
    const original = byName.get(name);
    if (isCopy(file) && original !== undefined) conflicts.push({ copy: file, original });
    else byName.set(isCopy(file) ? name : file.entry.name.normalize('NFC'), file);
  }
  const aside = new Set(conflicts.map(({ copy }) => copy));
  return { files: all.filter((file) => !aside.has(file)), conflicts };
}

const isCopy = ({ originalName }: DroppedFile) => originalName !== undefined;

/** The files of one kind. */
export function ofKind(files: readonly DroppedFile[], kind: DroppedKind): DroppedFile[] {
  return files.filter((file) => file.kind === kind);
}

/**
 * The file of a kind that goes with recordings of these names: the one of such a name, else the only one there. Several
 * without one: none, since a guess could put the wrong words in someone's mouth.
 */
export function companionOf(
  stems: readonly string[],
  kind: 'transcript' | 'picture',
  files: readonly DroppedFile[],
): DroppedFile | undefined {
  const candidates = ofKind(files, kind);
  const sameName = candidates.filter(({ stem }) => stems.includes(stem));
  return sameName[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
}
