import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../model/problem.ts';
import type { DownloadLimit, Downloads } from '../../ports/downloads.ts';
import { moveDurably } from '../disk/durable-write.ts';
import { append, watched } from './receiving.ts';

export type DownloadSettings = {
  /** How many times an interrupted download is taken up again. */
  readonly attempts: number;
  /** Before the second attempt; twice as long before the third, and so on. */
  readonly pauseMs: number;
  /** How long the other side may stay silent. */
  readonly silenceMs: number;
};

const PATIENT: DownloadSettings = { attempts: 5, pauseMs: 1000, silenceMs: 30_000 };

/** Downloads over HTTP, taken up where they stopped (RFC 9110, sections 13.1.5 and 14). */
export function openDownloads(settings: DownloadSettings = PATIENT): Downloads {
  return {
    bytes: (url, limit) => persevering(url, limit, settings, () => receiveBytes(url, limit, settings)),
    file: async (url, path, limit) => {
      await persevering(url, limit, settings, () => receiveFile(url, path, limit, settings));
      await moveDurably(partOf(path), path);
      await rm(validatorOf(path), { force: true });
    },
  };
}

/** A refusal that another attempt would meet again. */
class Refused extends Error {}

async function persevering<Out>(
  url: string,
  { signal }: DownloadLimit,
  { attempts, pauseMs }: DownloadSettings,
  receive: () => Promise<Out>,
): Promise<Out> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await receive();
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof Problem) throw cause;
      if (cause instanceof Refused || attempt >= attempts)
        throw new Problem('download-failed', { address: url }, { cause });
      await pause(pauseMs * 2 ** (attempt - 1), undefined, { signal });
    }
  }
}

async function receiveBytes(
  url: string,
  limit: DownloadLimit,
  { silenceMs }: DownloadSettings,
): Promise<Uint8Array> {
  const watch = watched(limit.signal, silenceMs);
  try {
    const response = await ask(url, {}, watch.signal);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of watch.over(response)) {
      bytes += chunk.length;
      if (bytes > limit.maxBytes) throw new Refused(`expected at most ${limit.maxBytes} bytes at ${url}`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    watch.end();
  }
}

async function receiveFile(
  url: string,
  path: string,
  limit: DownloadLimit,
  { silenceMs }: DownloadSettings,
): Promise<void> {
  const watch = watched(limit.signal, silenceMs);
  try {
    const received = await sizeOf(partOf(path));
    const response = await ask(url, await resumption(path, received), watch.signal);
    const start = response.status === 206 ? received : 0;
    const total = totalOf(response, start);
    if (total !== undefined && total > limit.maxBytes)
      throw new Refused(`expected at most ${limit.maxBytes} bytes at ${url}, got ${total}`);
    const reached = (receivedBytes: number) => limit.progress?.(receivedBytes, total);
    const from = { maxBytes: limit.maxBytes, chunks: watch.over(response), reached };
    await append(partOf(path), start, from, () => rememberValidator(path, response));
    const got = await sizeOf(partOf(path));
    if (total !== undefined && got !== total)
      throw new Error(`expected ${total} bytes at ${url}, got ${got}`);
  } finally {
    watch.end();
  }
}

async function ask(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  if (!/^https?:\/\//i.test(url)) throw new Refused(`expected an http address, got ${url}`);
  const response = await fetch(url, {
    headers: { 'user-agent': 'Passe-Parole', 'accept-encoding': 'identity', ...headers },
    signal,
  });
  if (response.status === 200 || response.status === 206) return response;
  await response.body?.cancel();
  const told = `expected a file at ${url}, got status ${response.status}`;
  throw response.status >= 500 || [408, 416, 425, 429].includes(response.status)
    ? new Error(told)
    : new Refused(told);
}

/** Asks for the rest only of the very same file: another one is sent whole. */
async function resumption(path: string, received: number): Promise<Record<string, string>> {
  if (received === 0) return {};
  const validator = await readFile(validatorOf(path), 'utf8').catch(() => '');
  return validator === '' ? {} : { range: `bytes=${received}-`, 'if-range': validator };
}

async function rememberValidator(path: string, { headers }: Response): Promise<void> {
  const etag = headers.get('etag') ?? '';
  const strong = etag.startsWith('"') ? etag : (headers.get('last-modified') ?? '');
  await writeFile(validatorOf(path), strong);
}

function totalOf({ status, headers }: Response, start: number): number | undefined {
  const [, first, whole] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (status === 206) {
    if (Number(first) !== start) throw new Error(`expected a range from ${start}, got one from ${first}`);
    return Number(whole);
  }
  const length = headers.get('content-length');
  return length === null ? undefined : Number(length);
}

/** Names that are never taken for a whole recording. */
const partOf = (path: string) => `${path}.part`;
const validatorOf = (path: string) => `${path}.etag.part`;

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.size ?? 0;
}
