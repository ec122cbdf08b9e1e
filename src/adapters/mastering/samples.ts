/** Rate of everything published as MP3, and of what is worked on. */
export const SAMPLE_RATE_HZ = 44_100;
/** Samples of one 20 ms frame of an energy track at that rate. */
export const FRAME_LENGTH = 882;

/** A sound as it flows: arrays of mono samples at 44.1 kHz. What is to be kept of one is copied before the next is asked for. */
export type SampleStream = {
  readonly blocks: AsyncIterable<Float32Array>;
  /** Of all blocks together. */
  readonly sampleCount: number;
};
