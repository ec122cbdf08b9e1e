import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseForeignFeed } from '../formats/foreign-feed.ts';
import { parseShow } from '../formats/show-yaml.ts';
import { importPodcast } from '../journey/importing/import-podcast.ts';
import { FakeDownloads } from '../testing/fake-downloads.ts';
import { filesUnder } from '../testing/files-under.ts';
import { anchorFeed } from '../testing/foreign-feeds/anchor.ts';
import { podloveFeed } from '../testing/foreign-feeds/podlove.ts';
import { serveSite } from '../testing/site-server.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { Workbench } from '../testing/workbench.ts';
import { importInto } from './importing.ts';
import { openWorkspace } from './workspace.ts';

const quietly = { signal: new AbortController().signal, emit: () => {} };

/** A folder where someone saved a feed and its sounds. */
function savedPodcast(): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'flux.xml'), anchorFeed('https://media.example/'));
  mkdirSync(path.join(folder, 'sons'));
  for (const name of ['recit-1.mp3', 'Recit-2.MP3', 'recit-2.jpg']) {
    writeFileSync(path.join(folder, 'sons', name), `bytes of ${name}`);
  }
  return folder;
}

const recordings = (episodes: string) =>
  Object.keys(filesUnder(episodes)).filter((file) => path.basename(file).startsWith('enregistrement'));

describe('importInto', () => {
  it('takes over a saved feed with the sounds beside it, without any network', async () => {
    const saved = savedPodcast();
    const workspace = await openWorkspace(temporaryFolder());
    const report = await importInto(workspace, { feed: path.join(saved, 'flux.xml') }, quietly);
    expect(report).toEqual({ imported: 2, known: 0, failed: 0, soundless: 0 });
    expect(recordings(workspace.episodes)).toHaveLength(2);
    const show = parseShow(readFileSync(path.join(workspace.assets, 'show.yaml'), 'utf8'), 'show.yaml');
    expect(show).toMatchObject({
      title: 'Paroles inventées',
      author: 'Réseau inventé',
      category: { name: 'Society & Culture', subcategory: 'Documentary' },
    });
  });

  it('takes over all the pages of a feed that is online', async () => {
    const files = new Map<string, string>();
    const { url, close } = await serveSite(files);
    files.set('podlove-1.xml', podloveFeed(url, 1));
    files.set('podlove-2.xml', podloveFeed(url, 2));
    for (const name of ['inv001.mp3', 'inv002.mp3']) files.set(name, `bytes of ${name}`);
    const workspace = await openWorkspace(temporaryFolder());
    try {
      const report = await importInto(workspace, { feed: `${url}podlove-1.xml` }, quietly);
      expect(report).toMatchObject({ imported: 2, failed: 0 });
      expect(readdirSync(workspace.episodes).filter((name) => name.startsWith('2020'))).toHaveLength(2);
    } finally {
      close();
    }
  });

  it('keeps the name that someone has given to the show', async () => {
    const saved = savedPodcast();
    const workspace = await openWorkspace(temporaryFolder());
    writeFileSync(path.join(workspace.assets, 'show.yaml'), 'nom: Notre podcast\n');
    await importInto(workspace, { feed: path.join(saved, 'flux.xml') }, quietly);
    expect(readFileSync(path.join(workspace.assets, 'show.yaml'), 'utf8')).toBe('nom: Notre podcast\n');
  });

  it('says so when there is no feed, or no such folder', async () => {
    const saved = savedPodcast();
    const workspace = await openWorkspace(temporaryFolder());
    const feed = path.join(saved, 'sons', 'recit-1.mp3');
    await expect(importInto(workspace, { feed }, quietly)).rejects.toThrow(/n’est pas le flux d’un podcast/);
    const media = path.join(saved, 'nulle part');
    await expect(
      importInto(workspace, { feed: path.join(saved, 'flux.xml'), media }, quietly),
    ).rejects.toThrow(/Nous ne trouvons pas le dossier/);
  });
});

describe('an episode taken over', () => {
  it('comes back online under its own guid and date, once its person has agreed', async () => {
    const bench = new Workbench();
    const podcast = parseForeignFeed(new TextEncoder().encode(anchorFeed('https://media.example/')));
    if ('kind' in podcast) throw new Error('expected a podcast');
    const downloads = new FakeDownloads(bench.episodes);
    for (const { audioUrl } of podcast.episodes) downloads.online.set(audioUrl, `sound at ${audioUrl}`);
    await importPodcast(podcast, {
      episodes: bench.episodes,
      downloads,
      mint: { guid: () => 'unused', letters: () => 'k7qd' },
      nowMs: bench.nowMs,
      ...quietly,
    });
    await bench.sweep();
    expect(bench.public('feed.xml')).not.toContain('<item>');
    const [oldest = ''] = await bench.folders();
    bench.drop(`${oldest}/transcription.txt`, 'Récit inventé.');
    for (const [line, answer] of Object.entries(AGREED)) {
      bench.edit(`${oldest}/accord.yaml`, new RegExp(`^${line}:.*$`, 'm'), `${line}: ${answer}`);
    }
    bench.edit(`${oldest}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
    bench.edit(`${oldest}/fiche.yaml`, /^bon à diffuser:.*$/m, 'bon à diffuser: oui');
    await bench.sweep();
    const feed = bench.public('feed.xml');
    expect(feed.match(/<item>/g)).toHaveLength(1);
    expect(feed).toContain('<guid isPermaLink="false">5c1d8f0e-1111-4d5f-9a1b-0c2d3e4f5a6b</guid>');
    expect(feed).toContain('<pubDate>Tue, 05 Sep 2023 06:30:00 GMT</pubDate>');
    expect(feed).toContain('<podcast:guid>d5ed8c96-a10f-53ab-91da-0490906ce7be</podcast:guid>');
  });
});

const AGREED = {
  diffusion: 'oui',
  majeure: 'oui',
  voix: 'originale',
  'copie remise': 'oui',
  'recueilli le': '2026-03-12',
};
