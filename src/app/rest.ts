import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDurably } from '../adapters/disk/durable-write.ts';
import { changedAtMs, type Look, type LookSettings, lookAt, nameOf } from '../adapters/disk/look.ts';
import type { OwnChanges } from '../adapters/disk/own-changes.ts';
import { calendarDay } from '../model/calendar.ts';
import type { ProblemText } from '../model/problem.ts';
import { problems } from '../words/problems.ts';
import type { JourneyEvent } from './events.ts';
import { isOwnName } from './own-names.ts';
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

/** How a workspace looked when a pass began: what it was given to work on. */
export type Beginning = { readonly inputs: Look; readonly startedAtMs: number };

/** To be raised when the record changes shape. */
const FORMAT = 3;

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
  async recall(nowMs: number): Promise<Rest | undefined> {
    const record = parsed(await readFile(this.#file, 'utf8').catch(() => ''));
    if (record === undefined || (record.untilMs !== undefined && nowMs >= record.untilMs)) return undefined;
    return record.name === this.#nameNow(this.#inputs(), nowMs) ? record.rest : undefined;
  }

  /** Begins a pass: what was remembered counts no more, and may tell of something withdrawn. */
  begin(nowMs: number): Beginning {
    rmSync(this.#file, { force: true });
    return { inputs: this.#inputs(), startedAtMs: nowMs };
  }

  /**
   * Remembers a pass that left nothing to do, unless what it worked on changed meanwhile by another hand than its own.
   * @param own what the pass itself wrote and moved.
   */
  async remember(rest: Rest, { inputs, startedAtMs }: Beginning, own: OwnChanges): Promise<void> {
    const after = this.#inputs();
    if (!isSettled(inputs, startedAtMs) || !own.explain(inputs, after)) return;
    const { nextChangeMs: untilMs } = rest.report;
    const record = { name: this.#nameNow(after, startedAtMs), untilMs, rest };
    await writeDurably(this.#file, JSON.stringify(record));
  }

  #inputs(): Look {
    const { episodes, assets, model } = this.#workspace;
    const byContent = (name: string) => DECISIONS.test(name);
    const isOurs = (_: string, name: string) => isOwnName(name);
    const looks = [
      lookAt(episodes, { byContent, passesOver: isOurs }),
      lookAt(assets, { byContent, passesOver: never }),
      lookAt(model, { byContent, passesOver: never }),
    ];
    return new Map(looks.flatMap((look) => [...look]));
  }

  /** Everything a pass reads or writes, its day and its program, under one name. */
  #nameNow(inputs: Look, nowMs: number): string {
    const { episodes, feeds } = this.#workspace;
    const isInput = (place: string) => inputs.has(place);
    return nameOf(
      [inputs, circumstances(nowMs)],
      [
        [episodes, { byContent: never, passesOver: isInput }],
        [feeds, BY_FACTS],
        [PROGRAM, BY_FACTS],
        [path.dirname(INSTALLED), { byContent: never, passesOver: (place) => place !== INSTALLED }],
      ],
    );
  }
}

const never = () => false;
const BY_FACTS: LookSettings = { byContent: never, passesOver: never };

function circumstances(nowMs: number): Look {
  const { FFMPEG_PATH = '', FFPROBE_PATH = '' } = process.env;
  const versions = [FORMAT, process.version, calendarDay(nowMs), FFMPEG_PATH, FFPROBE_PATH];
  return new Map(versions.map((version, rank) => [String(rank), String(version)]));
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
