import { newFiche } from '../../formats/fiche-yaml.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import { shownName } from '../../model/shown-name.ts';
import type { Folder } from '../../ports/folder.ts';
import { type Register, writeEntry } from '../register.ts';
import { type Contents, companionOf, type DroppedFile, ofKind } from './contents.ts';
import { FICHE } from './folder-reading.ts';
import { type Home, homeOf, type PresentFolder } from './home.ts';
import { commonStem, interviewsIn } from './interviews.ts';
import { type Minting, mintEntry } from './minting.ts';
import { recordingDay } from './recording-date.ts';
import type { Settling } from './settling.ts';

/** What became of a bare file. */
export type Adoption = {
  /**
   * `adopted`: it has a folder of its own. `joined`: it went to the testimony that it belongs to. `already-dropped`: its
   * recording is there already. `set-aside-again`: the same, under a name that a sync program made: not worth a word.
   */
  readonly kind: 'adopted' | 'joined' | 'already-dropped' | 'set-aside-again';
  readonly file: string;
  readonly publicId: string;
  readonly adoptedOn: string;
};

export type AdoptionSetting = Omit<Minting, 'known'> & {
  readonly episodes: Folder;
  readonly register: Register;
  /** The testimony folders that stand there, by public id. */
  readonly present: ReadonlyMap<string, PresentFolder>;
  readonly settling: Settling;
  /** Episode number proposed to the first recording adopted; the next one takes the next. */
  readonly nextNumber: number;
};

/**
 * Gives each recording dropped bare in `episodes/` a folder of its own, with the transcript and picture of the same
 * name; what bears the name of a recording that has its folder already goes there. Files are renamed, never rewritten.
 * The register is written first: a stop at any instant leaves the file either where it was dropped or in its folder,
 * under one identity.
 */
export async function adoptBareFiles(
  contents: Contents,
  setting: AdoptionSetting,
): Promise<readonly Adoption[]> {
  const adoptions: Adoption[] = [];
  const known = new Map(setting.register.entries);
  const taken = new Set<DroppedFile>();
  let nextNumber = setting.nextNumber;
  for (const [recording, ...parts] of interviewsIn(contents)) {
    const others = [...parts, ...companions([recording, ...parts], contents)];
    const { adoption, entry } = await adopt(recording, others, { ...setting, known, nextNumber });
    known.set(entry.publicId, entry);
    adoptions.push(adoption);
    if (adoption.kind !== 'adopted') continue;
    nextNumber += 1;
    for (const file of others) taken.add(file);
    for (const part of parts) adoptions.push(adoptionOf('joined', shownName(part.entry.name), entry));
  }
  const loose = contents.files.filter((file) => file.kind !== 'recording' && !taken.has(file));
  for (const file of loose) {
    const home = homeOf(file, setting.present);
    if (home !== undefined) adoptions.push((await join(file, home, { ...setting, known })).adoption);
  }
  return adoptions;
}

/** What goes with an interview: its words and picture, and the copies of all that a sync program set aside. */
function companions(parts: readonly DroppedFile[], { files, conflicts }: Contents): DroppedFile[] {
  const alone = ofKind(files, 'recording').length === parts.length;
  const stems = [...parts.map(({ stem }) => stem), commonStem(parts)];
  const beside = alone ? files : files.filter(({ stem }) => stems.includes(stem));
  const found = (['transcript', 'picture'] as const).map((kind) => companionOf(stems, kind, beside));
  const present = found.filter((file) => file !== undefined);
  const originals = [...parts, ...present];
  const copies = conflicts.filter(({ original }) => originals.includes(original)).map(({ copy }) => copy);
  return [...present, ...copies];
}

type Known = AdoptionSetting & Minting;
type Adopted = { readonly adoption: Adoption; readonly entry: RegisterEntry };

async function adopt(
  recording: DroppedFile,
  others: readonly DroppedFile[],
  setting: Known,
): Promise<Adopted> {
  const { digest, name: file } = await setting.episodes.source(recording.path);
  const seen = [...setting.known.values()].find(({ recordingDigests }) => recordingDigests.includes(digest));
  if (seen !== undefined && setting.present.get(seen.publicId)?.hasRecording) {
    const kind = recording.originalName === undefined ? 'already-dropped' : 'set-aside-again';
    return { adoption: adoptionOf(kind, file, seen), entry: seen };
  }
  const home = homeOf(recording, setting.present);
  if (home !== undefined) return join(recording, home, setting);
  const entry = seen ?? mintEntry(setting, digest);
  await writeEntry(setting.episodes, entry);
  const folder = setting.present.get(entry.publicId)?.folder ?? entry.publicId;
  await writeFirstFiche(folder, recording, entry, setting);
  for (const one of [...others, recording]) await bring(one, folder, setting);
  return { adoption: adoptionOf('adopted', file, entry), entry };
}

function adoptionOf(
  kind: Adoption['kind'],
  file: string,
  { publicId, adoptedOn }: Pick<RegisterEntry, 'publicId' | 'adoptedOn'>,
): Adoption {
  return { kind, file, publicId, adoptedOn };
}

async function join(file: DroppedFile, home: Home, setting: Known): Promise<Adopted> {
  await bring(file, home.folder, setting);
  const entry = setting.known.get(home.publicId);
  if (entry === undefined) throw new Error(`expected ${home.publicId} in the register`);
  return { adoption: adoptionOf('joined', shownName(file.entry.name), entry), entry };
}

async function bring(file: DroppedFile, folder: string, setting: AdoptionSetting): Promise<void> {
  const place = `${folder}/${file.entry.name}`;
  await setting.episodes.move(file.path, place);
  setting.settling.noteOwn(place, file.entry);
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
