import { createBuild } from '../engine/build.ts';
import { setFicheFields } from '../formats/fiche-yaml.ts';
import { formatPassageLine } from '../formats/passage-line.ts';
import { MOST_CHOSEN } from '../journey/clips/choice.ts';
import { clipFiles } from '../journey/clips/clip-files.ts';
import { uprightClip } from '../journey/clips.ts';
import { FICHE } from '../journey/intake/folder-reading.ts';
import { type TakenIn, takeIn } from '../journey/intake/intake.ts';
import type { Passage, PassagePointer } from '../model/clip.ts';
import { Problem } from '../model/problem.ts';
import type { Testimony } from '../model/testimony.ts';
import { sharing } from '../words/sharing.ts';
import { locate } from './locating.ts';
import { placeToShare } from './sharing.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** A passage found in one testimony, and where its upright video is. */
export type Extracted = {
  readonly passage: Passage;
  /** Absolute path of the video; absent when it is not good enough to be offered. */
  readonly videoPath?: string;
};

type Found = {
  readonly takenIn: TakenIn;
  readonly testimony: Testimony;
  readonly listed: readonly PassagePointer[];
  readonly rank: number;
};

/**
 * Makes a clip of a passage quoted by its first and last words, in whichever testimony says them: lists it in the fiche,
 * then films it upright. The other shapes come with the next pass.
 *
 * @throws Problem when nobody says these words, or several do, or they cannot be shared.
 */
export async function extract(
  pointer: PassagePointer,
  setting: SweepSetting,
  nowMs: number,
): Promise<Extracted> {
  const build = createBuild(setting);
  const intake = await takeIn({ ...setting, nowMs, audio: setting.ports.audio });
  const { takenIn, testimony, passage, choice } = await locate(pointer, intake?.takenIn ?? [], build);
  const { listed, rank } = withPointer(pointer, passage, testimony, choice);
  const found = { takenIn, testimony, listed, rank };
  await listInFiche(found, setting);
  const videoPath = await filmUpright(found, build, setting, nowMs);
  return { passage, ...(videoPath && { videoPath }) };
}

/** The list of the fiche with the passage in it, and its rank there. */
function withPointer(
  pointer: PassagePointer,
  { startSeconds, endSeconds }: Passage,
  { fiche }: Testimony,
  choice: Awaited<ReturnType<typeof locate>>['choice'],
): Pick<Found, 'listed' | 'rank'> {
  const before = fiche.extracts ?? choice.suggested?.listed ?? [];
  const known = choice.passages.findIndex(
    (one) => one.startSeconds === startSeconds && one.endSeconds === endSeconds,
  );
  if (known !== -1 && choice.problems.length === 0) return { listed: before, rank: known };
  if (before.length >= MOST_CHOSEN)
    throw new Problem('extracts-full', { most: MOST_CHOSEN, passage: formatPassageLine(pointer) });
  return { listed: [...before, pointer], rank: choice.passages.length };
}

async function listInFiche({ takenIn, listed }: Found, { episodes }: SweepSetting): Promise<void> {
  const path = `${takenIn.folder}/${FICHE}`;
  const fiche = (await episodes.readText(path)) ?? '';
  await episodes.writeText(path, setFicheFields(fiche, { extracts: listed }));
}

async function filmUpright(
  { takenIn, testimony, listed, rank }: Found,
  build: ReturnType<typeof createBuild<SweepSetting['ports']>>,
  { episodes, outlets }: SweepSetting,
  nowMs: number,
): Promise<string | undefined> {
  const withList = { ...testimony, fiche: { ...testimony.fiche, extracts: listed } };
  const task = uprightClip(withList, rank);
  const outcome = task && (await build.outcomeOf(task));
  if (outcome?.kind === 'failed') throw new Error('expected a clip, got a failure', { cause: outcome.cause });
  const clip = outcome?.kind === 'done' ? outcome.value : undefined;
  if (clip === undefined) return undefined;
  const folder = `${episodes.path}/${placeToShare(takenIn, nowMs)}/${sharing.passage(rank + 1)}`;
  await outlets.bring(folder, clipFiles(clip));
  const [video] = clip.videos;
  return video && `${folder}/${sharing.videos[video.shape]}.mp4`;
}
