import { mkdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDigests } from './digests.ts';
import { openFolder } from './folder.ts';

function aFolder() {
  const place = temporaryFolder();
  return { place, folder: openFolder(place, openDigests(path.join(temporaryFolder(), 'memo'))) };
}

/** Ways in which something else than a text bears its name. */
const IMPOSTORS: Readonly<Record<string, (place: string) => unknown>> = {
  'a folder': (place) => mkdirSync(place),
  'a link': (place) => symlinkSync('/etc/hostname', place),
  // As a pipe is, without the wait that no test could end.
  'a socket': (place) =>
    new Promise<void>((done) => {
      const server = createServer().listen(place, done);
      onTestFinished(() => void server.close());
    }),
};

describe('a folder that people share', () => {
  it('gives a text, and nothing for what is not there', async () => {
    const { place, folder } = aFolder();
    writeFileSync(path.join(place, 'fiche.yaml'), 'titre: été');
    expect(await folder.readText('fiche.yaml')).toBe('titre: été');
    expect(await folder.readText('none/fiche.yaml')).toBeUndefined();
  });

  it.each(Object.entries(IMPOSTORS))('neither reads nor replaces %s', async (_, make) => {
    const { place, folder } = aFolder();
    await make(path.join(place, 'fiche.yaml'));
    const told = { code: 'not-a-paper', text: { fact: expect.stringContaining('« fiche.yaml »') } };
    await expect(folder.readText('fiche.yaml')).rejects.toMatchObject(told);
    await expect(folder.writeText('fiche.yaml', 'x')).rejects.toMatchObject(told);
  });

  it('lists links without following them', async () => {
    const { place, folder } = aFolder();
    symlinkSync('/etc/hostname', path.join(place, 'a.m4a'));
    expect(await folder.list()).toMatchObject([{ name: 'a.m4a', kind: 'other' }]);
    expect(readlinkSync(path.join(place, 'a.m4a'))).toBe('/etc/hostname');
  });
});
