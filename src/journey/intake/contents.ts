import type { DroppedKind } from '../../model/dropped-kind.ts';
import { classifyDroppedName } from '../../model/dropped-name.ts';
import type { Entry, Folder } from '../../ports/folder.ts';
import type { Settling } from './settling.ts';

/** A file a person dropped, with what its name says it is. */
export type DroppedFile = {
  /** Relative to the episodes folder. */
  readonly path: string;
  readonly entry: Entry;
  readonly kind: DroppedKind;
  /** Its name without extension, in NFC. */
  readonly stem: string;
};

/** What stands in a folder where people drop files. */
export type Contents = {
  /** Whole files, in the order of their names. */
  readonly files: readonly DroppedFile[];
  /** Names of files that are still being copied. */
  readonly arriving: readonly string[];
  readonly folders: readonly Entry[];
};

/** « entretien 2 » comes before « entretien 10 ». */
const BY_NAME = new Intl.Collator('fr', { numeric: true });

/** Small texts that editors save whole: read at once. */
const SETTINGS: readonly DroppedKind[] = ['fiche', 'accord', 'yaml'];

/** Looks at a folder: sets apart what is still arriving, and passes over what systems and this program leave there. */
export async function contentsOf(
  episodes: Folder,
  subfolder: string | undefined,
  settling: Settling,
  nowMs: number,
): Promise<Contents> {
  const entries = [...(await episodes.list(subfolder))].sort((a, b) => BY_NAME.compare(a.name, b.name));
  const files: DroppedFile[] = [];
  const arriving: string[] = [];
  for (const entry of entries.filter(({ kind }) => kind === 'file')) {
    const path = subfolder === undefined ? entry.name : `${subfolder}/${entry.name}`;
    const called = classifyDroppedName(entry.name);
    if (called.role === 'temporary') arriving.push(entry.name.normalize('NFC'));
    if (called.role !== 'file') continue;
    const { kind, stem } = called;
    if (SETTINGS.includes(kind) || settling.hasSettled(path, entry, nowMs))
      files.push({ path, entry, kind, stem });
    else arriving.push(entry.name.normalize('NFC'));
  }
  const folders = entries.filter(
    ({ kind, name }) => kind === 'folder' && classifyDroppedName(name).role === 'file',
  );
  return { files, arriving, folders };
}

/** The files of one kind. */
export function ofKind(files: readonly DroppedFile[], kind: DroppedKind): DroppedFile[] {
  return files.filter((file) => file.kind === kind);
}

/**
 * The file of a kind that goes with a recording: the one of the same name, else the only one there. Several without the
 * name of the recording: none, since a guess could put the wrong words in someone's mouth.
 */
export function companionOf(
  recording: DroppedFile,
  kind: 'transcript' | 'picture',
  files: readonly DroppedFile[],
): DroppedFile | undefined {
  const candidates = ofKind(files, kind);
  const sameName = candidates.filter(({ stem }) => stem === recording.stem);
  return sameName[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
}
