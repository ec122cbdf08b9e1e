import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { countListens, listensOf } from './listening.ts';
import { openWorkspace } from './workspace.ts';

it('counts listens in the register and says nothing of the listeners', async () => {
  const workspace = await openWorkspace(temporaryFolder());
  mkdirSync(path.join(workspace.episodes, '_registre'));
  const counter = countListens(workspace, (cause) => expect.unreachable(String(cause)));
  for (let number = 1; number <= 6; number += 1) {
    counter.onDelivery({
      path: 'media/2026-03-12-k7qd/episode-0123456789.mp3',
      firstByte: 0,
      endByte: 2_000_000,
      fileBytes: 2_000_000,
      tagBytes: 0,
      listener: `listener-${number}`,
      userAgent: 'AntennaPod/3.5.0',
      day: '2026-03-20',
    });
  }
  await counter.close();
  expect(await listensOf(workspace)).toEqual([
    { publicId: '2026-03-12-k7qd', total: 6, days: [{ day: '2026-03-20', count: 6 }] },
  ]);
  const kept = readFileSync(path.join(workspace.episodes, '_registre', 'ecoutes.json'), 'utf8');
  expect(kept).not.toMatch(/listener|AntennaPod/);
});
