import { constants, type Stats } from 'node:fs';
import { copyFile, link, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import { demuxerFor } from './containers.ts';
import { textAt, withBytes } from './wholeness/bytes.ts';

/** A dropped file that ffmpeg may read: a regular file of a container we take, under a name of ours. */
export type Admitted = {
  /** Absolute path in the work folder. */
  readonly path: string;
  /** Name shown to the person, for problems. */
  readonly name: string;
  readonly bytes: number;
  readonly demuxer: string;
  /** What this file alone has, as long as nobody writes to it. */
  readonly identity: string;
};

/**
 * Lets a dropped file in for the time of one piece of work: a regular file, judged by its magic number, linked (or
 * copied) under a generated name, so that neither its name nor a link can lead ffmpeg elsewhere.
 * @throws Problem `file-vanished`, `file-empty`, `file-not-accepted`.
 */
export async function withAdmitted<Result>(
  source: SourceFile,
  workFolder: string,
  work: (admitted: Admitted) => Promise<Result>,
): Promise<Result> {
  return inScratch(workFolder, async (folder) => work(await admit(source, path.join(folder, 'recording'))));
}

/** Does one piece of work with a folder of its own, which goes with it. */
export async function inScratch<Result>(
  workFolder: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(workFolder, { recursive: true });
  const folder = await mkdtemp(path.join(workFolder, 'sound-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function admit(source: SourceFile, place: string): Promise<Admitted> {
  await requireRegularFile(source.path, source.name);
  await link(source.path, place).catch(() => copyFile(source.path, place, constants.COPYFILE_FICLONE));
  // The name may have been given to something else since: what counts is what was linked.
  const { size: bytes, dev, ino, mtimeMs } = await requireRegularFile(place, source.name);
  if (bytes === 0) throw new Problem('file-empty', { file: source.name });
  const found = (await fileTypeFromFile(place)) ?? (await coreAudio(place));
  const demuxer = found === undefined ? undefined : demuxerFor(found.ext);
  if (demuxer === undefined) {
    throw new Problem('file-not-accepted', { file: source.name, found: kindOf(found?.mime) });
  }
  const identity = [source.digest, dev, ino, bytes, mtimeMs].join(' ');
  return { path: place, name: source.name, bytes, demuxer, identity };
}

async function requireRegularFile(file: string, name: string): Promise<Stats> {
  const status = await lstat(file).catch((cause: unknown) => {
    throw new Problem('file-vanished', { file: name }, { cause });
  });
  if (!status.isFile()) throw new Problem('file-not-accepted', { file: name, found: 'not-a-file' });
  return status;
}

function kindOf(mime: string | undefined): 'picture' | 'document' | 'archive' | 'other' {
  if (mime === undefined) return 'other';
  if (mime.startsWith('image/')) return 'picture';
  if (/pdf|officedocument|opendocument|msword|rtf|cfb/.test(mime)) return 'document';
  return /zip|tar|7z|rar|compressed/.test(mime) ? 'archive' : 'other';
}

/** Apple's Core Audio Format, which file-type does not know. */
async function coreAudio(place: string): Promise<{ ext: string; mime: string } | undefined> {
  const head = await withBytes(place, ({ read }) => read(0, 6));
  return textAt(head, 0, 4) === 'caff' && head.getUint16(4) === 1
    ? { ext: 'caf', mime: 'audio/x-caf' }
    : undefined;
}
