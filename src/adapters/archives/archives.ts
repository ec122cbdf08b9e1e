import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipPassThrough } from 'fflate';
import type { ArchiveEntry, Archives } from '../../ports/archives.ts';

/** The earliest day a ZIP can tell: the day it was made would change its bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** ZIPs written piece by piece: videos never stand whole in memory. They are stored as they are, being compressed already. */
export function createArchives(): Archives {
  return {
    zip: (entries, outputPath) => pipeline(Readable.from(zipped(entries)), createWriteStream(outputPath)),
  };
}

async function* zipped(entries: readonly ArchiveEntry[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for (const entry of entries) {
    const file = new ZipPassThrough(entry.name);
    file.mtime = NO_DAY;
    archive.add(file);
    for await (const bytes of piecesOf(entry)) {
      file.push(bytes);
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(), true);
  }
  archive.end();
  yield* ready;
}

async function* piecesOf(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  if ('text' in entry) yield new TextEncoder().encode(entry.text);
  // A stream of a file without encoding gives buffers.
  else for await (const bytes of createReadStream(entry.path)) yield bytes as Buffer;
}
