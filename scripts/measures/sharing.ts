/** The whole way of clips, by the compiled program: eight passages two at a time, and one asked for by its words. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extracting } from '../../src/words/extracting.ts';
import { DEMONSTRATION, newWorkspace } from '../fixtures/program.ts';

const PROGRAM = path.join(import.meta.dirname, '../../dist/cli/main.js');
/** Of the witness alone, 13 to 24 s each, in the demonstration. */
const EIGHT = [
  ...['00:12.4-00:36.3', '00:40-00:57', '01:02.3-01:16.4', '01:17.2-01:30.3'],
  ...['01:36-01:53', '01:53.9-02:01.3', '02:08.3-02:32', '02:59.3-03:18.3'],
];
/** 30 s of it. */
const QUOTED = ['Oui, bien sûr', 'imaginée au départ'];

/** Seconds of processor of the children that have ended (Linux). */
function childrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Starts a command; at its end it writes the most memory it held, in KiB, in a file. */
function start(workspace: string, ...words: readonly string[]): ChildProcess {
  const note = `process.on('exit',()=>process.argv[1]?.endsWith('main.js')&&fs.writeFileSync(${JSON.stringify(memoryFile(workspace))},String(process.resourceUsage().maxRSS)))`;
  const hook = `data:text/javascript,${encodeURIComponent(`import fs from 'node:fs';${note}`)}`;
  return spawn(process.execPath, ['--import', hook, PROGRAM, ...words, '--dossier', workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const memoryFile = (workspace: string) => path.join(workspace, 'memory.txt');

async function timed(workspace: string, ...words: readonly string[]) {
  const [begun, before] = [performance.now(), childrenSeconds()];
  const child = start(workspace, ...words);
  let readySeconds: number | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(extracting.ready(''))) readySeconds ??= (performance.now() - begun) / 1000;
  });
  await once(child, 'close');
  return {
    ...{ readySeconds, seconds: (performance.now() - begun) / 1000, cpuSeconds: childrenSeconds() - before },
    megabytes: Number(readFileSync(memoryFile(workspace), 'utf8')) / 1024,
  };
}

export async function measureSharing(): Promise<void> {
  const workspace = newWorkspace('demonstration');
  const fiche = path.join(workspace, 'episodes', DEMONSTRATION, 'fiche.yaml');
  const text = readFileSync(fiche, 'utf8');
  const withExtracts = (value: string) => writeFileSync(fiche, `${text}\nextraits:${value}\n`);
  try {
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
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** What has just been copied is taken for a copy under way: here it lies there since an hour. */
function letSettle(folder: string): void {
  const anHourAgo = Date.now() / 1000 - 3600;
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), anHourAgo, anHourAgo);
}

const figures = ({ seconds, cpuSeconds, megabytes }: Awaited<ReturnType<typeof timed>>) => ({
  'attente (s)': seconds.toFixed(1),
  'CPU-s': cpuSeconds.toFixed(1),
  'mémoire du programme (Mo)': megabytes.toFixed(0),
});

function videosIn(workspace: string): number {
  const folder = path.join(workspace, 'episodes', DEMONSTRATION, 'à partager');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.mp4')).length;
}
