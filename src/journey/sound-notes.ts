import { given } from '../engine/task.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { mostChanged } from '../sound/most-changed.ts';
import { check, checkedSources, digestsOf } from './check.ts';
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
  /** The most changed 20 seconds as they were recorded and as they were mastered, at one loudness: MP3. */
  readonly before: StoredFile;
  readonly after: StoredFile;
  readonly sentences: readonly string[];
};

const COMPARED_SECONDS = 20;

/** Tells what was done to the sound: figures, a picture, sentences, and a stretch to be heard before and after. */
export const soundNotes = stage({
  name: 'sound-notes',
  version: 2,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    mastered: mastering(testimony),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ sources, recordings, mastered }, context): Promise<SoundNotes> => {
    const { report, timeMap } = mastered;
    const { keep, keepContent, pathOf, ports, scratch } = context;
    const [before, after] = [scratch('before.mp3'), scratch('after.mp3')];
    const order = {
      ...{ sources: checkedSources(sources, recordings), timeMap, masteredPath: pathOf(mastered.mp3) },
      startSeconds: mostChanged(report, COMPARED_SECONDS),
      seconds: COMPARED_SECONDS,
      gainDb: report.after.integratedLufs - report.before.integratedLufs,
      beforePath: before,
      afterPath: after,
    };
    await ports.audio.compare(order, context);
    const { decisions, warnings } = soundStory(report);
    const data = { décisions: decisions, avertissements: warnings, ...report, timeMap };
    return {
      data: await keepContent(`${JSON.stringify(data, null, 1)}\n`, 'json'),
      picture: await keepContent(loudnessPicture(report), 'svg'),
      before: await keep(before),
      after: await keep(after),
      sentences: [...decisions, ...warnings],
    };
  },
});
