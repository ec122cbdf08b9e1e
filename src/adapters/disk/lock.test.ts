import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { holdLock } from './lock.ts';

const CHILD = fileURLToPath(new URL('./lock.child.ts', import.meta.url));

async function processHolding(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('the lock', () => {
  it('has one owner at a time', async () => {
    const folder = temporaryFolder();
    const lock = await holdLock(folder);
    await expect(holdLock(folder)).rejects.toMatchObject({ code: 'already-running' });
    await lock.release();
    await (await holdLock(folder)).release();
  });

  it('is that of the folder, whatever leads to it', async () => {
    const folder = temporaryFolder();
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    const lock = await holdLock(folder);
    await expect(holdLock(link)).rejects.toMatchObject({ code: 'already-running' });
    await (await holdLock(temporaryFolder())).release();
    await lock.release();
  });

  it('stays with a sleeping process and goes with a killed one', async () => {
    const folder = temporaryFolder();
    const owner = await processHolding(folder);
    owner.kill('SIGSTOP');
    await expect(holdLock(folder)).rejects.toMatchObject({ code: 'already-running' });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await (await holdLock(folder)).release();
  });
});
