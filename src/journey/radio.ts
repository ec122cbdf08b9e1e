import { given } from '../engine/task.ts';
import type { LoudnessReport, LoudnessTarget } from '../model/loudness.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import type { TimeMap } from '../model/time-map.ts';
import { planFor } from '../sound/plan.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { soundEdit } from './sound-edit.ts';
import { stage } from './stage.ts';

/** A testimony as a radio station takes it: WAV, 24 bits, 48 kHz, mono. */
export type RadioSound = {
  readonly wav: StoredFile;
  readonly durationSeconds: number;
  readonly loudness: LoudnessReport;
  /** From the sources to the WAV. */
  readonly timeMap: TimeMap;
};

/** EBU R 128: what broadcasters expect. */
const BROADCAST: LoudnessTarget = { integratedLufs: -23, truePeakDbtp: -1 };

/** The sound for radio stations, edited as the published one is, the voice alone. Large: made only when asked for. */
export const radio = stage({
  name: 'radio',
  version: 1,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    edit: soundEdit(testimony),
    preset: given(testimony.show.sound),
    switches: given(testimony.fiche.sound),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ sources, recordings, edit, preset, switches }, context): Promise<RadioSound> => {
    const wav = context.scratch('radio.wav');
    const { outputs, durationSeconds, timeMap } = await context.ports.audio.master(
      {
        sources: checkedSources(sources, recordings),
        edit,
        plan: planFor(recordings, preset, switches),
        outputs: [{ format: 'wav', target: BROADCAST, outputPath: wav }],
      },
      context,
    );
    const [loudness] = outputs;
    if (loudness === undefined) throw new Error('expected the loudness of the WAV, got none');
    return { wav: await context.keep(wav), durationSeconds, loudness, timeMap };
  },
});
