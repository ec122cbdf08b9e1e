import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { faultyFileSystem } from '../../testing/faulty-file-system.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { writeDurably } from './durable-write.ts';
import { sweepTemporaries } from './sweep.ts';

it('a sweep takes what a killed write left, and nothing else', async () => {
  const [folder, outside] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(path.join(folder, 'anne'));
  for (const place of [folder, path.join(folder, 'anne'), outside]) {
    const fiche = path.join(place, 'fiche.yaml');
    const dying = faultyFileSystem({ at: 2, code: 'EIO', forGood: true });
    await expect(writeDurably(fiche, 'titre: oui', dying.fs)).rejects.toThrow();
  }
  writeFileSync(path.join(folder, 'anne', '.passe-parole-notes.tmp'), 'a person wrote this');
  symlinkSync(outside, path.join(folder, 'link'));
  expect(Object.keys(filesUnder(outside))).toHaveLength(1);
  expect(await sweepTemporaries(folder)).toBe(2);
  expect(Object.keys(filesUnder(path.join(folder, 'anne')))).toEqual(['.passe-parole-notes.tmp']);
  expect(Object.keys(filesUnder(outside))).toHaveLength(1);
});
