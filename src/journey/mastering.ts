import { given } from '../engine/task.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Music } from '../model/music.ts';
import type { Testimony } from '../model/testimony.ts';
import { planFor } from '../sound/plan.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { soundEdit } from './sound-edit.ts';
import { stage } from './stage.ts';

/** The recording, edited, at broadcast loudness, as an MP3 and a light version without any tag. */
export const mastering = stage({
  name: 'mastering',
  version: 4,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    edit: soundEdit(testimony),
    target: given(testimony.show.loudness),
    preset: given(testimony.show.sound),
    switches: given(testimony.fiche.sound),
    music: given(testimony.show.music ?? {}, digestsOfMusic(testimony.show.music)),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async (
    { sources, recordings, edit, target, preset, switches, music },
    context,
  ): Promise<MasteredAudio> => {
    const { ports, signal, progress } = context;
    const [mp3, opus] = [context.scratch('mastered.mp3'), context.scratch('light.opus')];
    const { outputs, ...mastered } = await ports.audio.master(
      {
        sources: checkedSources(sources, recordings),
        edit,
        plan: planFor(recordings, preset, switches),
        music,
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

const digestsOfMusic = ({ intro, outro, bed }: Music = {}) =>
  [intro, outro, bed].map((source) => source?.digest ?? 'none');
