import type { Clip } from '../../model/clip.ts';
import type { PublicClip } from '../../model/public-clip.ts';
import type { Testimony } from '../../model/testimony.ts';
import { coverWords } from '../../words/covers.ts';
import { clips } from '../clips.ts';
import { bestQuote } from '../passages/best-quote.ts';
import { stage } from '../stage.ts';

/** The clips of a testimony as its page offers them: those that can be seen there. */
export const publicClips = stage({
  name: 'public-clips',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ clips: clips(testimony) }),
  run: async ({ clips: made }): Promise<readonly PublicClip[]> => made.flatMap(asSeen),
});

function asSeen({ passage, videos, poster, vtt, posts }: Clip): readonly PublicClip[] {
  const [wide, vertical] = (['wide', 'vertical'] as const).map((shape) =>
    videos.find((video) => video.shape === shape),
  );
  if (wide === undefined || poster === undefined) return [];
  return [
    {
      quote: coverWords.quoted(bestQuote(passage.text) ?? passage.text),
      startSeconds: passage.startSeconds,
      durationSeconds: wide.durationSeconds,
      wide: wide.file,
      ...(vertical && { vertical: vertical.file }),
      ...{ poster, vtt, post: posts.whatsapp },
    },
  ];
}
