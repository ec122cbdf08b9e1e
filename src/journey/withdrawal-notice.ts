import { given } from '../engine/task.ts';
import type { Enclosure } from '../model/enclosure.ts';
import type { Testimony } from '../model/testimony.ts';
import { stage } from './stage.ts';

/** The few seconds of sound that take the place of every testimony taken down: two soft notes, no voice. */
export const withdrawalNotice = stage({
  name: 'withdrawal-notice',
  version: 1,
  subject: (_: Pick<Testimony, 'toolVersions'>) => 'media/retrait',
  needs: ({ toolVersions }) => ({ tool: given(toolVersions.audio) }),
  run: async (_, { ports, scratch, keep, signal, progress }): Promise<Enclosure> => {
    const path = scratch('avis.mp3');
    const durationSeconds = await ports.audio.notice(path, { signal, progress });
    return { file: await keep(path), mimeType: 'audio/mpeg', durationSeconds };
  },
});
