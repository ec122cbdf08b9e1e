/**
 * What the ffmpeg that reads dropped files really does, call by call: each hostile file is read by it shut in, with none
 * of its other guards, then in the open; strace tells every file opened, a listener every connection. Linux, with strace.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { confined, confinementOf } from '../../src/adapters/ffmpeg/confinement.ts';
import { findPrograms } from '../../src/adapters/ffmpeg/programs.ts';
import { CANARIES } from '../fixtures/hostile-inbox.ts';
import { payloads, type Targets } from '../fixtures/hostile-payloads.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const TIMEOUT_MS = 20_000;
/** All that ffmpeg would refuse of itself is allowed: the walls alone must hold. */
const FREE = ['-protocol_whitelist', 'file,crypto,http,tcp,udp,rtp'];

/** Prints a row per payload, and throws when a file read shut in reached another file or the network. */
export async function measureShutIn(): Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'passe-parole-shut-in-'));
  const server = createServer((_, response) => response.end(readFileSync(targets.sound)));
  let heard = 0;
  server.on('connection', () => {
    heard += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  const targets: Targets = {
    sound: path.join(place, 'secret.wav'),
    text: path.join(place, 'secret.txt'),
    address: `http://127.0.0.1:${port}`,
  };
  try {
    await generate(['-f', 'lavfi', '-i', speechLike(3), targets.sound]);
    writeFileSync(targets.text, CANARIES[0]);
    const { ffmpeg } = await findPrograms({});
    console.log(`confinement here: ${await confinementOf(ffmpeg)}`);
    const rows = new Map<string, Row>();
    for (const [name, bytes] of payloads(targets)) {
      const folder = path.join(place, 'recording');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      rows.set(name, await readTwice(ffmpeg, file, () => heard));
      rmSync(folder, { recursive: true });
    }
    console.table(Object.fromEntries(rows));
    judge([...rows.values()]);
  } finally {
    server.close();
    rmSync(place, { recursive: true });
  }
}

type Row = Readonly<Record<string, number>>;

/** Reads a file shut in, then in the open, and tells what each reached; `heard` counts the connections so far. */
async function readTwice(ffmpeg: string, file: string, heard: () => number): Promise<Row> {
  const folder = path.dirname(file);
  const place = path.dirname(folder);
  const before = heard();
  const shut = await reached(await confined(ffmpeg, folder), file, place);
  const connections = heard() - before;
  const open = await reached([ffmpeg], file, place);
  return {
    ...{ 'shut in: calls seen': shut.calls, 'files reached': shut.files, connections },
    ...{
      'in the open: files reached': open.files,
      'in the open: connections': heard() - before - connections,
    },
  };
}

function judge(rows: readonly Row[]): void {
  const sum = (column: string) => rows.reduce((total, row) => total + (row[column] ?? 0), 0);
  if (sum('files reached') + sum('connections') > 0) throw new Error('expected nothing reached, shut in');
  if (sum('in the open: files reached') === 0 || sum('in the open: connections') === 0)
    throw new Error('expected something reached in the open: this measure would prove nothing');
}

/** Reads a file as ffmpeg would if nothing held it back, and counts the other files that it opened. */
async function reached(launch: readonly string[], file: string, place: string) {
  const log = path.join(place, 'calls.txt');
  const traced = ['-f', '-qq', '-s', '256', '-e', 'trace=open,openat,connect,execve', '-o', log, ...launch];
  const free = path.basename(file).startsWith('concat') ? [...FREE, '-safe', '0'] : FREE;
  const reading = ['-nostdin', '-v', 'quiet', ...free, '-i', file, '-t', '3', '-f', 'null', '-'];
  // How it ends does not matter: only what it reached.
  await promisify(execFile)('strace', [...traced, ...reading], { timeout: TIMEOUT_MS }).catch(
    () => undefined,
  );
  const calls = readFileSync(log, 'utf8').split('\n');
  const secret = path.join(place, 'secret.');
  return {
    calls: calls.length,
    files: calls.filter((call) => /open(?:at)?\(/.test(call) && call.includes(secret) && /= \d+$/.test(call))
      .length,
  };
}
