import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../engine/store.ts';
import { brokenEnclosures } from '../../testing/enclosures.ts';
import { faultyFileSystem } from '../../testing/faulty-file-system.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { createMemoryStore } from '../../testing/memory-store.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDigests } from './digests.ts';
import type { FileSystem } from './file-system.ts';
import { type MirroredContent, mirror } from './mirror.ts';

type Site = Readonly<Record<string, MirroredContent>>;

function output(store: Store = createMemoryStore()) {
  const folder = temporaryFolder();
  const feeds = path.join(folder, 'feeds');
  const bring = async (wanted: Site, fs: FileSystem = faultyFileSystem().fs) => {
    const digests = openDigests(path.join(folder, 'memo'));
    const counts = await mirror({
      folder: feeds,
      wanted: new Map(Object.entries(wanted)),
      last: ['feed.xml'],
      isKept: (name) => /^(LISEZ-MOI\.txt|CNAME|\.git.*)$/.test(name),
      pathOf: (file) => store.pathOf(file),
      digests,
      fs,
    });
    await digests.save();
    return counts;
  };
  return { folder, feeds, store, bring, at: (name: string) => path.join(feeds, name) };
}

/** A feed that names each sound of a site with its length, as an enclosure does. */
function feedOf(sounds: Site): string {
  const items = Object.entries(sounds).map(
    ([name, content]) => `${name}=${(content as { bytes: number }).bytes}`,
  );
  return items.join('\n');
}

describe('the mirror', () => {
  it('makes the folder hold exactly what is wanted', async () => {
    const { store, feeds, bring } = output();
    const sound = await store.keepContent('son', 'mp3');
    const counts = await bring({ 'media/a/son.mp3': sound, 'index.html': '<p>été', 'feed.xml': 'feed' });
    expect(filesUnder(feeds)).toEqual({
      'feed.xml': 'feed',
      'index.html': Buffer.from('<p>été').toString('latin1'),
      'media/a/son.mp3': 'son',
    });
    expect(counts).toEqual({ written: 3, removed: 0, kept: 0 });
  });

  it('writes nothing the second time', async () => {
    const { store, feeds, bring } = output();
    const site = { 'a.mp3': await store.keepContent('son', 'mp3'), 'feed.xml': 'feed' };
    await bring(site);
    const { ino } = statSync(path.join(feeds, 'a.mp3'));
    const { fs, calls } = faultyFileSystem();
    expect(await bring(site, fs)).toEqual({ written: 0, removed: 0, kept: 2 });
    expect(statSync(path.join(feeds, 'a.mp3')).ino).toBe(ino);
    expect(calls()).toBe(1);
  });

  it('removes what is not wanted any more, empty folders too', async () => {
    const { feeds, bring } = output();
    await bring({ 'recits/anne/index.html': 'a', 'recits/paul/index.html': 'p', 'media/x/y/z.mp3': 'z' });
    expect(await bring({ 'recits/paul/index.html': 'p' })).toEqual({ written: 0, removed: 2, kept: 1 });
    expect(filesUnder(feeds)).toEqual({ 'recits/paul/index.html': 'p' });
    expect(readdirSync(feeds)).toEqual(['recits']);
  });

  it('repairs what was altered, shortened or removed by hand', async () => {
    const { store, feeds, bring, at } = output();
    const site = {
      'a.mp3': await store.keepContent('son a', 'mp3'),
      'b.mp3': await store.keepContent('son b', 'mp3'),
      'c.mp3': await store.keepContent('son c', 'mp3'),
      'feed.xml': 'feed',
    };
    await bring(site);
    const before = filesUnder(feeds);
    writeFileSync(at('a.mp3'), 'SON A');
    truncateSync(at('b.mp3'), 2);
    rmSync(at('c.mp3'));
    writeFileSync(at('stray.tmp'), 'x');
    expect(await bring(site)).toEqual({ written: 3, removed: 1, kept: 1 });
    expect(filesUnder(feeds)).toEqual(before);
  });

  it('never lets a hand in the folder reach the store', async () => {
    const { store, bring, at } = output();
    const sound = await store.keepContent('son', 'mp3');
    await bring({ 'a.mp3': sound });
    writeFileSync(at('a.mp3'), 'NON');
    expect(readFileSync(store.pathOf(sound), 'utf8')).toBe('son');
  });

  it('leaves what it was told to keep', async () => {
    const { feeds, bring, at } = output();
    mkdirSync(at('.git/refs'), { recursive: true });
    writeFileSync(at('.git/refs/main'), 'abc');
    writeFileSync(at('LISEZ-MOI.txt'), 'lisez');
    await bring({ 'feed.xml': 'feed' });
    expect(filesUnder(feeds)).toEqual({
      '.git/refs/main': 'abc',
      'LISEZ-MOI.txt': 'lisez',
      'feed.xml': 'feed',
    });
  });

  it('never follows a link out of the folder', async () => {
    const { folder, feeds, bring, at } = output();
    const outside = path.join(folder, 'private');
    mkdirSync(outside);
    mkdirSync(feeds);
    writeFileSync(path.join(outside, 'accord.yaml'), 'private');
    symlinkSync(outside, at('media'));
    symlinkSync(outside, at('unwanted'));
    symlinkSync(path.join(outside, 'accord.yaml'), at('feed.xml'));
    await bring({ 'media/a.mp3': 'son', 'feed.xml': 'private' });
    expect(filesUnder(feeds)).toEqual({ 'feed.xml': 'private', 'media/a.mp3': 'son' });
    expect(statSync(at('feed.xml')).isSymbolicLink()).toBe(false);
    expect(filesUnder(outside)).toEqual({ 'accord.yaml': 'private' });
  });

  it('replaces a folder by a file and a file by a folder', async () => {
    const { feeds, bring } = output();
    await bring({ 'a/deep/file.html': '1', b: '2' });
    await bring({ a: '1', 'b/file.html': '2' });
    expect(filesUnder(feeds)).toEqual({ a: '1', 'b/file.html': '2' });
  });

  it('leaves the old feed when the store gives a short file', async () => {
    const { store, bring, at } = output();
    const sound = await store.keepContent('son entier', 'mp3');
    await bring({ 'feed.xml': 'old' });
    truncateSync(store.pathOf(sound), 3);
    await expect(bring({ 'a.mp3': sound, 'feed.xml': 'new' })).rejects.toThrow('expected 10 bytes');
    expect(readFileSync(at('feed.xml'), 'utf8')).toBe('old');
  });
});

