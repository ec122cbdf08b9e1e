import { parsePodcastChapters } from '../../formats/podcast-chapters.ts';
import type { Chapter } from '../../model/chapters.ts';
import type { DroppedKind } from '../../model/dropped-kind.ts';
import { kindOf } from '../../model/dropped-kind.ts';
import type { ForeignEpisode, ForeignTranscript } from '../../model/foreign-podcast.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import type { Downloads } from '../../ports/downloads.ts';

const MAX_TEXT_BYTES = 5e6;
const MAX_PICTURE_BYTES = 40e6;

/** By what they keep: times and speakers first. */
const EXTENSIONS: readonly (readonly [string, string])[] = [
  ['text/vtt', 'vtt'],
  ['application/x-subrip', 'srt'],
  ['application/srt', 'srt'],
  ['text/srt', 'srt'],
  ['application/json', 'json'],
  ['text/plain', 'txt'],
];

/** What goes with a recording, and what could not be fetched of it. */
export type Companions = { readonly chapters: readonly Chapter[]; readonly problems: readonly ProblemText[] };

/**
 * Fetches the transcript, the picture and the chapters of an episode into its folder. One that cannot be fetched is told,
 * and stops nothing.
 *
 * @param folder absolute path of the episode's folder.
 */
export async function fetchCompanions(
  episode: ForeignEpisode,
  folder: string,
  { downloads, signal }: { readonly downloads: Downloads; readonly signal: AbortSignal },
): Promise<Companions> {
  const problems: ProblemText[] = [];
  const attempt = async <Out>(address: string, work: () => Promise<Out>): Promise<Out | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'download-failed') throw error;
      problems.push(new Problem('companion-not-fetched', { address }, { cause: error }).text);
      return undefined;
    }
  };
  const transcript = bestTranscript(episode.transcripts);
  if (transcript !== undefined) {
    const path = `${folder}/transcription.${transcript.extension}`;
    await attempt(transcript.url, () =>
      downloads.file(transcript.url, path, { maxBytes: MAX_TEXT_BYTES, signal }),
    );
  }
  const { pictureUrl } = episode;
  if (pictureUrl !== undefined) {
    const path = `${folder}/image.${extensionOf(pictureUrl, 'picture') ?? 'jpg'}`;
    await attempt(pictureUrl, () =>
      downloads.file(pictureUrl, path, { maxBytes: MAX_PICTURE_BYTES, signal }),
    );
  }
  const chapters = await attempt(episode.chaptersUrl ?? '', () => chaptersOf(episode, downloads, signal));
  return { chapters: chapters ?? episode.chapters, problems };
}

/** The extension of an address's path, in lower case, when files of that kind may have it. */
export function extensionOf(url: string, kind: DroppedKind): string | undefined {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(url.split(/[?#]/)[0] ?? '')?.[1]?.toLowerCase() ?? '';
  return kindOf('', extension) === kind ? extension : undefined;
}

function bestTranscript(
  transcripts: readonly ForeignTranscript[],
): { readonly url: string; readonly extension: string } | undefined {
  for (const [type, extension] of EXTENSIONS) {
    const found = transcripts.find((one) => one.type.split(';')[0] === type);
    if (found !== undefined) return { url: found.url, extension };
  }
  return undefined;
}

async function chaptersOf(
  { chapters, chaptersUrl }: ForeignEpisode,
  downloads: Downloads,
  signal: AbortSignal,
): Promise<readonly Chapter[]> {
  if (chapters.length > 0 || chaptersUrl === undefined) return chapters;
  const bytes = await downloads.bytes(chaptersUrl, { maxBytes: MAX_TEXT_BYTES, signal });
  return parsePodcastChapters(new TextDecoder().decode(bytes)) ?? [];
}
