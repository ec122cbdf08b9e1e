import { given } from '../engine/task.ts';
import type { Passage } from '../model/clip.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { mastering } from './mastering.ts';
import { passages } from './passages.ts';
import { stage } from './stage.ts';

/** What a press kit lets hear and quote, the best passage first; without word times, nothing. */
export type PressExtract = {
  /** M4A of the first passage. */
  readonly sound?: StoredFile;
  readonly passages: readonly Passage[];
};

/** The passages of a testimony that the press may quote, and the sound of the best. */
export const pressExtract = stage({
  name: 'press-extract',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    proposed: passages(testimony),
    mastered: mastering(testimony),
    tools: given(testimony.toolVersions.audio),
  }),
  run: async ({ proposed, mastered }, context): Promise<PressExtract> => {
    const [best] = proposed;
    if (best === undefined) return { passages: [] };
    const outputPath = context.scratch('extract.m4a');
    await context.ports.video.sound(
      { mp3Path: context.pathOf(mastered.mp3), ...best, silenceSeconds: 0, outputPath },
      { signal: context.signal, progress: context.progress },
    );
    return { sound: await context.keep(outputPath), passages: proposed };
  },
});
