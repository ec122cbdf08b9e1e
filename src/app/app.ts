import { holdLock } from '../adapters/disk/lock.ts';
import { OwnChanges } from '../adapters/disk/own-changes.ts';
import type { PassagePointer } from '../model/clip.ts';
import type { Show } from '../model/show.ts';
import type { JourneyEvent } from './events.ts';
import type { Extracted } from './extracting.ts';
import { PassMemory } from './pass-memory.ts';
import { canRest, RestingPlace, remembered } from './rest.ts';
import { readRetries } from './retrying.ts';
import type { SweepReport } from './sweep.ts';
import type { OpenPorts, Tools } from './tools.ts';
import type { Workspace } from './workspace.ts';

/** The program at work in a workspace: its one owner until it is closed. */
export interface App {
  readonly show: () => Promise<Show>;
  /** One pass; see `sweep`. Passes never overlap. One with nothing to do says again what the last one said. */
  readonly sweep: (signal: AbortSignal) => Promise<SweepReport | undefined>;
  /** Makes one clip, at once; see `extract`. */
  readonly extract: (pointer: PassagePointer, signal: AbortSignal) => Promise<Extracted>;
  readonly close: () => Promise<void>;
}

type Emit = (event: JourneyEvent) => void;

/**
 * Starts the program in a workspace. The tools are loaded when there is something to do.
 * @param openPorts opens what stages call: the real ones unless told.
 * @throws Problem `already-running`; its methods throw what `readShow` and the tools throw.
 */
export async function startApp(workspace: Workspace, emit: Emit, openPorts?: OpenPorts): Promise<App> {
  const lock = await holdLock(workspace.root);
  const own = new OwnChanges();
  const place = new RestingPlace(workspace);
  const memory = new PassMemory();
  let tools: Promise<Tools> | undefined;
  const opened = () => {
    tools ??= import('./tools.ts').then(({ openTools }) => openTools(workspace, own, openPorts));
    // What a person has to mend first may be mended by the next pass.
    tools.catch(() => {
      tools = undefined;
    });
    return tools;
  };
  return {
    show: async () => (await opened()).show(),
    sweep: (signal) => sweepUnlessResting({ workspace, place, opened, own, memory, emit }, signal),
    extract: async (pointer, signal) =>
      (await opened()).extract(pointer, { nowMs: Date.now(), signal, emit }),
    close: () => lock.release(),
  };
}

type Means = {
  readonly workspace: Workspace;
  readonly place: RestingPlace;
  readonly opened: () => Promise<Tools>;
  readonly own: OwnChanges;
  readonly memory: PassMemory;
  readonly emit: Emit;
};

async function sweepUnlessResting(
  { workspace, place, opened, own, memory, emit }: Means,
  signal: AbortSignal,
): Promise<SweepReport | undefined> {
  const nowMs = Date.now();
  const retries = await readRetries(workspace);
  const stand = place.look();
  const rest = retries === undefined ? await place.recall(nowMs, stand) : undefined;
  if (rest !== undefined) {
    for (const event of rest.events) emit(event);
    return rest.report;
  }
  own.forget();
  const beginning = place.begin(nowMs, stand);
  memory.begin(stand.names);
  const events: JourneyEvent[] = [];
  const noting: Emit = (event) => {
    events.push(event);
    emit(event);
  };
  const tools = await opened();
  const report = await tools.sweep({ nowMs, signal, memory, emit: noting, ...(retries && { retries }) });
  if (report === undefined || signal.aborted) return report;
  await retries?.done();
  const after = place.lookElsewhere(stand, memory.spared());
  memory.end(after.names, place.wereLeftAlone(beginning, after));
  if (canRest(report, events)) await place.remember(remembered(report, events), beginning, own, after);
  return report;
}
