import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Workbench } from '../testing/workbench.ts';
import { askAgain, readRetries } from './retrying.ts';
import { openWorkspace } from './workspace.ts';

describe('asking for a testimony to be done again', () => {
  it('does again what was refused of it, and nothing of the others', async () => {
    const bench = new Workbench();
    bench.drop('anne.m4a', 'coupé');
    bench.drop('paul.m4a', 'coupé aussi');
    bench.drop('zoé.m4a');
    await bench.sweep();
    await bench.sweep();
    expect(bench.tally).toMatchObject({ checked: 3, mastered: 1 });
    const [anne = ''] = (await bench.folders()).filter((folder) =>
      bench.episodes.files.has(`${folder}/anne.m4a`),
    );
    await bench.sweepAgain(anne);
    expect(bench.tally).toMatchObject({ checked: 4, mastered: 1 });
    await bench.sweep();
    expect(bench.tally).toMatchObject({ checked: 4, mastered: 1 });
  });

  it('waits for whoever has the workspace, once', async () => {
    const workspace = await openWorkspace(temporaryFolder());
    mkdirSync(path.join(workspace.episodes, 'Anne'));
    await askAgain(workspace, path.join(workspace.episodes, 'Anne'));
    const retries = await readRetries(workspace);
    expect(retries?.includes({ folder: 'Anne', publicId: 'a' })).toBe(true);
    expect(retries?.includes({ folder: 'Paul', publicId: 'b' })).toBe(false);
    await retries?.done();
    expect(await readRetries(workspace)).toBeUndefined();
    await askAgain(workspace);
    expect((await readRetries(workspace))?.includes({ folder: 'Paul', publicId: 'b' })).toBe(true);
  });

  it('names a folder that is there', async () => {
    const workspace = await openWorkspace(temporaryFolder());
    await expect(askAgain(workspace, 'Anne')).rejects.toMatchObject({ code: 'folder-missing' });
  });
});
