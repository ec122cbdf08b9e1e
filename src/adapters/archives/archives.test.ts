import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createArchives } from './archives.ts';

it('gives every file back, and the same bytes each time', async () => {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const video = Buffer.alloc(300_000, 'vidéo');
  writeFileSync(at('video.mp4'), video);
  const entries = [
    { name: 'video-verticale.mp4', path: at('video.mp4') },
    { name: 'texte-pour-email.txt', text: 'Bonjour à vous' },
  ];
  await createArchives().zip(entries, at('un.zip'));
  await createArchives().zip(entries, at('deux.zip'));
  const files = unzipSync(readFileSync(at('un.zip')));
  expect(Object.keys(files)).toEqual(entries.map(({ name }) => name));
  expect(Buffer.from(files['video-verticale.mp4'] ?? []).equals(video)).toBe(true);
  expect(strFromU8(files['texte-pour-email.txt'] ?? new Uint8Array())).toBe('Bonjour à vous');
  expect(readFileSync(at('deux.zip')).equals(readFileSync(at('un.zip')))).toBe(true);
});
