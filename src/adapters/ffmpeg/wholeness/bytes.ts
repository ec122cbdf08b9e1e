import { open } from 'node:fs/promises';

/** A file read by pieces. */
export type Bytes = {
  readonly length: number;
  /** Bytes from `start`, fewer than asked at the end of the file. */
  readonly read: (start: number, count: number) => Promise<DataView>;
};

/** Opens a file for the time of one reading. */
export async function withBytes<Result>(
  path: string,
  use: (bytes: Bytes) => Promise<Result>,
): Promise<Result> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (start: number, count: number) => {
      const room = Math.max(0, Math.min(count, size - start));
      const { buffer, bytesRead } = await handle.read(new Uint8Array(room), 0, room, start);
      return new DataView(buffer.buffer, 0, bytesRead);
    };
    return await use({ length: size, read });
  } finally {
    await handle.close();
  }
}

/** The text at a place, one character per byte. */
export function textAt(view: DataView, start: number, count: number): string {
  if (start + count > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + start, count));
}

/** Where a text stands in the view, or −1. */
export function positionOf(text: string, view: DataView): number {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).indexOf(text, 0, 'latin1');
}
