import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, onDisk } from './disk-problem.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { makeFolder } from './make-folder.ts';

const TEMPORARY_NAME = /^\.passe-parole-[0-9a-f]{16}\.tmp$/;

/** Whether a name is one of our temporaries, left there by a process that was killed: it may be deleted. */
export function isOurTemporary(name: string): boolean {
  return TEMPORARY_NAME.test(name);
}

/**
 * Gives a file this content, whole or not at all, whenever the process or the machine stops: written under a temporary
 * name in the same folder, synced, renamed, and the folder synced. Makes the folders that are missing.
 *
 * @throws Problem `disk-full` or `not-writable`; the file is then as it was.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  fs: FileSystem = realFileSystem,
): Promise<void> {
  await putDurably(file, Buffer.byteLength(content), fs, async (temporary) => {
    const handle = await fs.open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/**
 * Copies a file, whole or not at all, as `writeDurably` does. On volumes that can (Btrfs, XFS, APFS…) the two files share
 * their bytes until one is altered.
 *
 * @throws Problem `disk-full` or `not-writable`.
 */
export async function copyDurably(from: string, to: string, fs: FileSystem = realFileSystem): Promise<void> {
  const { size } = await stat(from);
  await putDurably(to, size, fs, async (temporary) => {
    await fs.copyFile(from, temporary, constants.COPYFILE_FICLONE);
    await sync(temporary, fs);
  });
}

/**
 * Moves a file, whole or not at all, replacing what is there; from another volume, it is copied, then deleted.
 *
 * @throws Problem `disk-full` or `not-writable`.
 */
export async function moveDurably(from: string, to: string, fs: FileSystem = realFileSystem): Promise<void> {
  const folder = path.dirname(to);
  await onDisk(folder, async () => {
    await makeFolderDurably(folder, fs);
    await sync(from, fs);
    try {
      await fs.rename(from, to);
    } catch (error) {
      if (codeOf(error) !== 'EXDEV') throw error;
      await copyDurably(from, to, fs);
      await fs.rm(from);
    }
    await syncFolder(folder, fs);
  });
}

/**
 * Adds to the end of a file what no other process adds to, synced before this returns. After a stop in the middle the end
 * may lack a part, never the beginning.
 *
 * @throws Problem `disk-full` or `not-writable`.
 */
export async function appendDurably(
  file: string,
  content: string,
  fs: FileSystem = realFileSystem,
): Promise<void> {
  const folder = path.dirname(file);
  const add = async () => {
    await makeFolderDurably(folder, fs);
    const handle = await fs.open(file, 'a');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(folder, fs);
  };
  await onDisk(folder, add, Buffer.byteLength(content));
}

async function putDurably(
  file: string,
  bytes: number,
  fs: FileSystem,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.passe-parole-${randomBytes(8).toString('hex')}.tmp`);
  const put = async () => {
    await makeFolderDurably(folder, fs);
    try {
      await fill(temporary);
      await fs.rename(temporary, file);
    } catch (error) {
      // The first error is the one to tell; what this leaves is swept at the next start.
      await fs.rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(folder, fs);
  };
  await onDisk(folder, put, bytes);
}

/** Makes a folder and those above it, each one's name synced in the folder that holds it. */
async function makeFolderDurably(folder: string, fs: FileSystem): Promise<void> {
  const made = await makeFolder(path.resolve(folder), fs);
  for (const one of made.toReversed()) await syncFolder(path.dirname(one), fs);
}

async function syncFolder(folder: string, fs: FileSystem): Promise<void> {
  // Windows cannot sync a folder: NTFS journals names by itself.
  if (process.platform !== 'win32') await sync(folder, fs);
}

async function sync(fileOrFolder: string, fs: FileSystem): Promise<void> {
  // Windows syncs only what is open for writing, which elsewhere a read-only file refuses.
  const handle = await fs.open(fileOrFolder, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
