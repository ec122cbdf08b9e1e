import type { Declared, Seen } from '../model/accord-memory.ts';
import type { Identity, RegisterEntry } from '../model/identity.ts';
import type { PressLink } from '../model/press.ts';
import type { Folder } from '../ports/folder.ts';

const REGISTER = '_registre';
const SHOW_FILE = `${REGISTER}/emission.json`;

/**
 * What must outlive everything: identities, first publication dates, every address ever public, what was agreed and
 * when. Small private texts in `episodes/_registre/`; entries are only ever completed, never taken away.
 */
export type Register = {
  readonly entries: ReadonlyMap<string, RegisterEntry>;
  /** `podcast:guid` of the show. Absent before the first publication. */
  readonly showGuid?: string;
};

/** Reads the whole register. @throws Error when a file of it is damaged: nothing may be minted over it. */
export async function readRegister(episodes: Folder): Promise<Register> {
  const names = (await episodes.list(REGISTER)).map(({ name }) => name);
  const entryFiles = names.filter((name) => /^\d{4}-\d{2}-\d{2}-[a-z0-9]{4}\.json$/.test(name));
  const entries = await Promise.all(entryFiles.map((name) => readEntry(episodes, `${REGISTER}/${name}`)));
  const show = await episodes.readText(SHOW_FILE);
  return {
    entries: new Map(entries.map((entry) => [entry.publicId, entry])),
    ...(show === undefined ? {} : { showGuid: parsed<{ guid: string }>(show, SHOW_FILE).guid }),
  };
}

async function readEntry(episodes: Folder, path: string): Promise<RegisterEntry> {
  const text = await episodes.readText(path);
  if (text === undefined)
    throw new Error(`expected the register file ${path} that was just listed, got nothing`);
  return parsed<RegisterEntry>(text, path);
}

function parsed<Shape>(text: string, path: string): Shape {
  try {
    return JSON.parse(text) as Shape;
  } catch (cause) {
    throw new Error(`expected JSON in the register file ${path}`, { cause });
  }
}

/** Writes one entry, whole. */
export async function writeEntry(episodes: Folder, entry: RegisterEntry): Promise<void> {
  await episodes.writeText(`${REGISTER}/${entry.publicId}.json`, `${JSON.stringify(entry, undefined, 2)}\n`);
}

/** Keeps the show's own identity. */
export async function writeShowGuid(episodes: Folder, guid: string): Promise<void> {
  await episodes.writeText(SHOW_FILE, `${JSON.stringify({ guid }, undefined, 2)}\n`);
}

const journalPath = ({ publicId }: Identity) => `${REGISTER}/${publicId}.accords.jsonl`;

/** What was declared about a testimony, oldest first. */
export async function readJournal(episodes: Folder, identity: Identity): Promise<readonly Seen[]> {
  const path = journalPath(identity);
  const lines = ((await episodes.readText(path)) ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => withNames(parsed<Seen>(line, path)));
}

/** Lines written when a testimony had one witness do not say whose accord it is: the first one's. */
function withNames(seen: Seen): Seen {
  return { ...seen, accords: seen.accords.map((accord) => ({ ...accord, witness: accord.witness ?? '' })) };
}

/**
 * Journals the accords of a testimony when they differ from the last ones seen: one JSON line per change, oldest first.
 * Holds no name: an accord does not.
 */
export async function journalAccords(
  episodes: Folder,
  identity: Identity,
  accords: readonly Declared[],
  seenAtMs: number,
): Promise<void> {
  const path = journalPath(identity);
  const past = (await episodes.readText(path)) ?? '';
  const lastLine = past.trimEnd().split('\n').at(-1);
  const lastSeen = lastLine ? parsed<Seen>(lastLine, path).accords : [];
  if (JSON.stringify(lastSeen) === JSON.stringify(accords)) return;
  const seen: Seen = { seenAt: new Date(seenAtMs).toISOString(), accords };
  await episodes.writeText(path, `${past}${JSON.stringify(seen)}\n`);
}

/** The entry with these recordings and addresses added to what it knew; the same object when it knew them all. */
export function completed(
  entry: RegisterEntry,
  seen: {
    readonly recordingDigest?: string;
    readonly publicPaths?: readonly string[];
    readonly firstPublishedAt?: string;
    readonly selections?: readonly string[];
  },
): RegisterEntry {
  const recordingDigests = union(
    entry.recordingDigests,
    seen.recordingDigest === undefined ? [] : [seen.recordingDigest],
  );
  const publicPaths = union(entry.publicPaths, seen.publicPaths ?? []);
  const selections = union(entry.selections ?? [], seen.selections ?? []);
  const firstPublishedAt = entry.firstPublishedAt ?? seen.firstPublishedAt;
  const unchanged =
    recordingDigests === entry.recordingDigests &&
    publicPaths === entry.publicPaths &&
    selections.length === (entry.selections ?? []).length &&
    firstPublishedAt === entry.firstPublishedAt;
  if (unchanged) return entry;
  return {
    ...entry,
    recordingDigests,
    publicPaths,
    ...(selections.length > 0 && { selections }),
    ...(firstPublishedAt === undefined ? {} : { firstPublishedAt }),
  };
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  const added = more.filter((one) => !known.includes(one));
  return added.length === 0 ? known : [...known, ...added];
}

const pressPath = ({ publicId }: Identity) => `${REGISTER}/${publicId}.presse.json`;

/** Every link ever given to the press kit of a testimony, the first given first. */
export async function readPressLinks(episodes: Folder, identity: Identity): Promise<readonly PressLink[]> {
  const path = pressPath(identity);
  const text = await episodes.readText(path);
  return text === undefined ? [] : parsed<readonly PressLink[]>(text, path);
}

/** Keeps every link of a testimony. */
export async function writePressLinks(
  episodes: Folder,
  identity: Identity,
  links: readonly PressLink[],
): Promise<void> {
  await episodes.writeText(pressPath(identity), `${JSON.stringify(links, undefined, 2)}\n`);
}

const fichePath = ({ publicId }: Identity) => `${REGISTER}/${publicId}.fiche.yaml`;

/** Keeps the last fiche that could be read. */
export async function keepFiche(episodes: Folder, identity: Identity, text: string): Promise<void> {
  await episodes.writeText(fichePath(identity), text);
}

/** The last fiche that could be read, if there was one. */
export async function keptFiche(episodes: Folder, identity: Identity): Promise<string | undefined> {
  return episodes.readText(fichePath(identity));
}

const SHOW_SETTINGS = `${REGISTER}/show.yaml`;

/** Keeps the last `show.yaml` that could be read. */
export async function keepShow(episodes: Folder, text: string): Promise<void> {
  await episodes.writeText(SHOW_SETTINGS, text);
}

/** The last `show.yaml` that could be read, if there was one. */
export async function keptShow(episodes: Folder): Promise<string | undefined> {
  return episodes.readText(SHOW_SETTINGS);
}
