import type { SoundEdit } from '../model/sound-edit.ts';
import type { Testimony } from '../model/testimony.ts';
import { stage } from './stage.ts';

/** What people ask to be taken out of a testimony's sound before anything is made of it. */
export const soundEdit = stage({
  name: 'sound-edit',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: () => ({}),
  run: async (): Promise<SoundEdit> => ({ removed: [], masked: [] }),
});
