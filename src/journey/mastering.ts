import { given } from '../engine/task.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Testimony } from '../model/testimony.ts';
import { check } from './check.ts';
import { stage } from './stage.ts';

/** The recording at broadcast loudness, as an MP3 without any tag. */
export const mastering = stage({
  name: 'mastering',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    source: given(testimony.recording, testimony.recording.digest),
    recording: check(testimony),
    target: given(testimony.show.loudness),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ source, recording, target }, context): Promise<MasteredAudio> => {
    const { ports, signal, progress } = context;
    const outputPath = context.scratch('mastered.mp3');
    const { durationSeconds, before, after, envelope } = await ports.audio.master(
      { source, recording, target, outputPath },
      { signal, progress },
    );
    return { mp3: await context.keep(outputPath), durationSeconds, before, after, envelope };
  },
});
