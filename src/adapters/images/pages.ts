const PAGE_BYTES = 65_536;

/**
 * Zeroed bytes for a picture, in pages of their own, which go back to the system with it. Taken from the C library as other
 * buffers are, pictures of several sizes would leave holes that the program holds until it ends.
 */
export function bytesInPages(count: number): Buffer<ArrayBuffer> {
  const { buffer } = new WebAssembly.Memory({ initial: Math.ceil(count / PAGE_BYTES) });
  return Buffer.from(buffer, 0, count);
}
