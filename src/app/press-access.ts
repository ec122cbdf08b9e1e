import { newPress } from '../formats/press-yaml.ts';
import { PRESS } from '../journey/intake/folder-reading.ts';
import type { Intake, TakenIn } from '../journey/intake/intake.ts';
import { givenLinks, isOpen } from '../journey/press-links.ts';
import { askAbout, isEntitled, revealsTooMuch } from '../journey/publication.ts';
import { calendarDay } from '../model/calendar.ts';
import { PRESS_KITS, type PressLink } from '../model/press.ts';
import type { PressLeaves } from '../model/press-kit.ts';
import { pressFolder } from '../words/sharing.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** Who may have the press kit of a testimony today. */
export type PressAccess = {
  /** Absent while the person, or the network, has not said yes. */
  readonly leaves?: PressLeaves;
  /** Every link ever given, also those that no longer answer. */
  readonly links: readonly PressLink[];
};

/** The access of each testimony, by its public id. */
export type PressAccesses = ReadonlyMap<string, PressAccess>;

type Now = {
  readonly setting: SweepSetting;
  readonly nowMs: number;
  readonly intake: Pick<Intake, 'atRest'>;
};

/**
 * Says who may have which kit today, and takes back at once what may no longer be had: kits online, and what was laid
 * out to be sent; a kit that shows what is withheld since goes too, and comes back once made anew. Done before anything
 * is made, so that a restriction never waits for another testimony's sound.
 */
export async function settlePress(takenIn: readonly TakenIn[], now: Now): Promise<PressAccesses> {
  const { episodes, mint, feeds } = now.setting;
  const today = calendarDay(now.nowMs);
  const accesses = new Map<string, PressAccess>();
  const open = new Set<string>();
  for (const one of takenIn) {
    // Of one at rest, nobody ever had a link, and its folder stands as the last pass left it.
    const isAtRest = now.intake.atRest.has(one);
    const links = isAtRest ? [] : await givenLinks(one.entry, one.settings.press, { episodes, mint, today });
    const leaves = leavesFor(one, now.nowMs);
    const access = { links, ...(leaves && { leaves }) };
    const stays = leaves !== undefined && !revealsTooMuch(one);
    if (!stays && !isAtRest) await episodes.remove(`${one.folder}/${pressFolder.agreed}`);
    for (const { token } of stays ? openLinks(access) : []) open.add(token);
    if (leaves !== undefined && !isAtRest && one.settings.press === undefined)
      await proposeNotes(one, now.setting);
    accesses.set(one.entry.publicId, access);
  }
  const standing = await feeds.list(PRESS_KITS.slice(0, -1));
  for (const { name, kind } of standing)
    if (kind === 'folder' && !open.has(name)) await feeds.remove(`${PRESS_KITS}${name}`);
  return accesses;
}

/** The links that answer today. */
export function openLinks({ leaves, links }: PressAccess): readonly PressLink[] {
  return leaves === undefined ? [] : links.filter(isOpen);
}

function leavesFor(takenIn: TakenIn, nowMs: number): PressLeaves | undefined {
  const today = calendarDay(nowMs);
  const press = askAbout('press-kit', takenIn, today);
  const radio = askAbout('radio', takenIn, today);
  if (!isEntitled(takenIn, nowMs) || !takenIn.settings.fiche.transcriptReviewed) return undefined;
  if (!('leave' in press)) return undefined;
  return { press: press.leave, ...('leave' in radio && { radio: radio.leave }) };
}

/** A file where the network writes whom it gives a link to; one that cannot be read is left for its author to mend. */
async function proposeNotes({ folder }: TakenIn, { episodes }: SweepSetting): Promise<void> {
  const path = `${folder}/${PRESS}`;
  if ((await episodes.readText(path)) === undefined) await episodes.writeText(path, newPress());
}
