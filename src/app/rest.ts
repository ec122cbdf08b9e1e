import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDurably } from '../adapters/disk/durable-write.ts';
import { changedAtMs, type Look, type LookSettings, lookAt, namesOf } from '../adapters/disk/look.ts';
import { OwnChanges } from '../adapters/disk/own-changes.ts';
import { calendarDay } from '../model/calendar.ts';
import type { ProblemText } from '../model/problem.ts';
import { problems } from '../words/problems.ts';
import type { JourneyEvent } from './events.ts';
import { isOwnName } from './own-names.ts';
import { FOLDER, type Names, partInEpisodes, partInFeeds } from './pass-memory.ts';
import type { SweepReport } from './sweep.ts';
import type { Workspace } from './workspace.ts';

/** What a pass said when it left nothing to do. */
export type Rest = { readonly report: SweepReport; readonly events: readonly JourneyEvent[] };

/** Whether a pass left nothing that another one, over the same files, could do better. */
export function canRest(report: SweepReport, events: readonly JourneyEvent[]): boolean {
  if (report.failed > 0 || report.arriving) return false;
  return events.every((event) => {
    if (UNRESTED.has(event.type)) return false;
    if (event.type === 'run-refused') return !mayPass(event.problem);
    return event.type !== 'standing' || !event.report.problems.some(mayPass);
  });
}

const UNRESTED: ReadonlySet<JourneyEvent['type']> = new Set([
  'run-failed',
  'run-stopped',
  'stopped-by-problem',
  'episodes-unreachable',
]);

const mayPass = ({ code }: ProblemText) => 'passing' in problems[code];

/** What the same pass would say again. */
export function remembered(report: SweepReport, events: readonly JourneyEvent[]): Rest {
  const standing = events.filter(
    ({ type }) => !type.startsWith('run-') && !['adopted', 'joined', 'swept'].includes(type),
  );
  return {
    report: { ...report, runs: {}, written: 0, removed: 0 },
    events: [...standing, { type: 'swept', written: 0, removed: 0, runs: {} }],
  };
}

/** How a workspace stands at one instant. */
export type Stand = {
  /** What passes are given to work on. */
  readonly inputs: Look;
  /** All they read or write, a name for each part. */
  readonly names: Names;
};

/** How it stood when a pass began. */
export type Beginning = Stand & { readonly startedAtMs: number };

/** To be raised when the record changes shape. */
const FORMAT = 4;

/** Small texts in which people decide: an accord withdrawn must show whatever dates the disk gives. */
const DECISIONS = /\.(?:ya?ml|md)$/i;

/** The clock of a disk may be this coarse: what changed since may have the same date. */
const COARSE_MS = 3000;

const PROGRAM = fileURLToPath(new URL('../', import.meta.url));
const INSTALLED = fileURLToPath(new URL('../../node_modules/.package-lock.json', import.meta.url));

/**
 * Remembers that a workspace is at rest: that a pass over exactly these files, on that day, with this program, had come
 * to its end. As long as all of them look the same, another pass would say the same and do nothing. Settings and words are
 * compared by content, everything else by size, dates and inode; any doubt means a pass.
 */
