import {
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDigests } from './digests.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';

const SON = '7e59af4c4b2e64cc71b5fdcae1bf1ad7be6a7dd3fd93a8dd4ba6a4adbd09cfcd';
const LONG_AGO = new Date('2026-03-12T10:00:00Z');

/** A file whose bytes can be swapped behind the memo's back: same size, date and inode. */
function settledFile(folder: string, content = 'son') {
  const file = path.join(folder, 'Interview Mme Dupont.m4a');
  const write = (bytes: string, date = LONG_AGO) => {
    writeFileSync(file, bytes);
    utimesSync(file, date, date);
  };
  write(content);
  return { file, write };
}

/** 16 of a file's facts, 32 of its content. */
const ENTRY_BYTES = 48;

describe('digests', () => {
  it('are the SHA-256 of the bytes', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder, 'abc');
    expect(await openDigests(path.join(folder, 'memo')).digestOf(file)).toEqual({
      digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      bytes: 3,
    });
  });

  it('are read once as long as the file stays the same', async () => {
    const folder = temporaryFolder();
    const { file, write } = settledFile(folder);
    const digests = openDigests(path.join(folder, 'memo'));
    const first = await digests.digestOf(file);
    write('mot');
    expect(await digests.digestOf(file)).toEqual(first);
    await digests.save();
    expect(await openDigests(path.join(folder, 'memo')).digestOf(file)).toEqual(first);
  });

  it.each([
    ['size', 'sons', LONG_AGO],
    ['date', 'mot', new Date('2026-03-12T10:00:01Z')],
  ])('are read again when the %s changes', async (_, content, date) => {
    const folder = temporaryFolder();
    const { file, write } = settledFile(folder);
    const digests = openDigests(path.join(folder, 'memo'));
    const first = await digests.digestOf(file);
    write(content, date);
    expect(await digests.digestOf(file)).not.toEqual(first);
  });

  it('are read again when another file takes the name', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const digests = openDigests(path.join(folder, 'memo'));
    const first = await digests.digestOf(file);
    writeFileSync(path.join(folder, 'other'), 'mot');
    utimesSync(path.join(folder, 'other'), LONG_AGO, LONG_AGO);
    renameSync(path.join(folder, 'other'), file);
    expect(await digests.digestOf(file)).not.toEqual(first);
  });

  it('are not remembered for a file just written', async () => {
    const folder = temporaryFolder();
    const { file, write } = settledFile(folder);
    const now = new Date();
    const digests = openDigests(path.join(folder, 'memo'));
    write('son', now);
    const first = await digests.digestOf(file);
    write('mot', now);
    expect(await digests.digestOf(file)).not.toEqual(first);
  });

  it('take our own word for what we wrote', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'feed.xml');
    writeFileSync(file, 'new');
    const digests = openDigests(path.join(folder, 'memo'));
    digests.note(file, SON);
    expect((await digests.digestOf(file)).digest).toBe(SON);
  });

  it.each(['', 'x', 'x'.repeat(47), 'x'.repeat(48)])('survive a damaged memo: %j', async (text) => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    writeFileSync(path.join(folder, 'memo'), text);
    const digests = openDigests(path.join(folder, 'memo'));
    await digests.digestOf(file);
    await digests.save();
    expect(statSync(path.join(folder, 'memo')).size).toBe(ENTRY_BYTES);
  });

  it.each([1, 31])('believe nothing of a memo that lacks its last %i bytes', async (lost) => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const memo = path.join(folder, 'memo');
    const digests = openDigests(memo);
    const whole = await digests.digestOf(file);
    await digests.save();
    writeFileSync(memo, readFileSync(memo).subarray(0, ENTRY_BYTES - lost));
    expect(await openDigests(memo).digestOf(file)).toEqual(whole);
  });

  it('write no name down', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const digests = openDigests(path.join(folder, 'memo'));
    await digests.digestOf(file);
    await digests.save();
    expect(readFileSync(path.join(folder, 'memo'), 'utf8')).not.toContain('Dupont');
  });

  it('forget what a whole pass did not ask for', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const memo = path.join(folder, 'memo');
    const digests = openDigests(memo);
    const { digest } = await digests.digestOf(file);
    await digests.save();
    expect(readFileSync(memo, 'hex')).toContain(digest);
    await digests.save();
    expect(readFileSync(memo, 'hex')).not.toContain(digest);
  });

  it('write nothing when nothing changed', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const memo = path.join(folder, 'memo');
    await openDigests(memo).save();
    expect(existsSync(memo)).toBe(false);
    const first = openDigests(memo);
    await first.digestOf(file);
    await first.save();
    const { ino } = statSync(memo);
    const again = openDigests(memo);
    await again.digestOf(file);
    await again.save();
    expect(statSync(memo).ino).toBe(ino);
  });

  it('are written at the next save when the disk was full', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    const memo = path.join(folder, 'memo');
    let isFull = true;
    const rename: FileSystem['rename'] = (from, to) =>
      isFull ? Promise.reject(new Error('full')) : realFileSystem.rename(from, to);
    const digests = openDigests(memo, { ...realFileSystem, rename });
    await digests.digestOf(file);
    await expect(digests.save()).rejects.toThrow('full');
    isFull = false;
    await digests.digestOf(file);
    await digests.save();
    expect(readFileSync(memo).length).toBe(ENTRY_BYTES);
  });

  it('tell a file that vanished', async () => {
    const folder = temporaryFolder();
    const digests = openDigests(path.join(folder, 'memo'));
    await expect(digests.digestOf(path.join(folder, 'gone.m4a'))).rejects.toMatchObject({
      code: 'file-vanished',
    });
  });

  it.skipIf(process.getuid?.() === 0)('tell a file that may not be read (root may read all)', async () => {
    const folder = temporaryFolder();
    const { file } = settledFile(folder);
    chmodSync(file, 0o000);
    const digests = openDigests(path.join(folder, 'memo'));
    await expect(digests.digestOf(file)).rejects.toMatchObject({ code: 'file-not-readable' });
  });
});
