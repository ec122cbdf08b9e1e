import type { Clip, ClipShape } from '../../model/clip.ts';
import type { StoredFile } from '../../model/stored-file.ts';
import { clipFaults } from '../../words/clip-faults.ts';
import { type Network, networkNames } from '../../words/posts.ts';
import { sharing } from '../../words/sharing.ts';

/**
 * What goes with one passage, by file name: videos, captions, what is said, a description, the text of each post, and which
 * of them is for which network. @param nameOf what each file is called there.
 */
export function clipFiles(
  clip: Omit<Clip, 'zip'>,
  nameOf: (name: string) => string = (name) => name,
): ReadonlyMap<string, StoredFile | string> {
  const { videos, leftOut, srt, vtt, posts, alt, passage } = clip;
  const files: readonly (readonly [string, StoredFile | string])[] = [
    ...videos.map(({ shape, file }) => [videoName(shape), file] as const),
    [`${sharing.captions}.srt`, srt],
    [`${sharing.captions}.vtt`, vtt],
    [ALT, `${alt}\n`],
    [`${sharing.quote}.txt`, `${passage.text}\n`],
    ...networkNames.map((network) => [postName(network), `${posts[network]}\n`] as const),
    ...(leftOut.length === 0 ? [] : [[`${sharing.leftOut}.txt`, reasonsOf(leftOut)] as const]),
    ...(videos.length === 0 ? [] : [[`${sharing.guide}.txt`, guideOf(videos, nameOf)] as const]),
  ];
  return new Map(files.map(([name, content]) => [nameOf(name), content]));
}

const ALT = `${sharing.alt}.txt`;
const videoName = (shape: ClipShape) => `${sharing.videos[shape]}.mp4`;
const postName = (network: Network) => `${sharing.post(network)}.txt`;

/** Names the best video that there is for each use. */
function guideOf(videos: Clip['videos'], nameOf: (name: string) => string): string {
  const lines = sharing.guideUses.flatMap(({ where, shapes }) => {
    const best = shapes.find((wanted) => videos.some(({ shape }) => shape === wanted));
    return best === undefined ? [] : [sharing.guideLine(where, nameOf(videoName(best)))];
  });
  return [...lines, sharing.guideEnd(nameOf(postName('linkedin')), nameOf(ALT))].join('\n');
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
