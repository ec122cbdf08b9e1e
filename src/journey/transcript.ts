import { given } from '../engine/task.ts';
import { parseTranscript } from '../formats/transcript.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import { stage } from './stage.ts';

/** The words that were dropped beside the recording, with the speakers as the source names them. */
export const transcript = stage({
  name: 'transcript',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: ({ transcript: source }) => ({
    source: given(source, source === undefined ? 'none' : { digest: source.digest, name: source.name }),
  }),
  run: async ({ source }, { ports }): Promise<{ readonly transcript?: Transcript }> => {
    if (source === undefined) return {};
    return { transcript: parseTranscript(source.name, await ports.texts.read(source)) };
  },
});
