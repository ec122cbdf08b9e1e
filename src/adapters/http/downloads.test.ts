import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Problem } from '../../model/problem.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDownloads } from './downloads.ts';

const SOUND = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251));
const LIMIT = { maxBytes: 1e6, signal: new AbortController().signal };
const downloads = openDownloads({ attempts: 3, pauseMs: 1, silenceMs: 300 });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server giving each request the next answer, the last one for ever. */
async function serving(...answers: readonly [Answer, ...Answer[]]) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? answers[0];
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/son.mp3`, asked };
}

/** Sends what was asked for, whole or from where it says. */
const honest =
  (sound = SOUND, etag = '"un"'): Answer =>
  ({ headers: { range, 'if-range': ifRange } }, response) => {
    const start = ifRange === etag ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
    response.writeHead(start === 0 ? 200 : 206, {
      etag,
      'content-length': sound.length - start,
      ...(start > 0 && { 'content-range': `bytes ${start}-${sound.length - 1}/${sound.length}` }),
    });
    response.end(sound.subarray(start));
  };

/** Promises it all, and hangs up in the middle. */
const cut =
  (etag = '"un"'): Answer =>
  (_, response) => {
    response.writeHead(200, { etag, 'content-length': SOUND.length });
    response.write(SOUND.subarray(0, 80_000), () => response.destroy());
  };

const status =
  (code: number): Answer =>
  (_, response) =>
    response.writeHead(code).end();

const silent: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': SOUND.length });
  response.write(SOUND.subarray(0, 10));
};

const target = () => path.join(temporaryFolder(), 'dossier', 'son.mp3');

describe('a file to download', () => {
  it('arrives whole, with nothing beside it', async () => {
    const { url } = await serving(honest());
    const file = target();
    await downloads.file(url, file, LIMIT);
    expect(readFileSync(file).equals(SOUND)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['son.mp3']);
  });

  it('is taken up where the other side hung up', async () => {
    const { url, asked } = await serving(cut(), honest());
    const file = target();
    await downloads.file(url, file, LIMIT);
    expect(readFileSync(file).equals(SOUND)).toBe(true);
    expect(asked[1]?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(asked[1]?.headers['if-range']).toBe('"un"');
  });

  it('is taken up by a later run of the program', async () => {
    const file = target();
    const before = await serving(cut());
    await expect(downloads.file(before.url, file, LIMIT)).rejects.toThrow(Problem);
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(path.dirname(file)).every((name) => name.endsWith('.part'))).toBe(true);
    const after = await serving(honest());
    await downloads.file(after.url, file, LIMIT);
    expect(after.asked[0]?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(readFileSync(file).equals(SOUND)).toBe(true);
  });

  it('starts again when it changed meanwhile', async () => {
    const other = Buffer.from(SOUND).reverse();
    const { url } = await serving(cut('"un"'), honest(other, '"deux"'));
    const file = target();
    await downloads.file(url, file, LIMIT);
    expect(readFileSync(file).equals(other)).toBe(true);
  });

  it('is not taken for whole when its end is kept back', async () => {
    const short: Answer = ({ headers: { range } }, response) => {
      const start = Number(/\d+/.exec(range ?? '')?.[0]);
      const from = `bytes ${start}-${SOUND.length - 1}/${SOUND.length}`;
      response.writeHead(206, { etag: '"un"', 'content-range': from }).end(SOUND.subarray(start, start + 9));
    };
    const { url, asked } = await serving(cut(), short, honest());
    const file = target();
    await downloads.file(url, file, LIMIT);
    expect(asked).toHaveLength(3);
    expect(readFileSync(file).equals(SOUND)).toBe(true);
  });

  it('starts again when the other side names its versions weakly', async () => {
    const { url, asked } = await serving(cut('W/"un"'), honest());
    await downloads.file(url, target(), LIMIT);
    expect(asked[1]?.headers.range).toBeUndefined();
  });

  it.each([404, 410, 403])('is given up at once on status %i', async (code) => {
    const { url, asked } = await serving(status(code));
    await expect(downloads.file(url, target(), LIMIT)).rejects.toThrow(/n’avons pas pu télécharger/);
    expect(asked).toHaveLength(1);
  });

  it('is asked for again after a passing failure', async () => {
    const { url, asked } = await serving(status(503), status(429), honest());
    await downloads.file(url, target(), LIMIT);
    expect(asked).toHaveLength(3);
  });

  it('is given up when nothing comes any more', async () => {
    const { url, asked } = await serving(silent);
    await expect(downloads.file(url, target(), LIMIT)).rejects.toThrow(Problem);
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['says so', honest()],
    ['does not say', ((_, response) => response.end(SOUND)) satisfies Answer],
  ])('is refused beyond the limit when the other side %s', async (_, answer) => {
    const { url } = await serving(answer);
    const file = target();
    await expect(downloads.file(url, file, { ...LIMIT, maxBytes: 1000 })).rejects.toThrow(Problem);
    expect(existsSync(file)).toBe(false);
  });

  it('stops when asked to, without a problem', async () => {
    const stop = new AbortController();
    const { url } = await serving((_, response) => {
      response.writeHead(200, { 'content-length': SOUND.length });
      response.write(SOUND.subarray(0, 10), () => stop.abort());
    });
    await expect(downloads.file(url, target(), { ...LIMIT, signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('is never read from this computer', async () => {
    await expect(downloads.bytes('file:///etc/passwd', LIMIT)).rejects.toThrow(Problem);
    await expect(downloads.file('data:text/plain,abc', target(), LIMIT)).rejects.toThrow(Problem);
  });
});

describe('a small file', () => {
  it('arrives whole', async () => {
    const { url } = await serving(honest());
    expect(Buffer.from(await downloads.bytes(url, LIMIT)).equals(SOUND)).toBe(true);
  });

  it('is refused beyond the limit', async () => {
    const { url } = await serving(honest());
    await expect(downloads.bytes(url, { ...LIMIT, maxBytes: 1000 })).rejects.toThrow(Problem);
  });
});
