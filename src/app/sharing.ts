import type { Build } from '../engine/build.ts';
import { cards } from '../journey/cards.ts';
import { clips } from '../journey/clips.ts';
import { askAbout } from '../journey/publication.ts';
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

/**
 * Makes what volunteers share: clips, quote cards, posts. They go to `à partager/` when every witness agreed to extracts,
 * else to the private draft; what is withdrawn or restricted leaves `à partager/` at once.
 */
export async function share(
  { takenIn, made }: Drafted,
  build: Build<Ports>,
  { setting, nowMs }: { readonly setting: SweepSetting; readonly nowMs: number },
): Promise<void> {
  const folder = `${setting.episodes.path}/${takenIn.folder}`;
  const toShare = `${folder}/${sharing.folder}`;
  const today = calendarDay(nowMs);
  const agreed = (['clip', 'quote-card'] as const).every(
    (output) => 'leave' in askAbout(output, takenIn, today),
  );
  if (!agreed) await setting.outlets.bring(toShare, new Map());
  if (takenIn.testimony === undefined || made === undefined) return;
  const files = await filesToShare(takenIn.testimony, build, setting);
  if (files === undefined) return;
  if (agreed) await setting.outlets.bring(toShare, files);
  await setting.outlets.bring(`${folder}/brouillon/${EXTRACTS}`, agreed ? new Map() : files);
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

function addClip(files: Shared, folder: string, { videos, srt, vtt, posts, alt, passage }: Clip): void {
  if (videos.length === 0) return;
  for (const { shape, file } of videos) files.set(`${folder}/${sharing.videos[shape]}.mp4`, file);
  files.set(`${folder}/${sharing.captions}.srt`, srt);
  files.set(`${folder}/${sharing.captions}.vtt`, vtt);
  files.set(`${folder}/${sharing.alt}.txt`, `${alt}\n`);
  files.set(`${folder}/${sharing.quote}.txt`, `${passage.text}\n`);
  for (const [network, text] of Object.entries(posts))
    files.set(`${folder}/${sharing.post(network)}.txt`, `${text}\n`);
}

function addCard(files: Shared, { shape, file, alt }: Card): void {
  files.set(`${sharing.cards}/${sharing.cardNames[shape]}.jpg`, file);
  files.set(`${sharing.cards}/${sharing.cardNames[shape]}.txt`, `${alt}\n`);
}
