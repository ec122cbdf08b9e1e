import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFeed } from '../formats/rss.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { aCatalogue } from '../testing/catalogue.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { verifyElsewhere, verifyWorkspace } from './verifying.ts';
import { openWorkspace } from './workspace.ts';

const FEED = formatFeed(aCatalogue({ count: 1 }), { baseUrl: PLACEHOLDER_URL });

/** A workspace whose public folder holds a feed and all that it promises, empty. */
async function published() {
  const workspace = await openWorkspace(temporaryFolder());
  const promised = FEED.matchAll(new RegExp(`${PLACEHOLDER_URL}([^"<]+)`, 'g'));
  for (const [, name = ''] of promised) {
    const file = path.join(workspace.feeds, name.endsWith('/') ? `${name}index.html` : name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  writeFileSync(path.join(workspace.feeds, 'index.html'), '');
  writeFileSync(path.join(workspace.feeds, 'feed.xml'), FEED);
  return workspace;
}

describe('verifying a podcast', () => {
  it('compares ours with the files that stand in public', async () => {
    const found = await verifyWorkspace(await published());
    expect(found?.faults.map(({ code }) => code)).toEqual(['sound-length-differs']);
  });

  it('reads every document of every feed, and says once what is wrong in several', async () => {
    const workspace = await published();
    const broken = FEED.replace(/<itunes:duration>\d+/, '<itunes:duration>un quart d’heure');
    for (const name of ['feed-1.xml', 'recits/publics/elus/feed.xml']) {
      const file = path.join(workspace.feeds, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, broken.replace(`${PLACEHOLDER_URL}feed.xml`, `${PLACEHOLDER_URL}${name}`));
    }
    const found = await verifyWorkspace(workspace);
    expect(found?.episodes).toBe(2);
    expect(found?.faults.map(({ code }) => code).sort()).toEqual(['number-invalid', 'sound-length-differs']);
  });

  it('says nothing of a workspace without a feed', async () => {
    expect(await verifyWorkspace(await openWorkspace(temporaryFolder()))).toBeUndefined();
  });

  it('reads a file, without advice about our own settings', async () => {
    const file = path.join(temporaryFolder(), 'flux.xml');
    writeFileSync(file, FEED.replace(/<itunes:duration>\d+/, '<itunes:duration>un quart d’heure'));
    const { faults, episodes } = await verifyElsewhere(file);
    expect(episodes).toBe(1);
    expect(faults.map(({ code }) => code)).toEqual(['number-invalid']);
    expect(faults[0]?.advice).not.toMatch(/show\.yaml|fiche/);
  });

  it('says so when there is no such file', async () => {
    await expect(verifyElsewhere('/nulle/part.xml')).rejects.toThrow(/n’est pas le flux d’un podcast/);
  });
});
