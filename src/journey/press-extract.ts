import { given } from '../engine/task.ts';
import type { Passage } from '../model/clip.ts';
import type { PressSound } from '../model/press-kit.ts';
import type { Testimony } from '../model/testimony.ts';
import { mastering } from './mastering.ts';
import { verbatimOf } from './passages/verbatim.ts';
import { passages } from './passages.ts';
import { publishedWords } from './published-words.ts';
import { stage } from './stage.ts';

/** What a press kit lets hear and quote; without word times, nothing. */
export type PressExtract = {
  /** M4A of the best passage. */
  readonly sound?: PressSound;
  /** Best first. */
  readonly verbatims: readonly Passage[];
};

/** What the press may quote of a testimony, and the sound of its best passage. */
export const pressExtract = stage({
  name: 'press-extract',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    proposed: passages(testimony),
    words: publishedWords(testimony),
    mastered: mastering(testimony),
    tools: given(testimony.toolVersions.audio),
  }),
  run: async ({ proposed, words: { transcript }, mastered }, context): Promise<PressExtract> => {
    const [best] = proposed;
    if (best === undefined || transcript?.kind !== 'timed') return { verbatims: [] };
    const outputPath = context.scratch('extract.m4a');
    await context.ports.video.sound(
      { mp3Path: context.pathOf(mastered.mp3), ...best, silenceSeconds: 0, outputPath },
      { signal: context.signal, progress: context.progress },
    );
    return {
      sound: { file: await context.keep(outputPath), durationSeconds: best.endSeconds - best.startSeconds },
      verbatims: proposed.map((passage) => verbatimOf(passage, transcript.cues)),
    };
  },
});
