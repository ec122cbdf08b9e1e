import { beforeEach, describe, expect, it } from 'vitest';
import { parseFiche } from '../../formats/fiche-yaml.ts';
import { parseForeignFeed } from '../../formats/foreign-feed.ts';
import type { ForeignPodcast } from '../../model/foreign-podcast.ts';
import { Problem } from '../../model/problem.ts';
import { aShow } from '../../testing/catalogue.ts';
import { FakeDownloads } from '../../testing/fake-downloads.ts';
import { anchorFeed } from '../../testing/foreign-feeds/anchor.ts';
import { aushaFeed } from '../../testing/foreign-feeds/ausha.ts';
import { castopodFeed } from '../../testing/foreign-feeds/castopod.ts';
import { podloveFeed } from '../../testing/foreign-feeds/podlove.ts';
import { wordpressFeed } from '../../testing/foreign-feeds/wordpress.ts';
import { MemoryFolder } from '../../testing/memory-folder.ts';
import { takeIn } from '../intake/intake.ts';
import { Settling } from '../intake/settling.ts';
import { readRegister } from '../register.ts';
import { type ImportEvent, importPodcast } from './import-podcast.ts';

const MEDIA = 'https://media.example/';
const NOW = Date.parse('2026-03-12T08:00:00Z');
const CHAPTERS =
  '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Début"},{"startTime":60,"title":"Suite"}]}';

let folder: MemoryFolder;
let downloads: FakeDownloads;
let events: ImportEvent[];
let letters: number;

beforeEach(() => {
  folder = new MemoryFolder();
  downloads = new FakeDownloads(folder);
  events = [];
  letters = 0;
});

const mint = {
  guid: () => '00000000-0000-4000-8000-000000000000',
  letters: () => {
    letters += 1;
    return `a${String(letters).padStart(3, '2')}`;
  },
};

function read(xml: string): ForeignPodcast {
  const podcast = parseForeignFeed(new TextEncoder().encode(xml));
  if ('kind' in podcast) throw new Error('expected a podcast');
  return podcast;
}

/** Puts online every file that a podcast promises. */
function putOnline({ episodes }: ForeignPodcast): void {
  for (const one of episodes) {
    downloads.online.set(one.audioUrl, `sound of ${one.guid}`);
    if (one.pictureUrl !== undefined) downloads.online.set(one.pictureUrl, 'picture');
    for (const { url } of one.transcripts) downloads.online.set(url, `text of ${one.guid}`);
    if (one.chaptersUrl !== undefined) downloads.online.set(one.chaptersUrl, CHAPTERS);
  }
}

function importing(podcast: ForeignPodcast, signal = new AbortController().signal) {
  return importPodcast(podcast, {
    episodes: folder,
    downloads,
    mint,
    signal,
    nowMs: NOW,
    emit: (event) => events.push(event),
  });
}

function sweepOnce() {
  const tools = { audio: 'a', images: 'i', aligner: 'l' };
  return takeIn({
    episodes: folder,
    mint,
    settling: new Settling(),
    nowMs: NOW,
    audio: { looksWhole: async () => true },
    show: aShow(),
    toolVersions: tools,
  });
}

const HOSTS: readonly (readonly [string, string])[] = [
  ['Anchor', anchorFeed(MEDIA)],
  ['Ausha', aushaFeed(MEDIA)],
  ['Castopod', castopodFeed(MEDIA)],
  ['WordPress', wordpressFeed(MEDIA)],
  ['Podlove', podloveFeed(MEDIA, 1)],
];

