import type { Clip } from '../../model/clip.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import { clipFaults } from '../../words/clip-faults.ts';
import { networkNames } from '../../words/posts.ts';
import { sharing } from '../../words/sharing.ts';

/** What goes with one passage, by file name: videos, captions, what is said, a description, the text of each post. */
export function clipFiles(clip: Omit<Clip, 'zip'>): ReadonlyMap<string, StoredFile | string> {
  const { videos, leftOut, srt, vtt, posts, alt, passage } = clip;
  return new Map<string, StoredFile | string>([
    ...videos.map(({ shape, file }) => [`${sharing.videos[shape]}.mp4`, file] as const),
    [`${sharing.captions}.srt`, srt],
    [`${sharing.captions}.vtt`, vtt],
    [`${sharing.alt}.txt`, `${alt}\n`],
    [`${sharing.quote}.txt`, `${passage.text}\n`],
    ...networkNames.map((network) => [`${sharing.post(network)}.txt`, `${posts[network]}\n`] as const),
    ...(leftOut.length === 0 ? [] : [[`${sharing.leftOut}.txt`, reasonsOf(leftOut)] as const]),
  ]);
}

const reasonsOf = (leftOut: Clip['leftOut']) =>
  leftOut
    .map(({ shape, faults }) =>
      sharing.leftOutLine(
        sharing.videos[shape],
        faults.map((fault) => clipFaults[fault]),
      ),
    )
    .map((line) => `${line}\n`)
    .join('');

/** A name that every system and every network unpacks: ASCII letters, figures, hyphens. */
export const nameInZip = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\w.]+/gu, '-')
    .replace(/-(?=\.)/gu, '');
