import { calendarDay } from '../../model/calendar.ts';
import type { ForeignEpisode, ForeignPodcast } from '../../model/foreign-podcast.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import type { Mint } from '../../ports/mint.ts';
import { mintEntry } from '../intake/minting.ts';
import { podcastGuid } from '../podcast-guid.ts';
import { readRegister, writeEntry, writeShowGuid } from '../register.ts';
import { type EpisodeSetting, importEpisode, isImported } from './import-episode.ts';

export type ImportSetting = EpisodeSetting & {
  readonly mint: Mint;
  readonly nowMs: number;
  readonly emit: (event: ImportEvent) => void;
};

export type ImportEvent =
  | { readonly type: 'import-found'; readonly title: string; readonly count: number }
  | { readonly type: 'import-episode'; readonly rank: number; readonly count: number; readonly title: string }
  | { readonly type: 'import-problem'; readonly title: string; readonly problem: ProblemText };

/** What an import came to, in numbers of episodes. */
export type ImportReport = {
  readonly imported: number;
  /** Already there: nothing of them was touched. */
  readonly known: number;
  readonly failed: number;
  /** Items without a sound, left aside. */
  readonly soundless: number;
};

/**
 * Takes over a podcast made elsewhere: each episode gets a folder with its sound, texts and picture, under the guid and
 * the date that applications know, so that nothing will come back as new. Nothing is public for all that: each folder
 * waits for an accord, like any other. Oldest first. A second import takes only what is missing.
 *
 * @throws Problem `disk-full`, `not-writable`.
 */
export async function importPodcast(podcast: ForeignPodcast, setting: ImportSetting): Promise<ImportReport> {
  const { episodes, soundless, title } = podcast;
  setting.emit({ type: 'import-found', title, count: episodes.length });
  const register = await readRegister(setting.episodes);
  if (register.showGuid === undefined) await keepShowIdentity(podcast, setting);
  const entries = new Map(register.entries);
  const counts = { imported: 0, known: 0, failed: 0 };
  const inOrder = oldestFirst(onePerGuid(episodes));
  for (const [index, episode] of inOrder.entries()) {
    if (setting.signal.aborted) break;
    setting.emit({
      type: 'import-episode',
      rank: index + 1,
      count: inOrder.length,
      title: episode.title,
    });
    const outcome = await takeOver(episode, entries, setting);
    counts[outcome] += 1;
  }
  return { ...counts, soundless: soundless.length };
}

async function keepShowIdentity(
  { guid, feedUrl }: ForeignPodcast,
  { episodes }: ImportSetting,
): Promise<void> {
  const kept = guid ?? (feedUrl === undefined ? undefined : podcastGuid(feedUrl));
  if (kept !== undefined) await writeShowGuid(episodes, kept);
}

/** The register is written first: whatever stops us, the guid and date stay with that folder. */
async function takeOver(
  episode: ForeignEpisode,
  entries: Map<string, RegisterEntry>,
  setting: ImportSetting,
): Promise<'imported' | 'known' | 'failed'> {
  const present = [...entries.values()].find(({ guid }) => guid === episode.guid);
  if (present !== undefined && (await isImported(present, setting.episodes))) return 'known';
  const entry = present ?? newEntry(episode, entries, setting);
  entries.set(entry.publicId, entry);
  if (present === undefined) await writeEntry(setting.episodes, entry);
  const tell = (problem: ProblemText) =>
    setting.emit({ type: 'import-problem', title: episode.title, problem });
  try {
    (await importEpisode(episode, entry, setting)).forEach(tell);
    return 'imported';
  } catch (error) {
    if (setting.signal.aborted) return 'failed';
    if (!(error instanceof Problem) || error.code !== 'download-failed') throw error;
    tell(error.text);
    return 'failed';
  }
}

/** Its folder bears the day of its publication: the order of folders is that of the podcast. */
function newEntry(
  { guid, publishedAt }: ForeignEpisode,
  known: ReadonlyMap<string, RegisterEntry>,
  { mint, nowMs }: ImportSetting,
): RegisterEntry {
  const day = calendarDay(publishedAt === undefined ? nowMs : Date.parse(publishedAt));
  const minted = mintEntry({ mint, today: day, known });
  return { ...minted, guid, ...(publishedAt !== undefined && { firstPublishedAt: publishedAt }) };
}

function onePerGuid(episodes: readonly ForeignEpisode[]): readonly ForeignEpisode[] {
  return [...new Map(episodes.map((episode) => [episode.guid, episode])).values()];
}

function oldestFirst(episodes: readonly ForeignEpisode[]): readonly ForeignEpisode[] {
  const instant = ({ publishedAt }: ForeignEpisode) =>
    Date.parse(publishedAt ?? '') || Number.MAX_SAFE_INTEGER;
  return [...episodes].sort((one, other) => instant(one) - instant(other));
}
