import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { holdLock } from '../adapters/disk/lock.ts';
import { openDownloads } from '../adapters/http/downloads.ts';
import { localFirst } from '../adapters/http/local-first.ts';
import { randomMint } from '../adapters/mint/random-mint.ts';
import { parseForeignFeed } from '../formats/foreign-feed.ts';
import { type ImportEvent, type ImportReport, importPodcast } from '../journey/importing/import-podcast.ts';
import { importShow } from '../journey/importing/import-show.ts';
import type { ForeignPodcast } from '../model/foreign-podcast.ts';
import { Problem } from '../model/problem.ts';
import type { Downloads } from '../ports/downloads.ts';
import { readShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

/** What is taken over, and from where. */
export type ImportSource = {
  /** Address of the feed, or path of a file it was saved in. */
  readonly feed: string;
  /** A folder holding sounds, texts or pictures under the names of their addresses. */
  readonly media?: string;
};

const MAX_FEED_BYTES = 100e6;
/** RFC 5005: a feed may come in pages; more than these is a loop. */
const MAX_PAGES = 200;

/**
 * Takes over a podcast made elsewhere into a workspace where nothing else is at work; see `importPodcast`.
 * @throws Problem `podcast-unreadable`, `download-failed`, `already-running`.
 */
export async function importInto(
  { root, episodes, assets, store }: Workspace,
  source: ImportSource,
  { signal, emit }: { readonly signal: AbortSignal; readonly emit: (event: ImportEvent) => void },
): Promise<ImportReport> {
  const lock = await holdLock(root);
  try {
    const digests = digestsIn(store);
    const downloads = await downloadsFor(source);
    const podcast = await readPodcast(source.feed, downloads, signal);
    const settings = openFolder(assets, digests);
    await readShow(settings);
    await importShow(podcast, settings);
    const nowMs = Date.now();
    const folder = openFolder(episodes, digests);
    return await importPodcast(podcast, {
      episodes: folder,
      downloads,
      mint: randomMint,
      nowMs,
      signal,
      emit,
    });
  } finally {
    await lock.release();
  }
}

/** Beside a saved feed may stand its sounds. */
async function downloadsFor({ feed, media }: ImportSource): Promise<Downloads> {
  const online = openDownloads();
  const folder = media ?? (isAddress(feed) ? undefined : path.dirname(feed));
  if (folder === undefined) return online;
  try {
    return await localFirst(folder, online);
  } catch (cause) {
    throw new Problem('folder-missing', { folder }, { cause });
  }
}

/** All the pages of a feed as one podcast. */
async function readPodcast(feed: string, downloads: Downloads, signal: AbortSignal): Promise<ForeignPodcast> {
  const first = await readPage(feed, downloads, signal);
  const pages = [first];
  const seen = new Set([feed]);
  let next = first.nextPageUrl;
  while (next !== undefined && !seen.has(next) && pages.length < MAX_PAGES) {
    seen.add(next);
    const page = await readPage(next, downloads, signal);
    pages.push(page);
    next = page.nextPageUrl;
  }
  return {
    ...first,
    episodes: pages.flatMap(({ episodes }) => episodes),
    soundless: pages.flatMap(({ soundless }) => soundless),
    ...(first.feedUrl === undefined && isAddress(feed) && { feedUrl: feed }),
  };
}

async function readPage(feed: string, downloads: Downloads, signal: AbortSignal): Promise<ForeignPodcast> {
  const bytes = isAddress(feed)
    ? await downloads.bytes(feed, { maxBytes: MAX_FEED_BYTES, signal })
    : await readSaved(feed);
  const podcast = parseForeignFeed(bytes);
  if ('kind' in podcast) throw new Problem('podcast-unreadable', { source: feed });
  return podcast;
}

async function readSaved(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Problem('podcast-unreadable', { source: file }, { cause });
  }
}

const isAddress = (source: string) => /^https?:\/\//i.test(source);
