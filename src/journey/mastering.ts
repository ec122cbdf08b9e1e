import { given } from '../engine/task.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Testimony } from '../model/testimony.ts';
import { planFor } from '../sound/plan.ts';
import { check } from './check.ts';
import { stage } from './stage.ts';

/** The recording at broadcast loudness, as an MP3 and a light version without any tag. */
export const mastering = stage({
  name: 'mastering',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    source: given(testimony.recording, testimony.recording.digest),
    recording: check(testimony),
    target: given(testimony.show.loudness),
    preset: given(testimony.show.sound),
    switches: given(testimony.fiche.sound),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ source, recording, target, preset, switches }, context): Promise<MasteredAudio> => {
    const { ports, signal, progress } = context;
    const [mp3, opus] = [context.scratch('mastered.mp3'), context.scratch('light.opus')];
    const { outputs, ...mastered } = await ports.audio.master(
      {
        source,
        recording,
        plan: planFor(recording.sound, preset, switches),
        outputs: [
          { format: 'mp3', target, outputPath: mp3 },
          { format: 'opus', target, outputPath: opus },
        ],
      },
      { signal, progress },
    );
    return { ...mastered, mp3: await context.keep(mp3), light: await context.keep(opus) };
  },
});
