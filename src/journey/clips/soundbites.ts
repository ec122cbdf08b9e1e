import { given } from '../../engine/task.ts';
import type { Passage, Soundbite } from '../../model/clip.ts';
import type { Testimony } from '../../model/testimony.ts';
import { bestQuote } from '../passages/best-quote.ts';
import { stage } from '../stage.ts';
import { choice } from './choice.ts';

/** The chosen passages as the feed tells them to applications; none unless every witness agreed to extracts. */
export const soundbites = stage({
  name: 'soundbites',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    choice: choice(testimony),
    agreed: given(
      testimony.people.length > 0 && testimony.people.every(({ accord }) => accord?.scopes.clips === true),
    ),
  }),
  run: async ({ choice: { passages }, agreed }): Promise<readonly Soundbite[]> =>
    agreed ? passages.map(soundbiteOf) : [],
});

const soundbiteOf = ({ startSeconds, endSeconds, text }: Passage): Soundbite => ({
  startSeconds,
  durationSeconds: endSeconds - startSeconds,
  title: bestQuote(text) ?? text,
});
