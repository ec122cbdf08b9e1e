import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultyFileSystem } from '../../testing/faulty-file-system.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { itKeepsTheStoreContract } from '../../testing/store-contract.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { FileSystem } from './file-system.ts';
import { openStore } from './store.ts';

const A = 'a'.repeat(64);

describe('the disk store', () => {
  itKeepsTheStoreContract(() => openStore(path.join(temporaryFolder(), '.store')));

  it('remembers from one process to the next', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder);
    const file = await first.keepContent('son', 'mp3');
    await first.remember(A, { kind: 'value', value: 'x', digest: 'd', files: [file] });
    const again = await openStore(folder);
    expect(await again.recall(A)).toMatchObject({ kind: 'value', value: 'x', digest: 'd', files: [file] });
  });

  it('does not recall a record whose file is short or gone', async () => {
    const store = await openStore(temporaryFolder());
    const file = await store.keepContent('son entier', 'mp3');
    await store.remember(A, { kind: 'value', value: 'x', digest: 'd', files: [file] });
    truncateSync(store.pathOf(file), 3);
    expect(await store.recall(A)).toBeUndefined();
    await store.keepContent('son entier', 'mp3');
    expect(await store.recall(A)).toBeDefined();
    statSync(store.pathOf(file));
  });

  it.each(['', '{"kind":"va', '[]', '{"kind":"value"}\0'])(
    'takes a damaged record for absent: %j',
    async (text) => {
      const folder = temporaryFolder();
      mkdirSync(path.join(folder, 'results'));
      writeFileSync(path.join(folder, 'results', `${A}.json`), text);
      const store = await openStore(folder);
      expect(await store.recall(A)).toBeUndefined();
      await store.remember(A, { kind: 'value', value: 1, digest: 'd', files: [] });
      expect(await store.recall(A)).toBeDefined();
    },
  );

  it('takes a record cut before its end for absent, and makes a damaged one absent', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const file = path.join(folder, 'results', `${A}.json`);
    await store.remember(A, { kind: 'value', value: ['été'], digest: 'd', files: [] });
    truncateSync(file, statSync(file).size - 1);
    expect(await store.recall(A)).toBeUndefined();
    await store.remember(A, { kind: 'value', value: ['été'], digest: 'd', files: [] });
    writeFileSync(file, readFileSync(file, 'utf8').replace('["été"]', '["été",'));
    const damaged = await store.recall(A);
    expect(() => damaged?.kind === 'value' && damaged.value).toThrow('expected JSON in the record');
    expect(await store.recall(A)).toBeUndefined();
  });

  it('sweeps the scratch folders of a killed process', async () => {
    const folder = temporaryFolder();
    const killed = await openStore(folder);
    await killed.withScratch(async (scratch) => {
      writeFileSync(scratch.pathOf('half.mp3'), 'x');
      await openStore(folder);
      expect(existsSync(scratch.pathOf('half.mp3'))).toBe(false);
    });
  });

  it('sweeps what a kill left half written beside it', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, '.passe-parole-0123456789abcdef.tmp'), 'x');
    writeFileSync(path.join(folder, 'digests.bin'), '{}');
    await openStore(folder);
    expect(readdirSync(folder)).toEqual(['digests.bin']);
  });

  it('tells a full disk that a run itself meets', async () => {
    const store = await openStore(temporaryFolder());
    const run = store.withScratch(() => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })));
    await expect(run).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('leaves the other errors of a run as they are', async () => {
    const store = await openStore(temporaryFolder());
    const run = store.withScratch(() =>
      Promise.reject(Object.assign(new Error('spawn'), { code: 'EACCES' })),
    );
    await expect(run).rejects.toMatchObject({ code: 'EACCES' });
  });

  it('forgets what a killed process or a system left inside', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    mkdirSync(path.join(folder, 'objects', 'ab'), { recursive: true });
    mkdirSync(path.join(folder, 'results'));
    writeFileSync(path.join(folder, 'objects', 'ab', '.passe-parole-0123456789abcdef.tmp'), 'x');
    writeFileSync(path.join(folder, 'results', '.passe-parole-0123456789abcdef.tmp'), 'x');
    writeFileSync(path.join(folder, 'objects', '.DS_Store'), 'x');
    await store.forgetAllBut(new Set());
    expect(filesUnder(folder)).toEqual({});
  });

  it.skipIf(process.platform === 'win32')('is closed to other accounts', async () => {
    const folder = path.join(temporaryFolder(), '.store');
    await openStore(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds no trace of a digest once it is forgotten', async () => {
    const folder = temporaryFolder();
    await keepOneSound(folder, 'old');
    const digest = createHash('sha256').update('son old').digest('hex');
    const traces = () => JSON.stringify(filesUnder(folder)).replaceAll('/', '').split(digest).length - 1;
    expect(traces()).toBe(2);
    await keepOneSound(folder, 'new');
    expect(traces()).toBe(0);
  });

  it.each([
    ['killed', 'EIO', true],
    ['refused by a full disk', 'ENOSPC', false],
  ])('is whole again after being %s at any call', async (_, code, forGood) => {
    const calm = temporaryFolder();
    const { fs, calls } = faultyFileSystem();
    await keepOneSound(calm, 'old');
    await keepOneSound(calm, 'new', fs);
    expect(calls()).toBeGreaterThan(20);
    for (let at = 0; at < calls(); at += 1) {
      const folder = temporaryFolder();
      await keepOneSound(folder, 'old');
      await keepOneSound(folder, 'new', faultyFileSystem({ at, code, forGood }).fs).catch(() => undefined);
      const record = await (await openStore(folder)).recall(FINGERPRINTS.new);
      if (record?.kind === 'value') expect(contentsOf(folder)).toContain('son new');
      await keepOneSound(folder, 'new');
      expect(filesUnder(folder)).toEqual(filesUnder(calm));
    }
  });
});

const FINGERPRINTS = { old: A, new: 'b'.repeat(64) };

/** All that a run asks of a store, and the sweep that follows it. */
async function keepOneSound(
  folder: string,
  name: 'old' | 'new',
  fs: FileSystem = faultyFileSystem().fs,
): Promise<void> {
  const store = await openStore(folder, fs);
  const voice = await store.withScratch((scratch) => {
    writeFileSync(scratch.pathOf('voice.mp3'), `son ${name}`);
    return store.keep(scratch.pathOf('voice.mp3'));
  });
  const files = [voice, await store.keepContent(`page ${name}`, 'html')];
  await store.remember(FINGERPRINTS[name], { kind: 'value', value: name, digest: 'd', files });
  await store.forgetAllBut(new Set([FINGERPRINTS[name]]));
}

const contentsOf = (folder: string) => Object.values(filesUnder(folder));
