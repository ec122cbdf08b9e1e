import { given } from '../engine/task.ts';
import { parseTranscript } from '../formats/transcript.ts';
import type { SourceFile } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import { stage } from './stage.ts';

/** The words that were dropped beside the recording, with the speakers and the times that the source gives. */
export const transcript = stage({
  name: 'transcript',
  version: 3,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({ source: given(testimony.transcript, identityOf(testimony.transcript)) }),
  run: async ({ source }, { ports }): Promise<{ readonly transcript?: Transcript }> => {
    if (source === undefined) return {};
    return { transcript: parseTranscript(source.name, await ports.texts.read(source)) };
  },
});

const identityOf = (source: SourceFile | undefined) =>
  source === undefined ? 'none' : { digest: source.digest, name: source.name };
