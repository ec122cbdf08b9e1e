import { type Declared, lapseOf } from '../../model/accord-memory.ts';
import { calendarDay } from '../../model/calendar.ts';
import { discreetFiche } from '../../model/discreet-fiche.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { ProblemText } from '../../model/problem.ts';
import type { Show } from '../../model/show.ts';
import type { Testimony } from '../../model/testimony.ts';
import type { Audio } from '../../ports/audio.ts';
import type { Folder } from '../../ports/folder.ts';
import type { Mint } from '../../ports/mint.ts';
import { journalAccords, type Register, readJournal, readRegister, writeEntry } from '../register.ts';
import { type Adoption, adoptBareFiles } from './adoption.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { FolderReading } from './folder-reading.ts';
import { holdHalves } from './halves.ts';
import type { PresentFolder } from './home.ts';
import { type IdentifiedFolder, identify, nextNumberAfter } from './identification.ts';
import { interpret, type Settings } from './interpretation.ts';
import { type LeftFile, leftFiles } from './left-files.ts';
import { Look } from './look.ts';
import { type Readings, readFolders } from './readings.ts';
import type { Settling } from './settling.ts';

/** One testimony folder as the sweep took it in. */
export type TakenIn = {
  readonly entry: RegisterEntry;
  /** Relative to the episodes folder. */
  readonly folder: string;
  readonly settings: Settings;
  /** Names of files that are still being copied. */
  readonly arriving: readonly string[];
  /** What a person has to mend. */
  readonly problems: readonly ProblemText[];
  /** Ready for the journey: absent while there is no single whole recording, or an identity is claimed twice. */
  readonly testimony?: Testimony;
};

/** A folder as an earlier pass took it in: its files, and what they say. */
export type KnownFolder = { readonly reading: FolderReading; readonly takenIn: TakenIn };

/** What a sweep found in `episodes/`. */
export type Intake = {
  readonly register: Register;
  readonly takenIn: readonly TakenIn[];
  /** What was read in each folder, by its name. */
  readonly readings: ReadonlyMap<string, FolderReading>;
  /** Those among `takenIn` that stand as an earlier pass left them, and were not read again. */
  readonly atRest: ReadonlySet<TakenIn>;
  readonly adoptions: readonly Adoption[];
  /** Bare files that are still being copied. */
  readonly arriving: readonly string[];
  /** What stays bare, each explained. */
  readonly left: readonly LeftFile[];
  /** Known testimonies whose folder is not there: off line, identity kept. */
  readonly missing: readonly RegisterEntry[];
};

export type IntakeSetting = {
  readonly episodes: Folder;
  readonly mint: Mint;
  readonly settling: Settling;
  readonly nowMs: number;
  readonly audio: Pick<Audio, 'looksWhole'>;
  readonly show: Show;
  readonly toolVersions: Testimony['toolVersions'];
  /** What an earlier pass took in of a folder in which nothing has changed since; a folder is read when absent. */
  readonly known?: (folder: string) => KnownFolder | undefined;
};

/**
 * Takes in what stands in `episodes/`: adopts bare recordings, recognises known testimonies, fills what settings are
 * missing. Gives nothing when the folder is unreachable, or empty though the register knows testimonies: a disk that is
 * not mounted must change nothing.
 */
export async function takeIn(asked: IntakeSetting): Promise<Intake | undefined> {
  const { episodes, settling, nowMs } = asked;
  const setting = { ...asked, look: new Look(episodes, settling, nowMs) };
  if (!(await episodes.reachable())) return undefined;
  const register = await readRegister(episodes);
  const root = await bareContents(setting);
  if (register.entries.size > 0 && root.folders.length === 0 && root.files.length === 0) return undefined;
  const before = await identifiedFolders(root, register, setting);
  const adoptions = await adoptBareFiles(root, {
    episodes,
    register: withEntries(register, before.folders),
    present: presentFolders(before.folders, calendarDay(nowMs)),
    mint: setting.mint,
    settling,
    today: calendarDay(nowMs),
    nextNumber: nextNumberAfter(before.folders.map(({ reading }) => reading)),
  });
  const movedSome = adoptions.some(({ kind }) => kind === 'adopted' || kind === 'joined');
  return movedSome
    ? takeInAgain(withoutKnown(setting), adoptions)
    : conclude(setting, register, root, before, adoptions);
}

async function bareContents({ episodes, look, audio }: Looking): Promise<Contents> {
  return holdHalves(await contentsOf(episodes, undefined, look), look.nowMs, async ({ path }) =>
    audio.looksWhole(await episodes.source(path)),
  );
}

type Looking = IntakeSetting & { readonly look: Look };

/** What was known before files were moved may be true no more. */
const withoutKnown = ({ known: _, ...setting }: Looking): Looking => setting;

/** Reads once more what the adoptions have moved. */
async function takeInAgain(setting: Looking, adoptions: readonly Adoption[]): Promise<Intake> {
  const register = await readRegister(setting.episodes);
  const root = await bareContents(setting);
  return conclude(setting, register, root, await identifiedFolders(root, register, setting), adoptions);
}

type Identified = Pick<Readings, 'hindered'> & { readonly folders: readonly IdentifiedFolder[] };

