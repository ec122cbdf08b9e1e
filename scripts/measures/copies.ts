/**
 * Twelve slow ways of bringing a recording to `episodes/` while the program watches: nothing drafted before the copy has
 * ended, each recording once, at its full length. About two minutes.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { appendFile, type FileHandle, open, readFile, rename, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import ffprobe from '@ffprobe-installer/ffprobe';
import { newWorkspace, PROGRAM } from '../fixtures/program.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

/** Writes these bytes at that path, slowly. */
type Way = (bytes: Buffer, target: string) => Promise<void>;

const SLICES = 8;
const STALL_MS = 25_000;
const sliceOf = (bytes: Buffer, rank: number) =>
  bytes.subarray(
    Math.floor((rank * bytes.length) / SLICES),
    Math.floor(((rank + 1) * bytes.length) / SLICES),
  );
const startOf = (bytes: Buffer, rank: number) => Math.floor((rank * bytes.length) / SLICES);
const RANKS = Array.from({ length: SLICES }, (_, rank) => rank);

async function withFile(target: string, flags: string, work: (handle: FileHandle) => Promise<void>) {
  const handle = await open(target, flags);
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

const steadily: Way = (bytes, target) =>
  withFile(target, 'w', async (handle) => {
    for (const rank of RANKS) {
      await handle.write(sliceOf(bytes, rank));
      await pause(2000);
    }
  });
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
const rest = (bytes: Buffer) => bytes.subarray(bytes.length >> 1);

const WAYS: Readonly<Record<string, Way>> = {
  'slice by slice': steadily,
  'stalled half way, still open': (bytes, target) =>
    withFile(target, 'w', async (handle) => {
      await handle.write(half(bytes));
      await pause(STALL_MS);
      await handle.write(rest(bytes));
    }),
  'two halves, closed between': async (bytes, target) => {
    await withFile(target, 'w', async (handle) => void (await handle.write(half(bytes))));
    await pause(STALL_MS);
    await appendFile(target, rest(bytes));
  },
  'preallocated, then filled': (bytes, target) =>
    withFile(target, 'w', async (handle) => {
      await handle.truncate(bytes.length);
      await pause(STALL_MS);
      for (const rank of RANKS) await handle.write(sliceOf(bytes, rank), 0, undefined, startOf(bytes, rank));
    }),
  'preallocated, opened again for each slice': async (bytes, target) => {
    await withFile(target, 'w', (handle) => handle.truncate(bytes.length));
    for (const rank of RANKS) {
      await pause(2500);
      await withFile(target, 'r+', async (handle) => {
        await handle.write(sliceOf(bytes, rank), 0, undefined, startOf(bytes, rank));
      });
    }
  },
  'end first': (bytes, target) =>
    withFile(target, 'w', async (handle) => {
      for (const rank of RANKS.toReversed()) {
        await handle.write(sliceOf(bytes, rank), 0, undefined, startOf(bytes, rank));
        await pause(2000);
      }
    }),
  'under another name, then renamed': async (bytes, target) => {
    await steadily(bytes, `${target}.part`);
    await rename(`${target}.part`, target);
  },
  'as rsync does, with its old date': async (bytes, target) => {
    const hidden = path.join(path.dirname(target), `.${path.basename(target)}.Xa3b9c`);
    await steadily(bytes, hidden);
    await utimes(hidden, new Date(0), new Date(0));
    await rename(hidden, target);
  },
  'its old date set at each slice': async (bytes, target) => {
    await withFile(target, 'w', async (handle) => {
      for (const rank of RANKS) {
        await handle.write(sliceOf(bytes, rank));
        await handle.utimes(new Date(0), new Date(0));
        await pause(2000);
      }
    });
  },
  'empty first, whole later': async (bytes, target) => {
    await withFile(target, 'w', async () => undefined);
    await pause(STALL_MS);
    await withFile(target, 'r+', async (handle) => void (await handle.write(bytes)));
  },
  'in a folder of its own': async (bytes, target) => {
    const folder = path.join(path.dirname(target), `Dossier ${path.basename(target, path.extname(target))}`);
    mkdirSync(folder);
    await steadily(bytes, path.join(folder, path.basename(target)));
  },
  'cut short, then copied again over it': async (bytes, target) => {
    await withFile(target, 'w', async (handle) => void (await handle.write(half(bytes))));
    await pause(STALL_MS);
    await steadily(bytes, target);
  },
};

type Row = {
  readonly way: string;
  readonly file: string;
  readonly seconds: number;
  endedAtMs: number;
  draftedAtMs: number;
};

/** Prints a row per way, and throws when one was taken early, twice, or short. */
export async function measureCopies(): Promise<void> {
  const workspace = newWorkspace('empty');
  const episodes = path.join(workspace, 'episodes');
  const sources = path.join(workspace, 'sources');
  mkdirSync(sources);
  const rows = Object.keys(WAYS).map(
    (way, rank): Row => ({
      way,
      file: `copie ${'abcdefghijkl'[rank]}x.${rank % 2 === 0 ? 'm4a' : 'wav'}`,
      seconds: 6 + rank,
      endedAtMs: Infinity,
      draftedAtMs: Infinity,
    }),
  );
  for (const { file, seconds } of rows)
    await generate(['-f', 'lavfi', '-i', speechLike(seconds), path.join(sources, file)]);
  const watcher = spawn(process.execPath, [PROGRAM, 'démarrer', '--port', '4399', '--dossier', workspace], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await pause(4000);
    const copies = rows.map(async (row) => {
      await WAYS[row.way]?.(await readFile(path.join(sources, row.file)), path.join(episodes, row.file));
      row.endedAtMs = Date.now();
    });
    await watched(rows, episodes, copies);
  } finally {
    watcher.kill('SIGTERM');
    await once(watcher, 'close');
  }
  const wrong = await judge(rows, episodes);
  rmSync(workspace, { recursive: true, force: true });
  if (wrong.length > 0) throw new Error(`expected each once, whole and not early, got\n${wrong.join('\n')}`);
}

const LONGEST_MS = 300_000;

async function watched(
  rows: readonly Row[],
  episodes: string,
  copies: readonly Promise<void>[],
): Promise<void> {
  const untilMs = Date.now() + LONGEST_MS;
  while (Date.now() < untilMs && rows.some(({ draftedAtMs }) => draftedAtMs === Infinity)) {
    await pause(500);
    for (const row of rows)
      if (row.draftedAtMs === Infinity && draftsOf(row.file, episodes).length > 0)
        row.draftedAtMs = Date.now();
  }
  await Promise.all(copies);
}

const draftsOf = (file: string, episodes: string) =>
  readdirSync(episodes)
    .filter((folder) => existsSync(path.join(episodes, folder, file)))
    .map((folder) => path.join(episodes, folder, 'brouillon', 'temoignage.mp3'))
    .filter((draft) => existsSync(draft));

async function judge(rows: readonly Row[], episodes: string): Promise<string[]> {
  console.log('way | drafted after the end of the copy, s | drafts | length, s, of');
  const wrong: string[] = [];
  for (const { way, file, seconds, endedAtMs, draftedAtMs } of rows) {
    const drafts = draftsOf(file, episodes);
    const heard = drafts[0] === undefined ? 0 : await lengthOf(drafts[0]);
    const afterSeconds = (draftedAtMs - endedAtMs) / 1000;
    console.log(
      [way, afterSeconds.toFixed(1), drafts.length, `${heard.toFixed(1)} of ${seconds}`].join(' | '),
    );
    // Mastering takes away a little silence at both ends.
    if (drafts.length !== 1 || !(afterSeconds > 0) || heard < seconds - 1.5) wrong.push(way);
  }
  const bare = readdirSync(episodes, { withFileTypes: true }).filter((entry) => entry.isFile());
  const folders = readdirSync(episodes).filter(
    (name) => !name.startsWith('_') && !bare.some((one) => one.name === name),
  );
  if (folders.length !== rows.length) wrong.push(`${folders.length} folders for ${rows.length} recordings`);
  return [...wrong, ...bare.map(({ name }) => `left bare: ${name}`)];
}

async function lengthOf(file: string): Promise<number> {
  const options = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file];
  return Number((await promisify(execFile)(ffprobe.path, options)).stdout);
}
