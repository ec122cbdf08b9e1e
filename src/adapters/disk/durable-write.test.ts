import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../model/problem.ts';
import { faultyFileSystem } from '../../testing/faulty-file-system.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { requireRoom, tellingFullDisk } from './disk-problem.ts';
import { copyDurably, isOurTemporary, moveDurably, writeDurably } from './durable-write.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';

describe('a durable write', () => {
  it('makes the folders that are missing', async () => {
    const folder = temporaryFolder();
    await writeDurably(path.join(folder, 'a/b/c.txt'), 'été');
    await writeDurably(path.join(folder, 'a/d.bin'), new Uint8Array([0, 255]));
    expect(readFileSync(path.join(folder, 'a/b/c.txt'), 'utf8')).toBe('été');
    expect([...readFileSync(path.join(folder, 'a/d.bin'))]).toEqual([0, 255]);
  });

  it('replaces a link, not what it points to', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'private'), 'private');
    symlinkSync('private', path.join(folder, 'feed.xml'));
    await writeDurably(path.join(folder, 'feed.xml'), 'public');
    expect(filesUnder(folder)).toEqual({ private: 'private', 'feed.xml': 'public' });
  });

  it('leaves old or new bytes whichever call kills the process', async () => {
    const { calls, fs } = faultyFileSystem();
    await writeDurably(path.join(temporaryFolder(), 'feed.xml'), 'new', fs);
    expect(calls()).toBeGreaterThan(4);
    for (let at = 0; at < calls(); at += 1) {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'feed.xml'), 'old and long');
      const dying = faultyFileSystem({ at, code: 'EIO', forGood: true });
      await expect(writeDurably(path.join(folder, 'feed.xml'), 'new', dying.fs)).rejects.toThrow();
      expect(['old and long', 'new']).toContain(readFileSync(path.join(folder, 'feed.xml'), 'utf8'));
      const others = readdirSync(folder).filter((name) => name !== 'feed.xml');
      expect(others.filter((name) => !isOurTemporary(name))).toEqual([]);
    }
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
  ])('tells %s as %s and leaves nothing behind', async (code, problem) => {
    for (let at = 0; at < 5; at += 1) {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'feed.xml'), 'old');
      const { fs } = faultyFileSystem({ at, code, forGood: false });
      await expect(writeDurably(path.join(folder, 'feed.xml'), 'new', fs)).rejects.toMatchObject({
        code: problem,
      });
      expect(readdirSync(folder)).toEqual(['feed.xml']);
    }
  });

  it('tells a volume that may only be read, where a folder was to be made', async () => {
    const folder = temporaryFolder();
    const readOnly = (async (place: string, options?: { recursive?: boolean }) => {
      const code = options?.recursive ? 'ENOENT' : 'EROFS'; // as Node does
      throw Object.assign(new Error(place), { code: place === folder ? 'EEXIST' : code });
    }) as FileSystem['mkdir'];
    const writing = writeDurably(path.join(folder, 'a', 'b.txt'), 'x', {
      ...realFileSystem,
      mkdir: readOnly,
    });
    await expect(writing).rejects.toMatchObject({ code: 'not-writable' });
  });

  it('leaves other errors as they are', async () => {
    const { fs } = faultyFileSystem({ at: 2, code: 'EIO', forGood: false });
    const writing = writeDurably(path.join(temporaryFolder(), 'feed.xml'), 'new', fs);
    await expect(writing).rejects.not.toBeInstanceOf(Problem);
    await expect(writing).rejects.toMatchObject({ code: 'EIO' });
  });
});

describe('a durable copy', () => {
  it('gives the same bytes to a file of its own', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'from.mp3'), 'son');
    await copyDurably(path.join(folder, 'from.mp3'), path.join(folder, 'media/to.mp3'));
    writeFileSync(path.join(folder, 'media/to.mp3'), 'altered by hand');
    expect(readFileSync(path.join(folder, 'from.mp3'), 'utf8')).toBe('son');
    expect(statSync(path.join(folder, 'from.mp3')).nlink).toBe(1);
  });
});

describe('a full disk', () => {
  it('is told whoever said so', async () => {
    const said = new Error('ENOSPC: no space left on device, write');
    const failing = () => Promise.reject(new Error('take failed', { cause: said }));
    await expect(tellingFullDisk(temporaryFolder(), failing)).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('is told before the work that it would stop', async () => {
    await expect(requireRoom(temporaryFolder(), 1e18)).rejects.toThrow(/il manque \d/);
    await expect(requireRoom(temporaryFolder(), 1)).resolves.toBeUndefined();
  });

  it('is told with the room that is missing', async () => {
    const folder = temporaryFolder();
    const huge = path.join(folder, 'huge.wav');
    writeFileSync(huge, '');
    // Sparse: it takes no room, but a copy would take more than any disk here has.
    truncateSync(huge, 10e12);
    const full: FileSystem = {
      ...realFileSystem,
      copyFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    };
    const fact = expect.stringMatching(/\(il manque \d+,\d\u00a0Go\)\.$/);
    await expect(copyDurably(huge, path.join(folder, 'copy.wav'), full)).rejects.toMatchObject({ fact });
  });
});

describe('a durable move', () => {
  it('moves even what may not be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'from.wav'), 'son');
    chmodSync(path.join(folder, 'from.wav'), 0o444);
    await moveDurably(path.join(folder, 'from.wav'), path.join(folder, 'kept/to.wav'));
    expect(filesUnder(folder)).toEqual({ 'kept/to.wav': 'son' });
  });

  it('copies, then deletes, when the place is on another volume', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'volume'));
    writeFileSync(path.join(folder, 'from.wav'), 'son');
    await moveDurably(path.join(folder, 'from.wav'), path.join(folder, 'volume/to.wav'), acrossVolumes());
    expect(filesUnder(folder)).toEqual({ 'volume/to.wav': 'son' });
  });

  it('loses nothing whichever call kills the process', async () => {
    const { calls, fs } = faultyFileSystem();
    const first = temporaryFolder();
    writeFileSync(path.join(first, 'from.wav'), 'son');
    await moveDurably(path.join(first, 'from.wav'), path.join(first, 'kept/to.wav'), acrossVolumes(fs));
    for (let at = 0; at < calls(); at += 1) {
      const folder = temporaryFolder();
      writeFileSync(path.join(folder, 'from.wav'), 'son');
      const { fs: dying } = faultyFileSystem({ at, code: 'EIO', forGood: true });
      const moving = moveDurably(
        path.join(folder, 'from.wav'),
        path.join(folder, 'kept/to.wav'),
        acrossVolumes(dying),
      );
      await expect(moving).rejects.toThrow();
      const whole = Object.entries(filesUnder(folder)).filter(
        ([name]) => !isOurTemporary(path.basename(name)),
      );
      expect(whole.length).toBeGreaterThan(0);
      expect(whole.map(([, content]) => content)).toEqual(whole.map(() => 'son'));
    }
  });
});

/** As if each folder were a volume of its own. */
function acrossVolumes(fs: FileSystem = faultyFileSystem().fs): FileSystem {
  return {
    ...fs,
    rename: async (from, to) => {
      if (path.dirname(String(from)) === path.dirname(String(to))) return fs.rename(from, to);
      throw Object.assign(new Error('cross-device'), { code: 'EXDEV' });
    },
  };
}
