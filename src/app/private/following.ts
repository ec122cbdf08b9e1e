import type { JourneyEvent, TestimonyReport } from '../events.ts';

/** A testimony as the last events told it. */
export type Followed = {
  readonly publicId: string;
  /** Absent until a pass has ended on it. */
  readonly report?: TestimonyReport;
  /** The stage under way that began first. */
  readonly running?: Running;
};

type Running = {
  readonly stage: string;
  /** From 0 to 1. */
  readonly fraction: number;
  readonly startedAtMs: number;
};

/** Stages that are worth waiting for: the others last an instant. */
const TOLD = /^(?:check|mastering|recognition|alignment|correction|clips|clip-\d+(?:-shapes)?)$/;

/** Listens to what happens, for the pages: where each testimony stands and what is being done to it. */
export class Following {
  readonly #now: () => number;
  readonly #reports = new Map<string, TestimonyReport>();
  readonly #running = new Map<string, Map<string, Running>>();
  readonly #listeners = new Set<() => void>();
  #left: Extract<JourneyEvent, { type: 'left' }>['files'] = [];
  #passes = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether a whole pass has ended: before, what is not told is only not known yet. */
  get hasSwept(): boolean {
    return this.#passes > 0;
  }

  /** How many whole passes have ended: after each, what lies in the folders is what was told. */
  get passes(): number {
    return this.#passes;
  }

  /** What could not be taken in, each explained. */
  get left() {
    return this.#left;
  }

  /** Every testimony, the last arrived first. */
  all(): readonly Followed[] {
    const ids = new Set([...this.#reports.keys(), ...this.#running.keys()]);
    return [...ids].sort((one, other) => other.localeCompare(one)).flatMap((id) => this.one(id) ?? []);
  }

  one(publicId: string): Followed | undefined {
    const report = this.#reports.get(publicId);
    const [running] = [...(this.#running.get(publicId)?.values() ?? [])];
    if (report === undefined && !this.#running.has(publicId)) return undefined;
    return { publicId, ...(report && { report }), ...(running && { running }) };
  }

  /** How far a stage under way has come, from 0 to 1; nothing while it is not. */
  shareOf(publicId: string, stage: string): number | undefined {
    return this.#running.get(publicId)?.get(stage)?.fraction;
  }

  tell(event: JourneyEvent): void {
    if (this.#note(event)) for (const listener of this.#listeners) listener();
  }

  /** @returns what ends it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns whether it changes what pages show. */
  #note(event: JourneyEvent): boolean {
    switch (event.type) {
      case 'adopted':
        this.#stagesOf(event.publicId);
        return true;
      case 'standing':
        this.#reports.set(event.report.publicId, event.report);
        if (this.#running.get(event.report.publicId)?.size === 0) this.#running.delete(event.report.publicId);
        return true;
      case 'missing':
        for (const publicId of event.publicIds) this.#forget(publicId);
        return event.publicIds.length > 0;
      case 'left':
        this.#left = event.files;
        return true;
      case 'swept':
        this.#passes += 1;
        return true;
      default:
        return event.type.startsWith('run-') && this.#noteRun(event as RunEvent);
    }
  }

  #noteRun(event: RunEvent): boolean {
    const { stage, subject } = event;
    if (!TOLD.test(stage) || !/^\d{4}-\d{2}-\d{2}-[a-z0-9]{4}$/.test(subject)) return false;
    const stages = this.#stagesOf(subject);
    if (event.type === 'run-started') stages.set(stage, { stage, fraction: 0, startedAtMs: this.#now() });
    else if (event.type === 'run-progressed') {
      const known = stages.get(stage) ?? { stage, startedAtMs: this.#now() };
      stages.set(stage, { ...known, fraction: event.fraction });
    } else stages.delete(stage);
    return true;
  }

  #stagesOf(publicId: string): Map<string, Running> {
    const stages = this.#running.get(publicId) ?? new Map<string, Running>();
    this.#running.set(publicId, stages);
    return stages;
  }

  #forget(publicId: string): void {
    this.#reports.delete(publicId);
    this.#running.delete(publicId);
  }
}

type RunEvent = Extract<JourneyEvent, { readonly stage: string }>;
