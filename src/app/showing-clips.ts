import { type Build, createBuild } from '../engine/build.ts';
import { publicClips } from '../journey/clips/public-clips.ts';
import { askAbout } from '../journey/publication.ts';
import { calendarDay } from '../model/calendar.ts';
import type { PublicClips } from '../model/public-clip.ts';
import type { Ports } from '../ports/ports.ts';
import type { Drafted } from './drafting.ts';
import { mayShare } from './sharing.ts';
import type { SweepSetting } from './sweep-setting.ts';

type Now = { readonly setting: SweepSetting; readonly nowMs: number };

/**
 * The clips that the pages of testimonies may offer, by public id: those that everyone agreed to and that are made.
 * Nothing is filmed for it: a testimony goes online without waiting for its clips.
 */
export async function clipsToShow(
  drafted: readonly Drafted[],
  { setting, nowMs }: Now,
): Promise<ReadonlyMap<string, PublicClips>> {
  const { memory } = setting;
  const recall: Build<Ports> = createBuild({
    ...setting,
    mayRun: () => false,
    emit: () => {},
    ...(memory && { known: (task) => memory.fingerprintOf(task) }),
  });
  const shown = new Map<string, PublicClips>();
  for (const { takenIn } of drafted) {
    const answer = askAbout('clip', takenIn, calendarDay(nowMs));
    if (takenIn.testimony === undefined || !('leave' in answer) || !mayShare(takenIn, nowMs)) continue;
    const made = await recall.outcomeOf(publicClips(takenIn.testimony));
    if (made.kind === 'done' && made.value.length > 0)
      shown.set(takenIn.entry.publicId, { leave: answer.leave, clips: made.value });
  }
  return shown;
}
