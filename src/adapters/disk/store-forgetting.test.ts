import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../engine/store.ts';
import { faultyFileSystem } from '../../testing/faulty-file-system.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openStore } from './store.ts';

const fingerprintOf = (letter: string) => letter.repeat(64);
const [A, B] = [fingerprintOf('a'), fingerprintOf('b')];

async function rememberTexts(store: Store, fingerprint: string, texts: readonly string[]): Promise<void> {
  const files = await Promise.all(texts.map((text) => store.keepContent(text, 'txt')));
  await store.remember(fingerprint, { kind: 'value', value: texts, digest: 'd', files });
}

const contentsOf = (folder: string) =>
  Object.entries(filesUnder(folder))
    .filter(([name]) => name.endsWith('.txt'))
    .map(([, content]) => content)
    .sort();

/** A store whose later passes know what lies in it. */
async function knownStore() {
  const folder = temporaryFolder();
  const store = await openStore(folder);
  await rememberTexts(store, A, ['one']);
  await store.forgetAllBut(new Set([A]));
  return { folder, store };
}

describe('a store that forgets again', () => {
  it('drops what a run kept that came to nothing', async () => {
    const { folder, store } = await knownStore();
    await store.keepContent('half', 'txt');
    expect(await store.forgetAllBut(new Set([A]))).toEqual({ records: 0, files: 1 });
    expect(contentsOf(folder)).toEqual(['one']);
  });

  it('keeps a file that another record names too', async () => {
    const { folder, store } = await knownStore();
    await rememberTexts(store, B, ['one', 'two']);
    expect(await store.forgetAllBut(new Set([A]))).toEqual({ records: 1, files: 1 });
    expect(contentsOf(folder)).toEqual(['one']);
  });

  it('drops the files of a record that somebody took away', async () => {
    const { folder, store } = await knownStore();
    rmSync(path.join(folder, 'results', `${A}.json`));
    expect(await store.recall(A)).toBeUndefined();
    await store.forgetAllBut(new Set());
    expect(contentsOf(folder)).toEqual([]);
  });

  it('drops the files of a record that was written anew', async () => {
    const { folder, store } = await knownStore();
    await rememberTexts(store, A, ['other']);
    await store.forgetAllBut(new Set([A]));
    expect(contentsOf(folder)).toEqual(['other']);
  });

  it('looks at everything after a failure', async () => {
    const folder = temporaryFolder();
    const faults = { isRefusing: false };
    const { fs } = faultyFileSystem();
    const rm: typeof fs.rm = (file, options) =>
      faults.isRefusing ? Promise.reject(new Error('refused')) : fs.rm(file, options);
    const store = await openStore(folder, { ...fs, rm });
    await rememberTexts(store, A, ['one']);
    await store.forgetAllBut(new Set([A]));
    faults.isRefusing = true;
    await expect(store.forgetAllBut(new Set())).rejects.toThrow('refused');
    faults.isRefusing = false;
    writeFileSync(path.join(folder, 'results', 'litter.json'), 'x');
    await store.forgetAllBut(new Set());
    expect(filesUnder(folder)).toEqual({});
  });

  it('leaves what a new process would leave', async () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd');
    const texts = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { maxLength: 3 });
    const pass = fc.record({
      made: fc.array(fc.tuple(letter, texts), { maxLength: 3 }),
      kept: fc.array(letter),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pass, { minLength: 1, maxLength: 4 }), async (passes) => {
        const [folder, calm] = [temporaryFolder(), temporaryFolder()];
        const store = await openStore(folder);
        for (const { made, kept } of passes) {
          const fresh = await openStore(calm);
          const reached = new Set(kept.map(fingerprintOf));
          for (const one of [store, fresh]) {
            for (const [name, of] of made) await rememberTexts(one, fingerprintOf(name), of);
            await one.forgetAllBut(reached);
          }
          expect(filesUnder(folder)).toEqual(filesUnder(calm));
        }
      }),
      { numRuns: 15 },
    );
  });
});
