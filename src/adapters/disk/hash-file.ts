import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const CHUNK_BYTES = 1 << 20;

/** What was read of a file. */
export type FileDigest = {
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
};

/** Reads a file through, in bounded memory. */
export async function hashFile(file: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  const stream = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { digest: hash.digest('hex'), bytes };
}
