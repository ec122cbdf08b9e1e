/**
 * Silent MPEG-1 layer III frames of 26 ms, 128 kb/s at 44.1 kHz, 417 bytes each; each bears its number, so that none may
 * be lost.
 */
export function silentMp3(frameCount: number): Buffer {
  const frames = Array.from({ length: frameCount }, (_, rank) => {
    const frame = Buffer.alloc(417);
    frame.set([0xff, 0xfb, 0x90, 0xc4]);
    frame.writeUInt32BE(rank, 413);
    return frame;
  });
  return Buffer.concat(frames);
}
