import type { Passage } from '../model/clip.ts';
import type { Testimony } from '../model/testimony.ts';
import { proposePassages } from './passages/passages.ts';
import { publishedWords } from './published-words.ts';
import { stage } from './stage.ts';

/** How many passages are proposed at most. */
const COUNT = 5;

/**
 * The passages of a testimony that stand on their own, the best first; none while the times of its words are unknown or
 * only estimated: they would be cut in the middle of a word.
 */
export const passages = stage({
  name: 'passages',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({ words: publishedWords(testimony) }),
  run: async ({ words: { transcript, method } }): Promise<readonly Passage[]> =>
    transcript?.kind !== 'timed' || method === 'estimated' ? [] : proposePassages(transcript.cues, COUNT),
});
