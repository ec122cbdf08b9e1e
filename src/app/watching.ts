import { watch as watchFolder } from 'chokidar';
import { Problem } from '../model/problem.ts';
import type { App } from './app.ts';
import type { JourneyEvent } from './events.ts';
import { isOwnName } from './own-names.ts';
import type { SweepReport } from './sweep.ts';

/** Network drives give no events: everything is looked at again this often. */
const FULL_LOOK_MS = 60_000;
/** While something is being copied, it is looked at this often. */
const ARRIVING_LOOK_MS = 3_000;
/** Events come in showers: they are let pass before looking. */
const CALM_MS = 500;

/** Our own files on their way to their names. */
const TEMPORARY = /\.passe-parole-[0-9a-f]{16}\.tmp$/;

/** What the program itself writes under `episodes/` must not wake it. */
function isOurs(place: string, folders: readonly string[]): boolean {
  const above = folders.find((folder) => place.startsWith(folder)) ?? '';
  return TEMPORARY.test(place) || place.slice(above.length).split(/[/\\]/).some(isOwnName);
}

/** An accord that changes does not wait for the end of someone else's sound. */
const URGENT = /(?:^|[/\\])(?:accord[^/\\]*|fiche)\.yaml$/;

export type Watching = {
  /** Ends when the signal is aborted and the last pass has stopped. */
  readonly ended: Promise<void>;
};

/**
 * Sweeps, then sweeps again whenever something changes in the folders, and from time to time anyway: events only wake it.
 * A pass is interrupted when an accord or a fiche changes, since it may be a withdrawal; what it had finished is kept.
 */
export function keepSweeping(
  app: App,
  folders: readonly string[],
  signal: AbortSignal,
  tell: (event: JourneyEvent) => void,
  onSwept: (report: SweepReport | undefined) => void,
): Watching {
  const bell = new Bell();
  const watcher = watchFolder([...folders], {
    ignoreInitial: true,
    ignored: (place) => isOurs(place, folders),
  });
  watcher.on('all', (event, path) => bell.ring(event !== 'add' && URGENT.test(path)));
  signal.addEventListener('abort', () => bell.ring(true), { once: true });
  const ended = loop(app, bell, signal, tell, onSwept).finally(() => {
    void watcher.close();
  });
  return { ended };
}

async function loop(
  app: App,
  bell: Bell,
  signal: AbortSignal,
  tell: (event: JourneyEvent) => void,
  onSwept: (report: SweepReport | undefined) => void,
): Promise<void> {
  while (!signal.aborted) {
    const pass = bell.newPass();
    const report = await app.sweep(AbortSignal.any([signal, pass])).catch(toldProblem(tell));
    if (signal.aborted) return;
    if (!pass.aborted) onSwept(report);
    await bell.heard(report?.arriving ? ARRIVING_LOOK_MS : FULL_LOOK_MS);
  }
}

/** A full disk or a setting to mend is told, and looked at again at the next pass; our own faults end the program. */
const toldProblem = (tell: (event: JourneyEvent) => void) => (error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  tell({ type: 'stopped-by-problem', problem: error.text });
  return undefined;
};

/** Remembers that something happened while nobody was listening. */
class Bell {
  #rung = false;
  #wake: (() => void) | undefined;
  #pass = new AbortController();

  newPass(): AbortSignal {
    this.#rung = false;
    this.#pass = new AbortController();
    return this.#pass.signal;
  }

  ring(urgent: boolean): void {
    this.#rung = true;
    if (urgent) this.#pass.abort();
    this.#wake?.();
  }

  /** Waits until something happens, or for that long. */
  async heard(atMostMs: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMostMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  }
}
