import type { Build } from '../engine/build.ts';
import { cards } from '../journey/cards.ts';
import { clipFiles } from '../journey/clips/clip-files.ts';
import { publicClips } from '../journey/clips/public-clips.ts';
import { clips, uprightClip } from '../journey/clips.ts';
import type { TakenIn } from '../journey/intake/intake.ts';
import { askAbout, isEntitled, revealsTooMuch } from '../journey/publication.ts';
import { calendarDay } from '../model/calendar.ts';
import type { Card } from '../model/card.ts';
import type { Clip } from '../model/clip.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { sharing } from '../words/sharing.ts';
import { type Drafted, EXTRACTS } from './drafting.ts';
import type { SweepSetting } from './sweep-setting.ts';

type Shared = Map<string, StoredFile | string>;

type Now = { readonly setting: SweepSetting; readonly nowMs: number };

/**
 * Empties `à partager/` of what may no longer be shared. Done before anything is made, so that a restriction never waits
 * for another testimony's sound.
 */
export async function takeBackShared(takenIn: TakenIn, { setting, nowMs }: Now): Promise<void> {
  if (!mayShare(takenIn, nowMs) || revealsTooMuch(takenIn))
    await setting.episodes.remove(`${takenIn.folder}/${sharing.folder}`);
}

/**
 * Makes what volunteers share: clips, quote cards, posts. They go to `à partager/` when every witness agreed to extracts
 * and the network has read and approved the testimony, else to the private draft.
 */
export async function share({ takenIn, made }: Drafted, build: Build<Ports>, now: Now): Promise<void> {
  const { outlets, episodes } = now.setting;
  if (takenIn.testimony === undefined || made === undefined) return;
  await bringAwaited(takenIn, build, now);
  const files = await filesToShare(takenIn.testimony, build, now.setting);
  if (files === undefined) return;
  const agreed = mayShare(takenIn, now.nowMs);
  // Its page offers them from now on.
  if (agreed) await build.outcomeOf(publicClips(takenIn.testimony));
  await outlets.bring(`${episodes.path}/${placeToShare(takenIn, now.nowMs)}`, files);
  if (agreed) await outlets.bring(`${episodes.path}/${draftPlace(takenIn)}`, new Map());
}

/** A passage that a person has just chosen is brought upright before everything else: they are waiting for it. */
async function bringAwaited(takenIn: TakenIn, build: Build<Ports>, { setting, nowMs }: Now): Promise<void> {
  const { testimony } = takenIn;
  const place = placeToShare(takenIn, nowMs);
  const present = new Set((await setting.episodes.list(place)).map(({ name }) => name));
  const awaited = (testimony?.fiche.extracts ?? []).flatMap((_, rank) => {
    const folder = sharing.passage(rank + 1);
    const task = testimony && uprightClip(testimony, rank);
    return task === undefined || present.has(folder) ? [] : [{ folder, made: build.outcomeOf(task) }];
  });
  for (const { folder, made } of awaited) {
    const outcome = await made;
    if (outcome.kind === 'done' && outcome.value !== undefined && !setting.signal.aborted)
      await setting.outlets.bring(`${setting.episodes.path}/${place}/${folder}`, clipFiles(outcome.value));
  }
}

/** Where the clips of a testimony go today, relative to `episodes/`. */
export const placeToShare = (takenIn: TakenIn, nowMs: number): string =>
  mayShare(takenIn, nowMs) ? `${takenIn.folder}/${sharing.folder}` : draftPlace(takenIn);

const draftPlace = ({ folder }: TakenIn) => `${folder}/brouillon/${EXTRACTS}`;

export function mayShare(takenIn: TakenIn, nowMs: number): boolean {
  const today = calendarDay(nowMs);
  const outputs = ['clip', 'quote-card'] as const;
  return (
    isEntitled(takenIn, nowMs) &&
    takenIn.settings.fiche.transcriptReviewed &&
    outputs.every((output) => 'leave' in askAbout(output, takenIn, today))
  );
}

/** Nothing when they could not be made this time: what was there stays. */
async function filesToShare(
  testimony: Testimony,
  build: Build<Ports>,
  { signal }: SweepSetting,
): Promise<Shared | undefined> {
  const [made, drawn] = await Promise.all([
    build.outcomeOf(clips(testimony)),
    build.outcomeOf(cards(testimony)),
  ]);
  if (signal.aborted || made.kind !== 'done' || drawn.kind !== 'done') return undefined;
  const files: Shared = new Map();
  for (const [rank, clip] of made.value.entries()) addClip(files, sharing.passage(rank + 1), clip);
  for (const card of drawn.value) addCard(files, card);
  return files;
}

function addClip(files: Shared, folder: string, clip: Clip): void {
  for (const [name, content] of clipFiles(clip)) files.set(`${folder}/${name}`, content);
  files.set(`${folder}/${sharing.zip}.zip`, clip.zip);
}

function addCard(files: Shared, { shape, file, alt }: Card): void {
  files.set(`${sharing.cards}/${sharing.cardNames[shape]}.jpg`, file);
  files.set(`${sharing.cards}/${sharing.cardNames[shape]}.txt`, `${alt}\n`);
}
