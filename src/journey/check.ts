import { given } from '../engine/task.ts';
import type { Recording } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';
import { stage } from './stage.ts';

/** What a testimony's recording really holds. Refuses what cannot be listened to. */
export const check = stage({
  name: 'check',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    source: given(testimony.recording, testimony.recording.digest),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ source }, { ports, signal, progress }): Promise<Recording> =>
    ports.audio.check(source, { signal, progress }),
});
