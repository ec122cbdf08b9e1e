import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RunRecord, Store } from '../engine/store.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

/** What every store promises, whatever it is made of. */
export function itKeepsTheStoreContract(open: () => Promise<Store>): void {
  describe('as every store', () => {
    it('knows nothing at first', async () => {
      expect(await (await open()).recall(A)).toBeUndefined();
    });

    it('gives back the value it was given', async () => {
      const store = await open();
      const record: RunRecord = {
        kind: 'value',
        value: { title: 'été', parts: [1, null] },
        digest: 'd',
        files: [],
      };
      await store.remember(A, record);
      expect(await store.recall(A)).toMatchObject(record);
    });

    it('gives back a problem', async () => {
      const store = await open();
      const problem = { code: 'file-empty', fact: 'vide', advice: 'renvoyez' } as const;
      await store.remember(A, { kind: 'problem', problem });
      expect(await store.recall(A)).toEqual({ kind: 'problem', problem });
    });

    it('moves a scratch file in under its digest', async () => {
      const store = await open();
      const [file, source] = await store.withScratch(async (scratch) => {
        writeFileSync(scratch.pathOf('voix.MP3'), 'abc');
        return [await store.keep(scratch.pathOf('voix.MP3')), scratch.pathOf('voix.MP3')] as const;
      });
      expect(file).toEqual({
        digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        bytes: 3,
        extension: 'mp3',
      });
      expect(readFileSync(store.pathOf(file), 'utf8')).toBe('abc');
      expect(existsSync(source)).toBe(false);
    });

    it('keeps one file for equal contents', async () => {
      const store = await open();
      const text = await store.keepContent('été', 'txt');
      const bytes = await store.keepContent(new Uint8Array([0xc3, 0xa9, 0x74, 0xc3, 0xa9]), 'txt');
      expect(bytes).toEqual(text);
      expect(text.bytes).toBe(5);
    });

    it('gives every run a folder of its own', async () => {
      const store = await open();
      await store.withScratch(async (one) => {
        writeFileSync(one.pathOf('half'), 'x');
        await store.withScratch(async (other) => expect(existsSync(other.pathOf('half'))).toBe(false));
        expect(existsSync(one.pathOf('half'))).toBe(true);
      });
    });

    it.each(['ends', 'fails'])('takes a scratch folder away when its run %s', async (end) => {
      const store = await open();
      let half = '';
      const run = store.withScratch(async (scratch) => {
        half = scratch.pathOf('half');
        writeFileSync(half, 'x');
        if (end === 'fails') throw new Error('broken');
      });
      await (end === 'fails' ? expect(run).rejects.toThrow('broken') : run);
      expect(half).not.toBe('');
      expect(existsSync(half)).toBe(false);
    });

    it('forgets what is not asked for, files included', async () => {
      const store = await open();
      const shared = await store.keepContent('shared', 'txt');
      const withdrawn = await store.keepContent('withdrawn', 'txt');
      await store.remember(A, { kind: 'value', value: 1, digest: 'd', files: [shared, withdrawn] });
      await store.remember(B, { kind: 'value', value: 2, digest: 'd', files: [shared] });
      expect(await store.forgetAllBut(new Set([B]))).toEqual({ records: 1, files: 1 });
      expect(await store.recall(A)).toBeUndefined();
      expect(existsSync(store.pathOf(withdrawn))).toBe(false);
      expect(await store.recall(B)).toMatchObject({ kind: 'value', value: 2, digest: 'd', files: [shared] });
      expect(readFileSync(store.pathOf(shared), 'utf8')).toBe('shared');
    });

    it('forgets a file that no record names', async () => {
      const store = await open();
      const orphan = await store.keepContent('kept by a run that failed', 'txt');
      expect(await store.forgetAllBut(new Set())).toEqual({ records: 0, files: 1 });
      expect(existsSync(store.pathOf(orphan))).toBe(false);
    });

    it('refuses a file without an extension', async () => {
      const store = await open();
      await store.withScratch(async (scratch) => {
        writeFileSync(scratch.pathOf('voix'), 'abc');
        await expect(store.keep(scratch.pathOf('voix'))).rejects.toThrow('extension');
      });
    });
  });
}
