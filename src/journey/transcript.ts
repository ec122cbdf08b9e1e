import { given } from '../engine/task.ts';
import { parseTranscript } from '../formats/transcript.ts';
import type { SourceFile } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import { mastering } from './mastering.ts';
import { retimed } from './sound/retime.ts';
import { stage } from './stage.ts';

/**
 * The words that were dropped beside the recording, with the speakers as the source names them and the times of the
 * published audio.
 */
export const transcript = stage({
  name: 'transcript',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    source: given(testimony.transcript, identityOf(testimony.transcript)),
    mastered: mastering(testimony),
  }),
  run: async ({ source, mastered }, { ports }): Promise<{ readonly transcript?: Transcript }> => {
    if (source === undefined) return {};
    const written = parseTranscript(source.name, await ports.texts.read(source));
    return { transcript: retimed(written, mastered.timeMap) };
  },
});

const identityOf = (source: SourceFile | undefined) =>
  source === undefined ? 'none' : { digest: source.digest, name: source.name };