async function identifiedFolders(root: Contents, register: Register, setting: Looking): Promise<Identified> {
  const { nowMs, mint, known } = setting;
  const { readings, hindered } = await readFolders(root.folders, setting, (name) => known?.(name)?.reading);
  return { folders: identify(readings, register, { mint, today: calendarDay(nowMs) }), hindered };
}

function withEntries(register: Register, folders: readonly IdentifiedFolder[]): Register {
  return {
    ...register,
    entries: new Map([...register.entries, ...folders.map(({ entry }) => [entry.publicId, entry] as const)]),
  };
}

function presentFolders(folders: readonly IdentifiedFolder[], today: string): Map<string, PresentFolder> {
  return new Map(
    folders
      .filter(({ clash }) => clash === undefined)
      .map(({ entry, reading }) => [
        entry.publicId,
        {
          folder: reading.folder,
          hasRecording: reading.recordings.length > 0,
          takesParts: entry.firstPublishedAt === undefined && entry.adoptedOn === today,
          files: [...reading.contents.files, ...reading.contents.conflicts.map(({ copy }) => copy)],
        },
      ]),
  );
}

async function conclude(
  setting: IntakeSetting,
  register: Register,
  root: Contents,
  { folders, hindered }: Identified,
  adoptions: readonly Adoption[],
): Promise<Intake> {
  const takenIn: TakenIn[] = [];
  const atRest = new Set<TakenIn>();
  let nextNumber = nextNumberAfter(folders.map(({ reading }) => reading));
  for (const folder of folders) {
    const asBefore = asKnown(folder, setting);
    if (asBefore !== undefined) {
      takenIn.push(asBefore);
      atRest.add(asBefore);
      continue;
    }
    if (register.entries.get(folder.entry.publicId) !== folder.entry)
      await writeEntry(setting.episodes, folder.entry);
    const one = await takeInFolder(folder, { ...setting, nextNumber });
    await journalPeople(one, folder.clash === undefined, setting);
    takenIn.push(one);
    if (folder.reading.ficheText === undefined) nextNumber += 1;
  }
  const here = new Set(takenIn.map(({ entry }) => entry.publicId));
  const known = withEntries(register, folders);
  return {
    register: known,
    takenIn,
    readings: new Map(folders.map(({ reading }) => [reading.folder, reading])),
    atRest,
    adoptions,
    arriving: root.arriving,
    left: [...leftFiles(root, adoptions), ...hindered],
    missing: [...known.entries.values()].filter(({ publicId }) => !here.has(publicId)),
  };
}

/** What is known of a folder, unless another one claims its identity or the register says something else of it. */
function asKnown({ entry, reading, clash }: IdentifiedFolder, { known }: IntakeSetting): TakenIn | undefined {
  const before = clash === undefined ? known?.(reading.folder)?.takenIn : undefined;
  const isSame = before !== undefined && JSON.stringify(before.entry) === JSON.stringify(entry);
  return isSame ? { ...before, entry } : undefined;
}

/** A copy of a folder, set aside, has a say only to withdraw. */
async function journalPeople(
  { entry, settings }: TakenIn,
  isTheOne: boolean,
  { episodes, nowMs }: IntakeSetting,
): Promise<void> {
  const declared = settings.people.flatMap(({ suffix, declared: accord }) =>
    accord === undefined ? [] : [{ witness: suffix, ...accord }],
  );
  const journal = isTheOne ? [] : await readJournal(episodes, entry);
  const isNews = ({ witness, withdrawnOn }: Declared) =>
    withdrawnOn !== undefined && lapseOf(journal, witness) === undefined;
  if (isTheOne || declared.some(isNews)) await journalAccords(episodes, entry, declared, nowMs);
}

async function takeInFolder(
  { entry, reading, clash }: IdentifiedFolder,
  setting: IntakeSetting & { readonly nextNumber: number },
): Promise<TakenIn> {
  const journal = await readJournal(setting.episodes, entry);
  const settings = await interpret(reading, entry, { ...setting, journal });
  const problems = clash === undefined ? settings.problems : [clash, ...settings.problems];
  const testimony = clash === undefined ? testimonyOf(entry, reading, settings, setting) : undefined;
  const { folder, contents } = reading;
  return { entry, folder, settings, arriving: contents.arriving, problems, ...(testimony && { testimony }) };
}

function testimonyOf(
  entry: RegisterEntry,
  { folder, transcript, review, picture }: FolderReading,
  { fiche, people, press, recordings }: Settings,
  { episodes, show, toolVersions }: IntakeSetting,
): Testimony | undefined {
  if (recordings === undefined) return undefined;
  const { publicId, guid, adoptedOn, firstPublishedAt } = entry;
  return {
    identity: { publicId, guid, adoptedOn, ...(firstPublishedAt && { firstPublishedAt }) },
    folder: `${episodes.path}/${folder}`,
    recordings,
    ...(transcript && { transcript }),
    ...(review && { review }),
    ...(picture && { picture }),
    fiche: discreetFiche(fiche, people),
    people: people.map(({ witness, accord }) => ({ witness, ...(accord && { accord }) })),
    ...(press && press.takenUp.length > 0 && { takenUp: press.takenUp }),
    show,
    toolVersions,
  };
}
