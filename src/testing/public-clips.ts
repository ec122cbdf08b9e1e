import { askGate } from '../model/gate.ts';
import type { PublicClips } from '../model/public-clip.ts';
import { anAccord } from './catalogue.ts';

const file = (letter: string, bytes: number, extension: string) => ({
  digest: letter.repeat(64),
  bytes,
  extension,
});

/** Invented clips of a testimony: an ordinary one, and one of the longest words. */
export function someClips(publicId: string): PublicClips {
  const answer = askGate('clip', [anAccord()], {
    ...{ publicId, today: '2026-11-12', contentDigest: '', voice: 'original' },
  });
  if (!('leave' in answer)) throw new Error(`expected a leave, got ${answer.refusals.join()}`);
  const clip = {
    ...{ startSeconds: 31, durationSeconds: 24.5 },
    ...{ wide: file('1', 4_100_000, 'mp4'), vertical: file('2', 3_900_000, 'mp4') },
    ...{ poster: file('3', 15_000, 'jpg'), vtt: file('4', 600, 'vtt') },
    quote: '«\u00A0Au début, cela fait peur\u00A0»',
    post: '«\u00A0Au début, cela fait peur\u00A0»\nBernard\n\nPour écouter ce moment : https://exemple.fr/podcast/recits/2026-03-12-k7qd/#t=31',
  };
  const { vertical: _, ...wideOnly } = clip;
  // With the apostrophe that keyboards type.
  const long = "«\u00A0L'anticonstitutionnellement-responsabilisation-intercommunalité\u00A0»";
  return {
    leave: answer.leave,
    clips: [clip, { ...wideOnly, startSeconds: 5, quote: long, post: long }],
  };
}
