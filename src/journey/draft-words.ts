import { given } from '../engine/task.ts';
import type { DraftWords } from '../model/draft-words.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { everyWord } from '../speech/published-words.ts';
import { choice } from './clips/choice.ts';
import { correction } from './correction.ts';
import { mastering } from './mastering.ts';
import { passages } from './passages.ts';
import { contentCode } from './publication.ts';
import { stage } from './stage.ts';

/** Every word of a draft where it is heard, for the private pages: what is masked or cut is still there, and told. */
export const draftWords = stage({
  name: 'draft-words',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    corrected: correction(testimony),
    mastered: mastering(testimony),
    proposed: passages(testimony),
    choice: choice(testimony),
    code: given(contentCode(testimony)),
  }),
  run: async (
    { corrected: { words }, mastered: { timeMap }, proposed, choice: { passages: chosen }, code },
    { keepContent },
  ): Promise<StoredFile> => {
    const told: DraftWords = {
      contentCode: code,
      words: words === undefined ? [] : everyWord(words, timeMap),
      timeMap,
      suggested: proposed,
      chosen,
    };
    return keepContent(`${JSON.stringify(told)}\n`, 'json');
  },
});
