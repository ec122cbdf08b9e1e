import { given } from '../engine/task.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { mostChanged } from '../sound/most-changed.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { mastering } from './mastering.ts';
import { stage } from './stage.ts';

/** The most changed 20 seconds as they were recorded and as they were mastered, at one loudness: MP3. */
type SoundSamples = { readonly before: StoredFile; readonly after: StoredFile };

const COMPARED_SECONDS = 20;

/** A stretch to be heard before and after, edited alike. */
export const soundSamples = stage({
  name: 'sound-samples',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    mastered: mastering(testimony),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ sources, recordings, mastered }, context): Promise<SoundSamples> => {
    const { report, timeMap, mp3 } = mastered;
    const [beforePath, afterPath] = [context.scratch('before.mp3'), context.scratch('after.mp3')];
    const order = {
      ...{ sources: checkedSources(sources, recordings), timeMap, masteredPath: context.pathOf(mp3) },
      startSeconds: mostChanged(report, COMPARED_SECONDS),
      seconds: COMPARED_SECONDS,
      gainDb: report.after.integratedLufs - report.before.integratedLufs,
      ...{ beforePath, afterPath },
    };
    await context.ports.audio.compare(order, context);
    return { before: await context.keep(beforePath), after: await context.keep(afterPath) };
  },
});
