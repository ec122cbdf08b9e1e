import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { ListensFile, readListens } from './listens-file.ts';

const unexpected = (cause: unknown) => {
  throw cause;
};

describe('the file of listens', () => {
  it('keeps what was counted from one run to the next', async () => {
    const file = path.join(temporaryFolder(), 'ecoutes.json');
    for (const day of ['2026-03-20', '2026-03-20', '2026-03-21']) {
      const listens = new ListensFile(file, unexpected);
      listens.add('2026-03-12-k7qd', day);
      await listens.close();
    }
    expect(await readListens(file)).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 2, '2026-03-21': 1 } });
  });

  it('is written a while after many listens, once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = path.join(temporaryFolder(), 'ecoutes.json');
    const listens = new ListensFile(file, unexpected);
    for (let count = 0; count < 100; count += 1) listens.add('2026-03-12-k7qd', '2026-03-20');
    expect(await readListens(file)).toEqual({});
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    await expect.poll(() => readListens(file)).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 100 } });
  });

  it('is left alone when damaged', async () => {
    const file = path.join(temporaryFolder(), 'ecoutes.json');
    for (const damaged of ['{"2026-03-12-k7qd"', '{"2026-03-12-k7qd":{"2026-03-20":-1}}']) {
      writeFileSync(file, damaged);
      const listens = new ListensFile(file, unexpected);
      listens.add('2026-03-12-k7qd', '2026-03-20');
      await expect(listens.close()).rejects.toThrow('expected counts of listens');
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
  });

  it('adds up what two servers count', async () => {
    const file = path.join(temporaryFolder(), 'ecoutes.json');
    const servers = [new ListensFile(file, unexpected), new ListensFile(file, unexpected)];
    for (const listens of servers) listens.add('2026-03-12-k7qd', '2026-03-20');
    for (const listens of servers) await listens.close();
    expect(await readListens(file)).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 2 } });
  });

  it('waits for a disk that is away', async () => {
    const folder = path.join(temporaryFolder(), '_registre');
    mkdirSync(folder);
    const file = path.join(folder, 'ecoutes.json');
    const listens = new ListensFile(file, unexpected);
    rmSync(folder, { recursive: true });
    listens.add('2026-03-12-k7qd', '2026-03-20');
    await expect(listens.close()).rejects.toThrow('ENOENT');
    mkdirSync(folder);
    await listens.close();
    expect(await readListens(file)).toEqual({ '2026-03-12-k7qd': { '2026-03-20': 1 } });
  });
});
