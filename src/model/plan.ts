import { calendarDay, instantOf } from './calendar.ts';
import { isPaused, type Schedule, slotsAfter } from './rhythm.ts';

/** A testimony that lacks nothing to go online but its moment. */
export type Awaiting = {
  readonly publicId: string;
  readonly number?: number;
  /** A date someone chose by hand, as clocks in France say it: `2026-03-12T07:00`. */
  readonly chosen?: string;
  /** When it was to go online when last looked at, in milliseconds since 1970: kept as data. */
  readonly plannedMs?: number;
};

/** When each goes online, in milliseconds since 1970; `undefined` while a pause without an end holds it. */
export type Plan = ReadonlyMap<string, number | undefined>;

/**
 * Gives a moment to each testimony that waits for one: the date chosen by hand; else the next free moments of the rhythm,
 * in the order of their numbers; at once where there is no rhythm. What was due while the program was away keeps the
 * moment it was due at.
 */
export function planOf(awaiting: readonly Awaiting[], schedule: Schedule, nowMs: number): Plan {
  const today = calendarDay(nowMs);
  const paused = isPaused(schedule.pause, today);
  const plan = new Map<string, number | undefined>();
  const queue: Awaiting[] = [];
  for (const one of [...awaiting].sort(byNumber)) {
    const wasDue = one.plannedMs !== undefined && one.plannedMs <= nowMs;
    if (one.chosen !== undefined) plan.set(one.publicId, chosenMoment(one.chosen, one.plannedMs, nowMs));
    else if (wasDue && !paused) plan.set(one.publicId, one.plannedMs);
    else queue.push(one);
  }
  const slots =
    schedule.rhythm === undefined
      ? queue.map(() => (paused ? endOfPause(schedule, today) : nowMs))
      : slotsAfter(schedule, nowMs, today, queue.length);
  for (const [rank, { publicId }] of queue.entries()) plan.set(publicId, slots[rank]);
  return plan;
}

/** A date already past when it was written means now. */
function chosenMoment(chosen: string, plannedMs: number | undefined, nowMs: number): number {
  const chosenMs = instantOf(chosen);
  if (chosenMs > nowMs) return chosenMs;
  return plannedMs === chosenMs ? chosenMs : nowMs;
}

function endOfPause({ pause }: Schedule, today: string): number | undefined {
  if (pause?.until === undefined || pause.until < today) return undefined;
  return instantOf(`${pause.until}T24:00`);
}

function byNumber(a: Awaiting, b: Awaiting): number {
  const order = (a.number ?? 0) - (b.number ?? 0);
  return order === 0 ? a.publicId.localeCompare(b.publicId) : order;
}
