import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type FileSystem, realFileSystem } from '../adapters/disk/file-system.ts';
import { FAULT_KINDS, faultTrial, setScene } from '../testing/fault-trial.ts';
import {
  changeTestimonies,
  ourPublisher,
  type Publisher,
  writeThreeTestimonies,
} from '../testing/publishers.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Spread over a whole pass, its first and last calls included; `npm run mesures -- faults` fails every one. */
const sampled = (calls: number, count: number) =>
  Array.from({ length: count }, (_, rank) => Math.round((rank * (calls - 1)) / (count - 1)));

/** What one writes without thinking of it: the feed first, straight under its name. */
const naive: Publisher = async (workspace, fs) => {
  const put = async (name: string, text: string) => {
    const handle = await fs.open(path.join(workspace, 'feeds', name), 'w');
    await handle.writeFile(text);
    await handle.close();
  };
  await fs.mkdir(path.join(workspace, 'feeds'), { recursive: true });
  const sounds = readdirSync(path.join(workspace, 'episodes'));
  const items = sounds.map((name) => {
    const { length } = readFileSync(path.join(workspace, 'episodes', name));
    const enclosure = `<enclosure url="https://podcast.example/${name}" length="${length}"/>`;
    return `<item><guid>${name}</guid>${enclosure}</item>`;
  });
  await put('feed.xml', `<rss><channel>${items.join('')}</channel></rss>`);
  for (const name of sounds) await put(name, readFileSync(path.join(workspace, 'episodes', name), 'utf8'));
  return { idle: true };
};

describe('a call of the file system that goes wrong', () => {
  it('leaves three testimonies that were going public whole and without a leftover', async () => {
    const scene = await setScene(ourPublisher, temporaryFolder(), writeThreeTestimonies);
    for (const [rank, at] of sampled(scene.calls, 4).entries()) {
      const kind = FAULT_KINDS[rank % 3] ?? 'SIGKILL';
      expect([kind, at, await faultTrial(scene, kind, at)]).toEqual([kind, at, []]);
    }
  }, 60_000);

  it('neither loses nor half changes anything when one is withdrawn and another retitled', async () => {
    const scene = await setScene(ourPublisher, temporaryFolder(), async (workspace) => {
      writeThreeTestimonies(workspace);
      await ourPublisher(workspace, realFileSystem);
      changeTestimonies(workspace);
    });
    for (const [rank, at] of sampled(scene.calls, 3).entries()) {
      const kind = FAULT_KINDS[rank % 3] ?? 'SIGKILL';
      expect([kind, at, await faultTrial(scene, kind, at)]).toEqual([kind, at, []]);
    }
  }, 60_000);

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'leaves no register entry still being written, be it write %i',
    async (failing) => {
      const workspace = temporaryFolder();
      writeThreeTestimonies(workspace);
      let begun = 0;
      let underWay = 0;
      const rename: FileSystem['rename'] = async (from, to) => {
        if (!/_registre.*json$/.test(String(to))) return realFileSystem.rename(from, to);
        begun += 1;
        if (begun - 1 === failing) throw Object.assign(new Error('simulated EIO'), { code: 'EIO' });
        underWay += 1;
        await pause(20);
        await realFileSystem.rename(from, to);
        underWay -= 1;
      };
      await ourPublisher(workspace, { ...realFileSystem, rename }).catch(() => undefined);
      expect(begun).toBeGreaterThan(failing);
      expect(underWay).toBe(0);
    },
  );

  it('would be seen to break a publisher that writes its feed first', async () => {
    const scene = await setScene(naive, temporaryFolder(), (workspace) => {
      mkdirSync(path.join(workspace, 'episodes'), { recursive: true });
      for (const name of ['a.mp3', 'b.mp3'])
        writeFileSync(path.join(workspace, 'episodes', name), name.repeat(99));
    });
    const seen: string[] = [];
    for (let at = 0; at < scene.calls; at += 1)
      for (const kind of FAULT_KINDS) seen.push(...(await faultTrial(scene, kind, at)));
    const all = seen.join('\n');
    for (const fault of ['missing https', 'short https', 'a truncated feed']) expect(all).toContain(fault);
  });
});
