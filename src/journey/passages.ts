import type { Passage } from '../model/clip.ts';
import type { Testimony } from '../model/testimony.ts';
import { proposePassages } from './passages/passages.ts';
import { stage } from './stage.ts';
import { transcript } from './transcript.ts';

/** How many passages are proposed at most. */
const COUNT = 5;

/** The passages of a testimony that stand on their own, the best first; none while its words have no times. */
export const passages = stage({
  name: 'passages',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({ words: transcript(testimony) }),
  run: async ({ words }): Promise<readonly Passage[]> =>
    words.transcript?.kind === 'timed' ? proposePassages(words.transcript.cues, COUNT) : [],
});