describe('importPodcast', () => {
  it.each(HOSTS)('keeps every guid and date of %s through the next sweep', async (_, xml) => {
    const podcast = read(xml);
    putOnline(podcast);
    await importing(podcast);
    folder.nowMs = NOW;
    const intake = await sweepOnce();
    const identities = intake?.takenIn.map(({ entry }) => [entry.guid, entry.firstPublishedAt]).sort();
    expect(identities).toEqual(podcast.episodes.map(({ guid, publishedAt }) => [guid, publishedAt]).sort());
  });

  it.each(HOSTS)('changes nothing when %s is imported twice', async (_, xml) => {
    const podcast = read(xml);
    putOnline(podcast);
    const first = await importing(podcast);
    expect(first).toMatchObject({ imported: podcast.episodes.length, known: 0, failed: 0 });
    const before = new Map(folder.files);
    downloads.fetched.length = 0;
    expect(await importing(podcast)).toMatchObject({ imported: 0, known: podcast.episodes.length });
    expect(new Map(folder.files)).toEqual(before);
    expect(downloads.fetched).toEqual([]);
  });

  it('brings the sound, the best text, the picture and the fiche of each episode', async () => {
    const podcast = read(castopodFeed(MEDIA));
    putOnline(podcast);
    await importing(podcast);
    expect([...folder.files.keys()].sort()).toEqual([
      '2024-03-01-a221/enregistrement.mp3',
      '2024-03-01-a221/fiche.yaml',
      '2024-03-01-a221/image.jpg',
      '2024-03-01-a221/transcription.srt',
      '_registre/2024-03-01-a221.json',
      '_registre/emission.json',
    ]);
    const fiche = parseFiche(folder.files.get('2024-03-01-a221/fiche.yaml')?.text ?? '', 'fiche.yaml');
    expect(fiche).toMatchObject({
      title: 'Le conseil des habitants',
      description: 'Comment un conseil inventé décide.\n\n– Écouter\n– Attendre',
      number: 1,
      season: 1,
      readyToBroadcast: false,
      chapters: [
        { startSeconds: 0, title: 'Début' },
        { startSeconds: 60, title: 'Suite' },
      ],
      story: { territory: 'Une vallée inventée' },
    });
  });

  it('keeps the identity of the show, or makes it from its address', async () => {
    const castopod = read(castopodFeed(MEDIA));
    putOnline(castopod);
    await importing(castopod);
    expect((await readRegister(folder)).showGuid).toBe('c9c7bad3-4712-514e-9ebd-d1e208fa1b76');
    folder.files.clear();
    await importing(read(anchorFeed(MEDIA)));
    expect((await readRegister(folder)).showGuid).toBe('d5ed8c96-a10f-53ab-91da-0490906ce7be');
  });

  it('takes up under the same folder what could not be fetched', async () => {
    const podcast = read(anchorFeed(MEDIA));
    putOnline(podcast);
    const [newest] = podcast.episodes;
    if (newest === undefined) throw new Error('expected an episode');
    downloads.online.delete(newest.audioUrl);
    expect(await importing(podcast)).toMatchObject({ imported: 1, failed: 1 });
    expect(events).toContainEqual(expect.objectContaining({ type: 'import-problem', title: newest.title }));
    const entries = (await readRegister(folder)).entries;
    putOnline(podcast);
    expect(await importing(podcast)).toMatchObject({ imported: 1, known: 1, failed: 0 });
    expect((await readRegister(folder)).entries).toEqual(entries);
  });

  it('goes on without a picture or a text that is not there', async () => {
    const podcast = read(castopodFeed(MEDIA));
    for (const { audioUrl } of podcast.episodes) downloads.online.set(audioUrl, 'sound');
    expect(await importing(podcast)).toMatchObject({ imported: 1, failed: 0 });
    expect(events.filter(({ type }) => type === 'import-problem')).toHaveLength(3);
  });

  it('leaves alone an episode whose folder a person has renamed', async () => {
    const podcast = read(castopodFeed(MEDIA));
    putOnline(podcast);
    await importing(podcast);
    folder.nowMs = NOW;
    await sweepOnce();
    await folder.move('2024-03-01-a221', 'le conseil');
    expect(await importing(podcast)).toMatchObject({ imported: 0, known: 1 });
  });

  it('stops between two episodes when asked to', async () => {
    const podcast = read(anchorFeed(MEDIA));
    putOnline(podcast);
    const stop = new AbortController();
    stop.abort();
    expect(await importing(podcast, stop.signal)).toMatchObject({ imported: 0, failed: 0 });
  });

  it('stops within an episode when asked to, and counts it as missing', async () => {
    const podcast = read(anchorFeed(MEDIA));
    putOnline(podcast);
    const stop = new AbortController();
    downloads.file = async () => {
      stop.abort();
      stop.signal.throwIfAborted();
    };
    expect(await importing(podcast, stop.signal)).toMatchObject({ imported: 0, failed: 1 });
  });

  it('stops at a full disk rather than going on', async () => {
    const podcast = read(anchorFeed(MEDIA));
    downloads.file = async () => {
      throw new Problem('disk-full', {});
    };
    await expect(importing(podcast)).rejects.toThrow(/plus assez de place/);
  });

  it('publishes nothing: every episode waits for an accord', async () => {
    const podcast = read(aushaFeed(MEDIA));
    putOnline(podcast);
    await importing(podcast);
    folder.nowMs = NOW;
    const intake = await sweepOnce();
    expect(intake?.takenIn.map(({ settings }) => settings.fiche.readyToBroadcast)).toEqual([false]);
    expect(
      intake?.takenIn
        .flatMap(({ settings }) => settings.people)
        .every(({ accord }) => !accord?.scopes.broadcast),
    ).toBe(true);
  });
});
