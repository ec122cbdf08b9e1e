import type { Aligner } from './aligner.ts';
import type { Archives } from './archives.ts';
import type { Audio } from './audio.ts';
import type { Images } from './images.ts';
import type { Recogniser } from './recogniser.ts';
import type { Tags } from './tags.ts';
import type { Texts } from './texts.ts';
import type { Video } from './video.ts';

/** Everything outside the program that stages call. */
export type Ports = {
  readonly aligner: Aligner;
  readonly archives: Archives;
  readonly audio: Audio;
  readonly images: Images;
  readonly recogniser: Recogniser;
  readonly tags: Tags;
  readonly texts: Texts;
  readonly video: Video;
};
