import { given } from '../engine/task.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Recognition } from '../ports/recogniser.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { spokenSound } from './spoken-sound.ts';
import { stage } from './stage.ts';

/**
 * What a machine hears, when nobody gave a text and a model is installed. A fault is kept as an answer, so that it does not
 * stop the testimony; another model, or the same installed again, is asked anew.
 */
export const recognition = stage({
  name: 'recognition',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    isWanted: given(isRecognitionWanted(testimony)),
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    tool: given(testimony.toolVersions.recogniser ?? 'none'),
  }),
  run: async ({ isWanted, sources, recordings }, context): Promise<Recognition> => {
    if (!isWanted) return { cues: [] };
    const { ports, signal, progress } = context;
    const { soundPath, durationSeconds } = await spokenSound(
      checkedSources(sources, recordings),
      16_000,
      context,
    );
    return ports.recogniser.recognise({ soundPath, durationSeconds }, { signal, progress });
  },
});

/** Whether nothing but a machine can give the words. */
export const isRecognitionWanted = ({ transcript, toolVersions }: Testimony): boolean =>
  transcript === undefined && toolVersions.recogniser !== undefined;
