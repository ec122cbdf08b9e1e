import type { Intake, TakenIn } from '../journey/intake/intake.ts';
import { askAbout } from '../journey/publication.ts';
import { writeEntry } from '../journey/register.ts';
import { calendarDay } from '../model/calendar.ts';
import type { RegisterEntry } from '../model/identity.ts';
import { standsOn, type Tombstone } from '../model/tombstone.ts';
import type { Folder } from '../ports/folder.ts';

type Now = { readonly intake: Intake; readonly nowMs: number; readonly episodes: Folder };

/**
 * What the feed still says today of testimonies that were public and are no longer: whose accord ended, or whose folder
 * went. The day each came down is kept in the register until it is published again.
 *
 * @param online public ids of those that are public now.
 */
export async function tombstonesOf(online: ReadonlySet<string>, now: Now): Promise<readonly Tombstone[]> {
  const today = calendarDay(now.nowMs);
  const takenIn = new Map(now.intake.takenIn.map((one) => [one.entry.publicId, one]));
  const tombstones: Tombstone[] = [];
  for (const entry of now.intake.register.entries.values()) {
    const isDown = !online.has(entry.publicId) && lostItsLeave(entry, takenIn.get(entry.publicId), today);
    if (!isDown) continue;
    const takenDownOn = entry.takenDownOn ?? today;
    if (entry.takenDownOn === undefined) await writeEntry(now.episodes, { ...entry, takenDownOn });
    tombstones.push(...tombstoneOf(entry, takenDownOn));
  }
  return tombstones.filter((one) => standsOn(one, today));
}

/** It was public with us, and neither broke nor was held back by the network alone. */
function lostItsLeave({ publicPaths }: RegisterEntry, takenIn: TakenIn | undefined, today: string): boolean {
  if (publicPaths.length === 0) return false;
  if (takenIn === undefined) return true;
  return !takenIn.settings.fiche.demonstration && 'refusals' in askAbout('feed', takenIn, today);
}

function tombstoneOf(
  { guid, firstPublishedAt, selections }: RegisterEntry,
  takenDownOn: string,
): readonly Tombstone[] {
  if (firstPublishedAt === undefined) return [];
  return [{ guid, publishedAt: firstPublishedAt, takenDownOn, ...(selections && { selections }) }];
}
