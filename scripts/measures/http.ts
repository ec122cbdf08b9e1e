/** Our server beside nginx and express.static, on the same files: what HTTP asks of them, and how fast they are. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Check } from '../../src/testing/http/check.ts';
import { CONFORMANCE } from '../../src/testing/http/conformance.ts';
import { faultsAt, tagsKnownBy } from '../../src/testing/http/known.ts';
import { writeSite } from '../../src/testing/http/site.ts';
import { type Contender, expressStatic, nginx, ours } from '../fixtures/http-servers.ts';

const run = promisify(execFile);

const ROUNDS = 5;
const ROUND_SECONDS = 2;
const CONNECTIONS = 64;
const SOUND_BYTES = 20 * 1024 * 1024;
/** Words that come again weigh little: a thousand items make 15 kB. A testimony's own words make about 1 kB, gzipped. */
const FEEDS = {
  'feed.xml': 'gzipped feed of 15 kB',
  'own-words.xml': 'gzipped feed of 100 kB',
} as const;

/**
 * Prints the checks each server fails, then the throughput of each and its share of nginx's. Needs nginx and wrk.
 *
 * nginx as Debian sets it compresses at each request; ours compresses once. The strict comparison is with an nginx that is
 * given the compressed files: both then only send bytes.
 */
export async function measureHttp(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-http-'));
  try {
    await measureConformance(folder);
    await measureThroughput(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureConformance(folder: string): Promise<void> {
  const site = writeSite(folder);
  console.log('server | checks of | failed | which');
  for (const contender of [await ours(site), await expressStatic(site)]) {
    for (const [subject, checks] of Object.entries(CONFORMANCE)) {
      const failed = await failedBy(contender, checks);
      console.log(
        [contender.name, subject, `${failed.length} of ${checks.length}`, failed.join('; ')].join(' | '),
      );
    }
    await contender.close();
  }
}

async function failedBy({ port }: Contender, checks: readonly Check[]): Promise<readonly string[]> {
  const known = await tagsKnownBy(port);
  const failed: string[] = [];
  for (const check of checks) if ((await faultsAt(port, check, known)).length > 0) failed.push(check.name);
  return failed;
}

async function measureThroughput(parent: string): Promise<void> {
  const folder = writeLargeSite(parent);
  const reference = await nginx(folder, 'on the fly');
  const prepared = await nginx(folder, 'beforehand');
  const contenders = [await ours(folder), await expressStatic(folder)];
  try {
    console.log(
      'asked by 64 connections | server | requests/s, median | share of nginx, median (least–most)',
    );
    await race('ranges of 64 KiB', script(folder, 64), reference, contenders);
    await race('ranges of 1 MiB', script(folder, 1024), reference, contenders);
    for (const [name, what] of Object.entries(FEEDS)) {
      await race(what, feedScript(folder, name), reference, contenders);
      await race(what, feedScript(folder, name), prepared, contenders);
    }
  } finally {
    for (const { close } of [reference, prepared, ...contenders]) await close();
  }
}

/** A sound of 20 MiB and the feeds. */
function writeLargeSite(parent: string): string {
  const folder = mkdtempSync(path.join(parent, 'large-'));
  const item = (number: number) =>
    `<item><title>Histoire ${number}</title><guid>${(number * 7919).toString(36)}</guid><description>${(number * 104_729).toString(36).repeat(60)}</description></item>`;
  writeFeed(
    folder,
    'feed.xml',
    Array.from({ length: 1_000 }, (_, index) => item(index)),
  );
  writeFeed(
    folder,
    'own-words.xml',
    Array.from({ length: 100 }, (_, index) => ownWords(index)),
  );
  writeFileSync(path.join(folder, 'sound.mp3'), Buffer.alloc(SOUND_BYTES, 'testimony'));
  return folder;
}

function writeFeed(folder: string, name: keyof typeof FEEDS, items: readonly string[]): void {
  const feed = `<rss><channel>${items.join('\n')}</channel></rss>`;
  writeFileSync(path.join(folder, name), feed);
  writeFileSync(path.join(folder, `${name}.gz`), gzipSync(feed));
}

/** An item that compresses to about 1 kB, whatever the others are. */
function ownWords(number: number): string {
  const digest = (rank: number) => createHash('sha512').update(`${number} ${rank}`).digest('base64');
  const words = Array.from({ length: 15 }, (_, rank) => digest(rank)).join(' ');
  return `<item><title>Histoire ${number}</title><description>${words}</description></item>`;
}

/** What wrk asks: parts of the sound, anywhere in it. */
function script(folder: string, kibibytes: number): string {
  const bytes = kibibytes * 1024;
  return written(
    folder,
    `request = function()
  local first = math.random(0, ${SOUND_BYTES - bytes})
  return wrk.format("GET", "/sound.mp3", { ["Range"] = "bytes=" .. first .. "-" .. first + ${bytes - 1} })
end`,
  );
}

function feedScript(folder: string, name: string): string {
  return written(
    folder,
    `request = function() return wrk.format("GET", "/${name}", { ["Accept-Encoding"] = "gzip" }) end`,
  );
}

function written(folder: string, lua: string): string {
  const file = path.join(folder, 'ask.lua');
  writeFileSync(file, lua);
  return file;
}

/** Servers in turn, several times, so that what else the machine does weighs on all alike. */
async function race(
  what: string,
  asks: string,
  reference: Contender,
  contenders: readonly Contender[],
): Promise<void> {
  const speeds = new Map<Contender, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of [reference, ...contenders]) {
      const speed = await requestsPerSecond(contender, asks);
      speeds.set(contender, [...(speeds.get(contender) ?? []), speed]);
    }
  }
  const referenceSpeeds = speeds.get(reference) ?? [];
  for (const [contender, own] of speeds) {
    const shares = own.map((speed, round) => speed / (referenceSpeeds[round] ?? Number.NaN));
    const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) => share.toFixed(2));
    const against = contender === reference ? '' : ` of ${reference.name}`;
    console.log(
      `${what} | ${contender.name} | ${median(own).toFixed(0)} | ${median(shares).toFixed(2)} (${least}–${most})${against}`,
    );
  }
}

async function requestsPerSecond({ name, port }: Contender, asks: string): Promise<number> {
  const target = `http://127.0.0.1:${port}/`;
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${ROUND_SECONDS}s`, '-s', asks, target]);
  const [, speed] = /Requests\/sec: +([\d.]+)/.exec(stdout) ?? [];
  if (speed === undefined || /Non-2xx|Socket errors/.test(stdout))
    throw new Error(`expected only good answers from ${name}, got ${stdout}`);
  return Number(speed);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
