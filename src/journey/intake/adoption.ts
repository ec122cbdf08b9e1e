import { newFiche } from '../../formats/fiche-yaml.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { Folder } from '../../ports/folder.ts';
import type { Mint } from '../../ports/mint.ts';
import { completed, type Register, writeEntry } from '../register.ts';
import { type Contents, companionOf, type DroppedFile, ofKind } from './contents.ts';
import { FICHE } from './folder-reading.ts';
import { recordingDay } from './recording-date.ts';
import type { Settling } from './settling.ts';

/** What became of a bare file. */
export type Adoption =
  | { readonly kind: 'adopted'; readonly file: string; readonly publicId: string }
  | {
      readonly kind: 'already-dropped';
      readonly file: string;
      readonly publicId: string;
      readonly adoptedOn: string;
    };

/** A testimony's folder, whatever a person named it. */
export type PresentFolder = { readonly folder: string; readonly hasRecording: boolean };

export type AdoptionSetting = {
  readonly episodes: Folder;
  readonly register: Register;
  /** The testimony folders that stand there, by public id. */
  readonly present: ReadonlyMap<string, PresentFolder>;
  readonly mint: Mint;
  readonly settling: Settling;
  /** Calendar day, `2026-03-12`. */
  readonly today: string;
  /** Episode number proposed to the first recording adopted; the next one takes the next. */
  readonly nextNumber: number;
};

/**
 * Gives each recording dropped bare in `episodes/` a folder of its own, with the transcript and picture of the same
 * name. Files are renamed, never rewritten. The register is written first: a stop at any instant leaves the file either
 * where it was dropped or in its folder, under one identity.
 */
export async function adoptBareFiles(
  contents: Contents,
  setting: AdoptionSetting,
): Promise<readonly Adoption[]> {
  const adoptions: Adoption[] = [];
  const known = new Map(setting.register.entries);
  for (const recording of ofKind(contents.files, 'recording')) {
    if (isStillComing(recording, contents)) continue;
    const alone = ofKind(contents.files, 'recording').length === 1;
    const nextNumber = setting.nextNumber + adoptions.filter(({ kind }) => kind === 'adopted').length;
    const others = companions(recording, contents, alone);
    const { adoption, entry } = await adopt(recording, others, { ...setting, known, nextNumber });
    known.set(entry.publicId, entry);
    adoptions.push(adoption);
  }
  return adoptions;
}

/** A text or picture of the same name is on its way: they are taken together. */
function isStillComing({ stem }: DroppedFile, { arriving }: Contents): boolean {
  return arriving.some((name) => name.startsWith(`${stem}.`));
}

function companions(recording: DroppedFile, { files }: Contents, alone: boolean): DroppedFile[] {
  const beside = alone ? files : files.filter(({ stem }) => stem === recording.stem);
  const found = [companionOf(recording, 'transcript', beside), companionOf(recording, 'picture', beside)];
  return found.filter((file) => file !== undefined);
}

export type Minting = {
  readonly mint: Mint;
  readonly today: string;
  readonly known: ReadonlyMap<string, RegisterEntry>;
};

type Known = AdoptionSetting & Minting;

async function adopt(
  recording: DroppedFile,
  others: readonly DroppedFile[],
  setting: Known,
): Promise<{ adoption: Adoption; entry: RegisterEntry }> {
  const { digest, name } = await setting.episodes.source(recording.path);
  const seen = [...setting.known.values()].find(({ recordingDigests }) => recordingDigests.includes(digest));
  if (seen !== undefined && setting.present.get(seen.publicId)?.hasRecording) {
    const { publicId, adoptedOn } = seen;
    return { adoption: { kind: 'already-dropped', file: name, publicId, adoptedOn }, entry: seen };
  }
  const entry = seen ?? mintEntry(setting, digest);
  await writeEntry(setting.episodes, entry);
  const folder = setting.present.get(entry.publicId)?.folder ?? entry.publicId;
  await writeFirstFiche(folder, recording, entry, setting);
  for (const file of [...others, recording]) {
    const place = `${folder}/${file.entry.name}`;
    await setting.episodes.move(file.path, place);
    setting.settling.noteMove(place, file.entry);
  }
  return { adoption: { kind: 'adopted', file: name, publicId: entry.publicId }, entry };
}

async function writeFirstFiche(
  folder: string,
  { entry: { name, modifiedAtMs } }: DroppedFile,
  { guid }: RegisterEntry,
  { episodes, nextNumber }: AdoptionSetting,
): Promise<void> {
  const path = `${folder}/${FICHE}`;
  if ((await episodes.readText(path)) !== undefined) return;
  await episodes.writeText(
    path,
    newFiche({ guid, recordedOn: recordingDay(name, modifiedAtMs), number: nextNumber }),
  );
}

/** A new identity, under an id that nothing had before. */
export function mintEntry(setting: Minting, recordingDigest?: string): RegisterEntry {
  const publicId = `${setting.today}-${setting.mint.letters()}`;
  if (setting.known.has(publicId)) return mintEntry(setting, recordingDigest);
  const entry = {
    publicId,
    guid: setting.mint.guid(),
    adoptedOn: setting.today,
    recordingDigests: [],
    publicPaths: [],
  };
  return completed(entry, recordingDigest === undefined ? {} : { recordingDigest });
}
