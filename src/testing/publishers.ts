import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import type { FileSystem } from '../adapters/disk/file-system.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { openOutlets } from '../adapters/disk/outlets.ts';
import { openStore } from '../adapters/disk/store.ts';
import { sweepTemporaries } from '../adapters/disk/sweep.ts';
import { type SweepReport, sweep } from '../app/sweep.ts';
import { Settling } from '../journey/intake/settling.ts';
import { aShow } from './catalogue.ts';
import { createFakePorts } from './fake-ports.ts';

/** One pass of a publisher over a workspace, with a file system that may fail it. */
export type Publisher = (workspace: string, fs: FileSystem) => Promise<{ readonly idle: boolean }>;

/** Later than any file of a trial, so that all have settled, and far from midnight. */
const NOW_MS = Date.parse('2030-06-12T10:00:00Z');
const TITLES = ['Anne', 'Paul', 'Zoé'];

/** A pass of the product itself, with fake tools whose writes may fail as well. */
export const ourPublisher: Publisher = async (workspace, fs) => {
  const at = (name: string) => path.join(workspace, name);
  await sweepTemporaries(at('episodes'), fs);
  const digests = digestsIn(at('.store'), fs);
  const store = await openStore(at('.store'), fs);
  const episodes = openFolder(at('episodes'), digests, undefined, fs);
  const { ports } = createFakePorts(episodes, async (file, content) => {
    const handle = await fs.open(file, 'w');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  });
  const report = await sweep(
    {
      episodes,
      feeds: openFolder(at('feeds'), digests, undefined, fs),
      outlets: openOutlets(store, digests, fs),
      store,
      ports,
      toolVersions: { audio: 'fake audio', images: 'fake images', aligner: 'fake aligner' },
      mint: { guid: () => '00000000-0000-4000-8000-00000000000a', letters: () => 'abcd' },
      settling: new Settling(),
      siteFiles: new Map([['site.css', new Uint8Array([32])]]),
      concurrency: 2,
      signal: new AbortController().signal,
      emit: () => undefined,
      show: aShow({ publicUrl: 'https://podcast.example/' }),
    },
    NOW_MS,
  );
  await digests.save();
  return { idle: report !== undefined && isIdle(report) };
};

const isIdle = ({ written, removed, runs }: SweepReport) =>
  written === 0 && removed === 0 && Object.keys(runs).length === 0;

/** Three testimonies that nothing keeps from being public. */
export function writeThreeTestimonies(workspace: string): void {
  for (const [rank, name] of TITLES.entries()) {
    const folder = path.join(workspace, 'episodes', `2026-03-1${rank}-${'abc'[rank]}000`);
    mkdirSync(folder, { recursive: true });
    const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
    write('appel.m4a', `${name} `.repeat(2000));
    write('appel.txt', `${name} : Nous avons changé nos réunions.`);
    write(
      'fiche.yaml',
      [
        `guid: 00000000-0000-4000-8000-00000000000${rank}`,
        `titre: ${name}`,
        `numéro: ${rank + 1}`,
        'transcription relue: oui',
        'bon à diffuser: oui',
        '',
      ].join('\n'),
    );
    write('accord.yaml', accordText('oui'));
  }
}

/** Withdraws the first of the three, retitles the second. */
export function changeTestimonies(workspace: string): void {
  const at = (rank: number, file: string) =>
    path.join(workspace, 'episodes', `2026-03-1${rank}-${'abc'[rank]}000`, file);
  writeFileSync(at(0, 'accord.yaml'), accordText('non'));
  const fiche = readFileSync(at(1, 'fiche.yaml'), 'utf8');
  writeFileSync(at(1, 'fiche.yaml'), fiche.replace(/^titre:.*$/m, 'titre: Paul encore'));
}

const accordText = (broadcast: 'oui' | 'non') =>
  [
    `diffusion: ${broadcast}`,
    'extraits: oui',
    'majeure: oui',
    'voix: originale',
    'copie remise: oui',
    'recueilli le: 2026-03-12',
    '',
  ].join('\n');
