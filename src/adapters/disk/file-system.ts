import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';

/** The calls by which this program alters a disk. A test gives others, which fail when it wants them to. */
export type FileSystem = {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly copyFile: typeof copyFile;
  readonly mkdir: typeof mkdir;
  readonly rm: typeof rm;
};

export const realFileSystem: FileSystem = { open, rename, copyFile, mkdir, rm };
