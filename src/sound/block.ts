/** Decoded sound: one array per channel, all of one length, samples nominally within −1 to 1. */
export type Block = readonly Float32Array[];
