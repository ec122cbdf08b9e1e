import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDownloads } from '../http/downloads.ts';
import { type InstallEvent, installModel } from './install-model.ts';
import { MODEL_FILES, modelIn } from './model-folder.ts';

const CONTENT = new Map<string, Buffer>(
  MODEL_FILES.map((name, rank) => [name, Buffer.alloc(50_000 + rank, name)]),
);
const SUMS = [...CONTENT]
  .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
  .join('\n');
const downloads = openDownloads({ attempts: 1, pauseMs: 1, silenceMs: 500 });

/** A host of model files; each name may be cut once, or hold other bytes. */
async function hosting({ cut = '', altered = '' } = {}) {
  const ranges: string[] = [];
  let mayCut = true;
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const bytes = name === 'SHA256SUMS' ? Buffer.from(SUMS) : CONTENT.get(name);
    if (bytes === undefined) return response.writeHead(404).end();
    const [, from = ''] = /^bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from);
    if (from !== '') ranges.push(`${name} ${from}`);
    const sent = name === altered ? Buffer.alloc(bytes.length, 'x') : bytes;
    response.writeHead(from === '' ? 200 : 206, {
      etag: '"un"',
      'content-length': sent.length - start,
      ...(from !== '' && { 'content-range': `bytes ${start}-${sent.length - 1}/${sent.length}` }),
    });
    if (name !== cut || !mayCut) return response.end(sent.subarray(start));
    mayCut = false;
    response.write(sent.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 50));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { source: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, ranges };
}

function installing(source: string, folder = path.join(temporaryFolder(), 'modele')) {
  const events: InstallEvent[] = [];
  const { signal } = new AbortController();
  const install = () =>
    installModel({ folder, source, downloads, signal, tell: (event) => events.push(event) });
  return { folder, events, install };
}

describe('the installation of a model', () => {
  it('brings every file, checked against its sum, and tells how far it is', async () => {
    const { install, folder, events } = installing((await hosting()).source);
    await install();
    expect((await modelIn(folder)).kind).toBe('ready');
    expect(events.filter(({ kind }) => kind === 'checked')).toHaveLength(4);
    expect(events.find(({ kind }) => kind === 'fetching')).toMatchObject({ totalBytes: 50_000 });
  });

  it('goes on where it was cut', async () => {
    const { source, ranges } = await hosting({ cut: 'encoder.int8.onnx' });
    const { install, folder, events } = installing(source);
    await expect(install()).rejects.toMatchObject({ code: 'download-failed' });
    expect((await modelIn(folder)).kind).toBe('absent');
    await install();
    expect(ranges).toEqual(['encoder.int8.onnx 20000']);
    expect(events.at(-1)).toEqual({ kind: 'checked', file: 'tokens.txt' });
  });

  it('fetches nothing again that is already right', async () => {
    const { source } = await hosting();
    const { install, events } = installing(source);
    await install();
    events.length = 0;
    await install();
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['present']));
  });

  it('counts as another tool when it is done again, so that what failed is tried anew', async () => {
    const { source } = await hosting();
    const { install, folder } = installing(source);
    await install();
    const first = await modelIn(folder);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await install();
    expect(await modelIn(folder)).not.toEqual(first);
  });

  it('refuses a file that is not the one announced, and keeps none of it', async () => {
    const { install, folder } = installing((await hosting({ altered: 'joiner.int8.onnx' })).source);
    await expect(install()).rejects.toMatchObject({ code: 'model-file-damaged' });
    expect(existsSync(path.join(folder, 'joiner.int8.onnx'))).toBe(false);
    expect((await modelIn(folder)).kind).toBe('absent');
  });

  it('says how much room is missing before fetching anything', async () => {
    const folder = path.join(temporaryFolder(), 'modele');
    const asked: string[] = [];
    const never = (url: string) => {
      asked.push(url);
      return Promise.reject(new Error('expected nothing to be fetched'));
    };
    const { signal } = new AbortController();
    const order = { folder, downloads: { bytes: never, file: never }, signal, tell: () => {} };
    const installed = installModel({ ...order, freeBytes: async () => 370_478_772 });
    await expect(installed).rejects.toMatchObject({
      code: 'disk-full',
      fact: expect.stringMatching(/il manque 300\sMo/),
    });
    expect([asked, readdirSync(folder)]).toEqual([[], []]);
  });

  it('takes a folder of this computer, and leaves it as it was', async () => {
    const source = temporaryFolder();
    for (const [name, bytes] of CONTENT) writeFileSync(path.join(source, name), bytes);
    const { install, folder, events } = installing(source);
    await install();
    expect(readFileSync(path.join(folder, 'tokens.txt'))).toEqual(CONTENT.get('tokens.txt'));
    expect(events.filter(({ kind }) => kind === 'unverified')).toHaveLength(4);
  });

  it('says which file a folder lacks', async () => {
    const { install } = installing(temporaryFolder());
    await expect(install()).rejects.toMatchObject({ code: 'model-file-missing' });
  });
});
