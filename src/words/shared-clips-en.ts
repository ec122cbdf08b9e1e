import type { sharedClipsInFrench } from './shared-clips-fr.ts';

/** Clips offered on a testimony's page, in English. */
export const sharedClipsInEnglish: typeof sharedClipsInFrench = {
  title: 'Clips to share',
  lead: 'Short captioned videos, ready to be sent as they are.',
  captions: 'Captions in French',
  unplayable: 'Your browser cannot play this video: download it.',
  share: 'Share',
  of: (quote) => `Clip: ${quote}`,
  phone: (weight) => `For phones (${weight})`,
  wide: (weight) => `Wide (${weight})`,
  post: 'Words to go with it',
  copy: 'Copy the text',
  copied: 'Text copied',
  copyFailed: 'The text could not be copied: please select it.',
};
