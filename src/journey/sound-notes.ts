import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import { speakerLevels, type Turn } from '../sound/speaker-levels.ts';
import { mastering } from './mastering.ts';
import { publishedWords } from './published-words.ts';
import { loudnessPicture } from './sound/loudness-picture.ts';
import { soundStory } from './sound/sound-story.ts';
import { soundSamples } from './sound-samples.ts';
import { stage } from './stage.ts';

/** What those who look after a testimony may know of its sound. */
export type SoundNotes = {
  /** `son.json`: every figure, and the decisions in words. */
  readonly data: StoredFile;
  /** Loudness over time, before and after, with who speaks: SVG. */
  readonly picture: StoredFile;
  /** A stretch as it was recorded and as it was mastered: MP3. */
  readonly before: StoredFile;
  readonly after: StoredFile;
  readonly sentences: readonly string[];
};

/** Who speaks when, where the words tell it: what is drawn of them, so that a word corrected draws nothing again. */
const turns = stage({
  name: 'turns',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ words: publishedWords(testimony) }),
  run: async ({ words }) => turnsIn(words.transcript),
});

function turnsIn(transcript: Transcript | undefined): Turn[] {
  if (transcript?.kind !== 'timed') return [];
  return transcript.cues.flatMap(({ speaker, startSeconds, endSeconds }) =>
    speaker === undefined ? [] : [{ speaker, startSeconds, endSeconds }],
  );
}

/** Tells what was done to the sound: figures, a picture, sentences, and a stretch to be heard before and after. */
export const soundNotes = stage({
  name: 'sound-notes',
  version: 4,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    mastered: mastering(testimony),
    turns: turns(testimony),
    samples: soundSamples(testimony),
  }),
  run: async ({ mastered: { report, timeMap }, turns, samples }, { keepContent }): Promise<SoundNotes> => {
    const { decisions, warnings } = soundStory(report);
    const levels = speakerLevels(report, turns);
    const data = { décisions: decisions, avertissements: warnings, voix: levels, ...report, timeMap };
    return {
      data: await keepContent(`${JSON.stringify(data, null, 1)}\n`, 'json'),
      picture: await keepContent(loudnessPicture(report, { turns, levels, warnings }), 'svg'),
      ...samples,
      sentences: [...decisions, ...warnings],
    };
  },
});
