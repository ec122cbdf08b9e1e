import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { mastering } from './mastering.ts';
import { loudnessPicture } from './sound/loudness-picture.ts';
import { soundStory } from './sound/sound-story.ts';
import { stage } from './stage.ts';

/** What those who look after a testimony may know of its sound. */
export type SoundNotes = {
  /** `son.json`: every figure, and the decisions in words. */
  readonly data: StoredFile;
  /** Loudness over time, before and after: SVG. */
  readonly picture: StoredFile;
  readonly sentences: readonly string[];
};

/** Tells what was done to the sound: figures, a picture, and sentences. */
export const soundNotes = stage({
  name: 'sound-notes',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ mastered: mastering(testimony) }),
  run: async ({ mastered: { report, timeMap } }, { keepContent }): Promise<SoundNotes> => {
    const { decisions, warnings } = soundStory(report);
    const data = { décisions: decisions, avertissements: warnings, ...report, timeMap };
    return {
      data: await keepContent(`${JSON.stringify(data, null, 1)}\n`, 'json'),
      picture: await keepContent(loudnessPicture(report), 'svg'),
      sentences: [...decisions, ...warnings],
    };
  },
});
