import type { Audio } from './audio.ts';
import type { Images } from './images.ts';
import type { Tags } from './tags.ts';
import type { Texts } from './texts.ts';

/** Everything outside the program that stages call. */
export type Ports = {
  readonly audio: Audio;
  readonly images: Images;
  readonly tags: Tags;
  readonly texts: Texts;
};
