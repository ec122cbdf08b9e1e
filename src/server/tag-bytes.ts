import { read } from 'node:fs';
import { promisify } from 'node:util';
import type { OpenFile } from './open-file.ts';

const readAt = promisify(read);
const HEADER_BYTES = 10;

/** Length of the ID3v2 tag that leads a sound, with its header (ID3v2.3.0, 3.1); 0 when there is none. */
export async function tagBytesOf(file: OpenFile): Promise<number> {
  const { buffer, bytesRead } = await readAt(file.fd, Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  if (bytesRead < HEADER_BYTES || buffer.toString('latin1', 0, 3) !== 'ID3') return 0;
  // Four bytes of seven bits each.
  const size = buffer.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  return HEADER_BYTES + size;
}
