/**
 * The whole way of clips, by the compiled program: eight passages two at a time, and one asked for by its words. Its memory is
 * that of the program and of the encoders it starts, together, looked at ten times a second. The goal is judged on PSS, where
 * a page that two encoders share counts once: the sum of RSS counts it for each, more than the computer has to have.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressesOn } from '../../src/testing/card-codes.ts';
import { extracting } from '../../src/words/extracting.ts';
import { sharing } from '../../src/words/sharing.ts';
import { DEMONSTRATION, newWorkspace } from '../fixtures/program.ts';
import { watchTreeMemory } from '../fixtures/tree-memory.ts';

const PROGRAM = path.join(import.meta.dirname, '../../dist/cli/main.js');
/** Of the witness alone, 13 to 24 s each, in the demonstration. */
const EIGHT = [
  ...['00:12.4-00:36.3', '00:40-00:57', '01:02.3-01:16.4', '01:17.2-01:30.3'],
  ...['01:36-01:53', '01:53.9-02:01.3', '02:08.3-02:32', '02:59.3-03:18.3'],
];
/** Where the show would be: cards lead there. */
const ADDRESS = 'https://podcast.reseau-de-demonstration.exemple.fr/';
/** 30 s of it. */
const QUOTED = ['Oui, bien sûr', 'imaginée au départ'];

/** Seconds of processor of the children that have ended (Linux). */
function childrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const start = (workspace: string, ...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...words, '--dossier', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function timed(workspace: string, ...words: readonly string[]) {
  const [begun, before] = [performance.now(), childrenSeconds()];
  const child = start(workspace, ...words);
  if (child.pid === undefined) throw new Error('expected the program to start');
  const memory = watchTreeMemory(child.pid);
  let readySeconds: number | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(extracting.ready(''))) readySeconds ??= (performance.now() - begun) / 1000;
  });
  await once(child, 'close');
  return {
    ...{ readySeconds, seconds: (performance.now() - begun) / 1000, cpuSeconds: childrenSeconds() - before },
    memory: memory(),
  };
}

export async function measureSharing(): Promise<void> {
  const workspace = newWorkspace('demonstration');
  const fiche = path.join(workspace, 'episodes', DEMONSTRATION, 'fiche.yaml');
  const text = readFileSync(fiche, 'utf8');
  const withExtracts = (value: string) => writeFileSync(fiche, `${text}\nextraits:${value}\n`);
  try {
    mkdirSync(path.join(workspace, 'assets'), { recursive: true });
    writeFileSync(path.join(workspace, 'assets', 'show.yaml'), `adresse publique: ${ADDRESS}\n`);
    withExtracts(' aucun');
    letSettle(path.dirname(fiche));
    await timed(workspace, 'publier');
    const extract = await timed(workspace, 'extrait', ...QUOTED);
    withExtracts(EIGHT.map((one) => `\n  - ${one}`).join(''));
    const eight = await timed(workspace, 'publier');
    console.table({
      'un extrait de 30 s, vertical': { 'attente (s)': extract.readySeconds?.toFixed(1) },
      'le même en quatre formats': figures(extract),
      'huit passages en quatre formats': { ...figures(eight), vidéos: videosIn(workspace) },
    });
    console.table(await codesIn(workspace));
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** What has just been copied is taken for a copy under way: here it lies there since an hour. */
function letSettle(folder: string): void {
  const anHourAgo = Date.now() / 1000 - 3600;
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), anHourAgo, anHourAgo);
}

const figures = ({ seconds, cpuSeconds, memory }: Awaited<ReturnType<typeof timed>>) => ({
  'attente (s)': seconds.toFixed(1),
  'CPU-s': cpuSeconds.toFixed(1),
  'PSS de tout (Mo)': memory.shared.toFixed(0),
  'somme des RSS (Mo)': memory.resident.toFixed(0),
  'PSS du programme (Mo)': memory.first.toFixed(0),
});

const toShare = (workspace: string) => path.join(workspace, 'episodes', DEMONSTRATION, 'à partager');

/** The address read on each card that lies in the folder to share from. */
async function codesIn(workspace: string): Promise<Record<string, unknown>> {
  const folder = path.join(toShare(workspace), sharing.cards);
  const names = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
  const read = await Promise.all(names.map((name) => addressesOn(path.join(folder, name))));
  return Object.fromEntries(names.map((name, at) => [name, read[at]]));
}

function videosIn(workspace: string): number {
  const folder = toShare(workspace);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.mp4')).length;
}
