import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { EpisodeTags, Tags } from '../../ports/tags.ts';
import { id3Of } from './id3.ts';
import { writeOpus } from './opus-tags.ts';

/** ID3v2.3 tags, written by node-id3, and Vorbis comments. */
export function createTags(): Tags {
  return { write, writeOpus };
}

async function write(mp3Path: string, outputPath: string, tags: EpisodeTags): Promise<void> {
  const header = id3Of(tags, await readFile(tags.coverPath));
  const { start, end } = await soundOf(mp3Path);
  const temporary = `${outputPath}.part`;
  try {
    await pipeline(
      async function* () {
        yield header;
        yield* createReadStream(mp3Path, { start, end: end - 1 });
      },
      createWriteStream(temporary, { flags: 'wx' }),
    );
    await rename(temporary, outputPath);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Where the sound stands in the file, in bytes: after any ID3v2 tag and before any ID3v1 one. */
async function soundOf(mp3Path: string): Promise<{ readonly start: number; readonly end: number }> {
  const { size } = await stat(mp3Path);
  const file = await open(mp3Path);
  try {
    const { buffer: head } = await file.read(Buffer.alloc(10), 0, 10, 0);
    const { buffer: tail } = await file.read(Buffer.alloc(3), 0, 3, Math.max(0, size - 128));
    const hasId3v1 = size > 128 && tail.toString('latin1') === 'TAG';
    return { start: id3v2Bytes(head), end: hasId3v1 ? size - 128 : size };
  } finally {
    await file.close();
  }
}

/** Length of an ID3v2 tag from its header: four bytes of seven bits, and ten for the header itself. */
function id3v2Bytes(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + head.subarray(6, 10).reduce((total, byte) => total * 128 + byte, 0);
}
