import { writeEntry } from '../journey/register.ts';
import { instantOf } from '../model/calendar.ts';
import type { Folder } from '../ports/folder.ts';
import type { Assessed } from './assessing.ts';

/** Keeps in the register when each testimony is to go online: a date missed while the program was away stays its date. */
export async function keepPlan(assessed: readonly Assessed[], episodes: Folder): Promise<void> {
  for (const { drafted, standing, plannedMs } of assessed) {
    const { plannedAt, ...entry } = drafted.takenIn.entry;
    const waits = standing.state === 'scheduled' && plannedMs !== undefined;
    const planned = waits ? new Date(plannedMs).toISOString() : undefined;
    const isOver = standing.state !== 'scheduled' && standing.state !== 'online';
    if (planned === plannedAt || (planned === undefined && !isOver)) continue;
    await writeEntry(episodes, planned === undefined ? entry : { ...entry, plannedAt: planned });
  }
}

/** When another pass would do something though no file changed: the next date planned, or the end of a delay. */
export function nextChangeOf(
  assessed: readonly Assessed[],
  nowMs: number,
): { readonly nextChangeMs?: number } {
  const moments = assessed.flatMap(({ drafted, plannedMs }) => {
    const { objectionUntil } = drafted.takenIn.settings.fiche.backstage;
    return [
      ...(plannedMs === undefined ? [] : [plannedMs]),
      ...(objectionUntil === undefined ? [] : [instantOf(objectionUntil)]),
    ];
  });
  const coming = moments.filter((moment) => moment > nowMs);
  return coming.length === 0 ? {} : { nextChangeMs: Math.min(...coming) };
}
