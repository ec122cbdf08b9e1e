/** A phone in a car park: 300 MB sent through ten cuts and one kill -9 of the server; the digest at the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Accesses } from '../../src/app/private/accesses.ts';

const BYTES = 300_000_000;
const CUTS = 10;
/** The server is killed while the upload goes on after this cut. */
const KILLED_AFTER = 5;
const PORT = 4790;
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const ORIGIN = `http://localhost:${PORT}`;

/** Prints where each cut fell, and throws unless the file that was received is the one that was sent. */
export async function measureUploads(): Promise<void> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'passe-parole-envoi-'));
  const sent = randomFillSync(Buffer.allocUnsafe(BYTES));
  let server = await started(workspace);
  try {
    const cookie = await entered(workspace);
    const target = await created(cookie);
    console.log('cut | received before it, MB | server');
    for (let cut = 1; cut <= CUTS; cut += 1) {
      const offset = await offsetOf(cookie, target);
      const stopAt = Math.floor(((cut - 0.4 + 0.3 * Math.sin(cut * 5)) / (CUTS + 1)) * BYTES);
      const isKilled = cut === KILLED_AFTER;
      await patched(cookie, target, sent.subarray(offset), {
        offset,
        cutAfter: stopAt - offset,
        ...(isKilled && { kill: () => server.kill('SIGKILL') }),
      });
      if (isKilled) server = await started(workspace);
      const received = await offsetOf(cookie, target);
      console.log(
        `${cut} | ${(received / 1e6).toFixed(1)} | ${isKilled ? 'kill -9, started again' : 'the same'}`,
      );
    }
    const offset = await offsetOf(cookie, target);
    await patched(cookie, target, sent.subarray(offset), { offset });
    const got = createHash('sha256').update(readFileSync(path.join(workspace, 'episodes', 'parking.m4a')));
    const digest = got.digest('hex');
    const expected = createHash('sha256').update(sent).digest('hex');
    if (digest !== expected) throw new Error(`expected the digest ${expected}, got ${digest}`);
    console.log(`${BYTES / 1e6} MB, ${CUTS} cuts, 1 kill -9: identical digest ${digest.slice(0, 12)}`);
  } finally {
    server.kill('SIGKILL');
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function started(workspace: string): Promise<ChildProcess> {
  const args = [PROGRAM, 'démarrer', '--dossier', workspace, '--port', String(PORT)];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  for (let waited = 0; waited < 600; waited += 1) {
    const isUp = await fetch(`${ORIGIN}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return server;
    await pause(100);
  }
  throw new Error('expected a server within a minute, got none');
}

async function entered(workspace: string): Promise<string> {
  const accesses = new Accesses({ episodes: path.join(workspace, 'episodes') });
  const session = (await accesses.enter((await accesses.invite('facilitation')).token))?.session;
  return `passe-parole=${session}`;
}

const headersFor = (cookie: string) => ({ cookie, origin: ORIGIN, 'tus-resumable': '1.0.0' });

async function created(cookie: string): Promise<string> {
  const name = Buffer.from('parking.m4a').toString('base64');
  const headers = {
    ...headersFor(cookie),
    'upload-length': String(BYTES),
    'upload-metadata': `filename ${name}`,
  };
  const answer = await fetch(`${ORIGIN}/espace/envois`, { method: 'POST', headers });
  const target = answer.headers.get('location');
  if (target === null) throw new Error(`expected an upload, got ${answer.status}: ${await answer.text()}`);
  return target;
}

async function offsetOf(cookie: string, target: string): Promise<number> {
  const answer = await fetch(`${ORIGIN}${target}`, { method: 'HEAD', headers: headersFor(cookie) });
  const offset = answer.headers.get('upload-offset');
  if (offset === null) throw new Error(`expected where to go on, got ${answer.status}`);
  return Number(offset);
}

type Sending = { readonly offset: number; readonly cutAfter?: number; readonly kill?: () => void };

/** Sends the rest, until it is cut: by the line, or by the death of the server. */
function patched(cookie: string, target: string, rest: Buffer, sending: Sending): Promise<void> {
  const { offset, cutAfter = rest.length, kill } = sending;
  const headers = {
    ...headersFor(cookie),
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
    'content-length': rest.length,
  };
  return new Promise((resolve) => {
    const patch = request(`${ORIGIN}${target}`, { method: 'PATCH', headers, agent: false }, (answer) =>
      answer.resume().on('end', () => resolve()),
    );
    patch.on('error', () => resolve());
    patch.on('close', () => resolve());
    patch.write(rest.subarray(0, cutAfter), () => {
      if (cutAfter === rest.length) patch.end();
      else if (kill === undefined) patch.destroy();
      else kill();
    });
  });
}