describe('a mirror that is interrupted', () => {
  /** One testimony goes, one stays, one comes: the feed changes with them. */
  async function change() {
    const site = output();
    const [gone, stays, comes] = [
      { 'media/gone.mp3': await site.store.keepContent('parti', 'mp3') },
      { 'media/stays.mp3': await site.store.keepContent('reste', 'mp3') },
      { 'media/comes.mp3': await site.store.keepContent('arrive', 'mp3') },
    ];
    const page = (sounds: Site) => ({ ...sounds, 'index.html': feedOf(sounds), 'feed.xml': feedOf(sounds) });
    await site.bring(page({ ...gone, ...stays }));
    return { ...site, wanted: page({ ...stays, ...comes }) };
  }

  const reference = async () => {
    const { bring, wanted, feeds } = await change();
    const { fs, calls } = faultyFileSystem();
    await bring(wanted, fs);
    return { calls: calls(), files: filesUnder(feeds) };
  };

  it.each([
    ['killed', 'EIO', true],
    ['stopped by a full disk', 'ENOSPC', false],
  ])('never leaves a feed naming what is not there: %s at any call', async (_, code, forGood) => {
    const { calls, files } = await reference();
    expect(calls).toBeGreaterThan(20);
    for (let at = 0; at < calls; at += 1) {
      const { bring, wanted, feeds } = await change();
      const { fs } = faultyFileSystem({ at, code, forGood });
      await bring(wanted, fs).catch(() => undefined);
      expect(brokenEnclosures(feeds)).toEqual([]);
      await bring(wanted);
      expect(filesUnder(feeds)).toEqual(files);
      expect(await bring(wanted)).toMatchObject({ written: 0, removed: 0 });
    }
  });
});
