import { read } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import type { ByteRange } from './byte-range.ts';
import type { OpenFile } from './open-file.ts';

const readAt = promisify(read);
const BLOCK_BYTES = 128 * 1024;
const MOST_SPARE_BLOCKS = 64;

const spare: Buffer[] = [];

/**
 * Writes a part of a file to a response, at the pace of who reads it, and ends the response.
 * A reader who leaves ends it early.
 * Gives the position after the last byte handed over.
 *
 * @throws when the file cannot be read, or is shorter than it was; the response is to be cut.
 */
export async function pour(
  file: OpenFile,
  { first, last }: ByteRange,
  response: ServerResponse,
): Promise<number> {
  let position = first;
  while (position <= last) {
    const block = spare.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
    const { bytesRead } = await readAt(
      file.fd,
      block,
      0,
      Math.min(BLOCK_BYTES, last - position + 1),
      position,
    );
    if (bytesRead === 0) {
      throw new Error(
        `expected ${last - position + 1} more bytes at ${position} of a served file, got its end`,
      );
    }
    if (!(await written(response, block.subarray(0, bytesRead)))) break;
    position += bytesRead;
    if (spare.length < MOST_SPARE_BLOCKS) spare.push(block);
  }
  response.end();
  return position;
}

/** Whether the bytes left for the reader. The memory may be used again only if so. */
function written(response: ServerResponse, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    response.write(bytes, (error) => resolve(error === undefined || error === null));
  });
}