export class RestingPlace {
  readonly #workspace: Workspace;
  readonly #file: string;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#file = path.join(workspace.store, 'repos.json');
  }

  /** What the last pass said, if nothing has changed since. */
  async recall(nowMs: number, { names } = this.look()): Promise<Rest | undefined> {
    const record = parsed(await readFile(this.#file, 'utf8').catch(() => ''));
    if (record === undefined || (record.untilMs !== undefined && nowMs >= record.untilMs)) return undefined;
    return record.name === nameOf(names, nowMs) ? record.rest : undefined;
  }

  /** Begins a pass: what was remembered counts no more, and may tell of something withdrawn. */
  begin(nowMs: number, stand = this.look()): Beginning {
    rmSync(this.#file, { force: true });
    return { ...stand, startedAtMs: nowMs };
  }

  /**
   * Remembers a pass that left nothing to do, unless what it worked on changed meanwhile by another hand than its own.
   * @param own what the pass itself wrote and moved.
   * @param after how the workspace stands now.
   */
  async remember(
    rest: Rest,
    { inputs, startedAtMs }: Beginning,
    own: OwnChanges,
    after = this.look(),
  ): Promise<void> {
    if (!isSettled(inputs, startedAtMs) || !own.explain(inputs, after.inputs)) return;
    const { nextChangeMs: untilMs } = rest.report;
    const record = { name: nameOf(after.names, startedAtMs), untilMs, rest };
    await writeDurably(this.#file, JSON.stringify(record));
  }

  /**
   * Whether nobody touched, from a beginning to a later stand, what the testimony of a folder is read from, and long enough
   * before it for a change since to show.
   */
  wereLeftAlone({ inputs, startedAtMs }: Beginning, after: Stand): (folder: string) => boolean {
    const [before, now] = [inputs, after.inputs].map((look) => this.#byPart(look));
    const nobody = new OwnChanges();
    return (folder) => {
      const [past = NOTHING, present = NOTHING] = [before, now].map((parts) =>
        parts?.get(`${FOLDER}${folder}`),
      );
      return past.size > 0 && isSettled(past, startedAtMs) && nobody.explain(past, present);
    };
  }

  /** How the workspace stands now. */
  look(): Stand {
    const inputs = this.#inputs();
    return { inputs, names: this.#namesNow(inputs) };
  }

  /**
   * How it stands after a pass that had nothing to do in these folders of `episodes/`: they are said to stand as they did,
   * so that whatever changed in them meanwhile shows at the next look.
   */
  lookElsewhere(before: Stand, folders: ReadonlySet<string>): Stand {
    const isLeft = (part: string) => part.startsWith(FOLDER) && folders.has(part.slice(FOLDER.length));
    const { episodes } = this.#workspace;
    const left = new Set([...folders].map((folder) => `${episodes}${path.sep}${folder}`));
    const inputs = new Map(this.#inputs((place) => left.has(place)));
    for (const [place, facts] of before.inputs) if (isLeft(this.#partOf(place))) inputs.set(place, facts);
    const names = new Map(this.#namesNow(inputs, (place) => left.has(place)));
    for (const [part, name] of before.names) if (isLeft(part)) names.set(part, name);
    return { inputs, names };
  }

  #byPart(look: Look): ReadonlyMap<string, Look> {
    const parts = new Map<string, Map<string, string>>();
    for (const [place, facts] of look) {
      const part = this.#partOf(place);
      const known = parts.get(part) ?? new Map<string, string>();
      parts.set(part, known.set(place, facts));
    }
    return parts;
  }

  #partOf(place: string): string {
    const { episodes, feeds } = this.#workspace;
    const within = (folder: string) => place.slice(folder.length + 1).replaceAll(path.sep, '/');
    if (place.startsWith(`${episodes}${path.sep}`)) return partInEpisodes(within(episodes));
    return place.startsWith(`${feeds}${path.sep}`) ? partInFeeds(within(feeds)) : '';
  }

  #inputs(isPassedOver: (place: string) => boolean = never): Look {
    const { episodes, assets, model } = this.#workspace;
    const byContent = (name: string) => DECISIONS.test(name);
    const isOurs = (place: string, name: string) => isOwnName(name) || isPassedOver(place);
    const looks = [
      lookAt(episodes, { byContent, passesOver: isOurs }),
      lookAt(assets, { byContent, passesOver: never }),
      lookAt(model, { byContent, passesOver: never }),
    ];
    return new Map(looks.flatMap((look) => [...look]));
  }

  /** Everything a pass reads or writes, and its program. */
  #namesNow(inputs: Look, isPassedOver: (place: string) => boolean = never): Names {
    const { episodes, feeds } = this.#workspace;
    const isInput = (place: string) => inputs.has(place) || isPassedOver(place);
    return namesOf(
      [inputs],
      [
        [episodes, { byContent: never, passesOver: isInput, byFolder: isDraft }],
        [feeds, BY_FACTS],
        [PROGRAM, BY_FACTS],
        [path.dirname(INSTALLED), { byContent: never, passesOver: (place) => place !== INSTALLED }],
      ],
      (place) => this.#partOf(place),
    );
  }
}

const never = () => false;
const isDraft = (name: string) => name === 'brouillon';
const NOTHING: Look = new Map();
const BY_FACTS: LookSettings = { byContent: never, passesOver: never };

/** All that a pass depends on, under one name. */
function nameOf(names: Names, nowMs: number): string {
  const parts = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([parts, circumstances(nowMs)]))
    .digest('hex');
}

function circumstances(nowMs: number): readonly string[] {
  const { FFMPEG_PATH = '', FFPROBE_PATH = '' } = process.env;
  const versions = [FORMAT, process.version, calendarDay(nowMs), FFMPEG_PATH, FFPROBE_PATH];
  return versions.map(String);
}

/** Whether every file known by its dates was left alone long enough for a change since to give it another one. */
function isSettled(inputs: Look, startedAtMs: number): boolean {
  return [...inputs.values()].every((facts) => {
    const atMs = changedAtMs(facts);
    return Number.isNaN(atMs) || Math.abs(startedAtMs - atMs) > COARSE_MS;
  });
}

type Remembered = { readonly name: string; readonly untilMs?: number; readonly rest: Rest };

/** Written whole by us alone; one that is absent or damaged only means a pass. */
function parsed(text: string): Remembered | undefined {
  try {
    return text === '' ? undefined : (JSON.parse(text) as Remembered);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
