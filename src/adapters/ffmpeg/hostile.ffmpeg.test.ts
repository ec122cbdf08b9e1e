import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, makeSpeech } from '../../../scripts/fixtures/sounds.ts';
import { type FfmpegBench, openFfmpegBench } from '../../testing/ffmpeg-bench.ts';
import { confined, confinementOf } from './confinement.ts';
import { findPrograms } from './programs.ts';

let bench: FfmpegBench;
let server: Server;
let address: string;
let secret: string;
const requests: string[] = [];

beforeAll(async () => {
  bench = await openFfmpegBench();
  secret = path.join(bench.folder, 'secret.wav');
  await generate(['-i', await makeSpeech(bench.folder, 3), secret]);
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end(readFileSync(secret));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  bench.close();
});

const playlist = (target: string) =>
  `#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n${target}\n#EXT-X-ENDLIST\n`;
const ID3 = Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x00', 'latin1');
const manifest = (target: string) =>
  `<?xml version="1.0"?><MPD type="static" mediaPresentationDuration="PT3S"><Period><AdaptationSet mimeType="audio/wav">` +
  `<Representation id="1" bandwidth="1"><BaseURL>${target}</BaseURL></Representation></AdaptationSet></Period></MPD>`;

const PAYLOADS: readonly (readonly [string, (target: string) => string | Buffer])[] = [
  ['a playlist', playlist],
  ['a playlist behind an empty tag', (target) => Buffer.concat([ID3, Buffer.from(playlist(target))])],
  ['a list to join', (target) => `ffconcat version 1.0\nfile '${target}'\n`],
  ['a manifest', manifest],
  ['a session description', (target) => `v=0\nc=IN IP4 127.0.0.1\nm=audio ${target.length} RTP/AVP 0\n`],
  ['a subtitle index', (target) => `# VobSub index file, v7\n# ${target}\n`],
];

/** Bytes of a playlist where a WAV's sound should be. */
const disguised = (target: string) =>
  Buffer.concat([Buffer.from('RIFF\xff\x00\x00\x00WAVE', 'latin1'), Buffer.from(playlist(target))]);

describe('a file made to hurt', () => {
  it.each([...PAYLOADS, ['a playlist in a WAV', disguised] as const])(
    '%s reads no other file and asks nobody',
    async (name, payload) => {
      for (const target of [secret, `${address}/${encodeURIComponent(name)}`]) {
        const file = path.join(bench.folder, 'interview.mp3');
        writeFileSync(file, payload(target));
        const outcome = await bench.check(file).catch((problem: { code?: string }) => problem.code);
        expect(outcome).toMatch(/^(file-not-accepted|audio-unreadable|audio-absent|audio-unfinished)$/);
      }
      expect(requests).toEqual([]);
    },
  );

  it('the same playlist makes a plain ffmpeg read what it names', async () => {
    const { ffmpeg } = await findPrograms({});
    const file = path.join(bench.folder, 'plain.mp3');
    const leaked = path.join(bench.folder, 'leaked.wav');
    writeFileSync(file, playlist(secret));
    await promisify(execFile)(ffmpeg, ['-nostdin', '-v', 'quiet', '-i', file, leaked]);
    expect(readFileSync(leaked).length).toBeGreaterThan(200_000);
  });

  it('a link, a pipe and a folder are refused', async () => {
    const link = path.join(bench.folder, 'link.wav');
    symlinkSync(secret, link);
    const pipe = path.join(bench.folder, 'pipe.wav');
    execFileSync('mkfifo', [pipe]);
    for (const file of [link, pipe, bench.folder]) {
      await expect(bench.check(file)).rejects.toMatchObject({ code: 'file-not-accepted' });
    }
  });

  it('a picture and a document are called by their kind', async () => {
    const picture = path.join(bench.folder, 'photo.mp3');
    await generate(['-f', 'lavfi', '-i', 'testsrc=s=64x64:d=0.1', '-frames:v', '1', '-f', 'mjpeg', picture]);
    await expect(bench.check(picture)).rejects.toMatchObject({ fact: expect.stringContaining('image') });
    writeFileSync(picture, '%PDF-1.7\n');
    await expect(bench.check(picture)).rejects.toMatchObject({ fact: expect.stringContaining('document') });
  });

  it('stopping kills what was started', async () => {
    const stop = new AbortController();
    const long = path.join(bench.folder, 'long.flac');
    await generate(['-stream_loop', '400', '-i', secret, long]);
    const source = { path: long, name: 'long.flac', digest: '', bytes: 0 };
    const work = bench.audio.check(source, { signal: stop.signal, progress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  }, 60_000);
});

// A kernel may refuse namespaces, whatever is installed: then only the limits hold, and `diagnostic` says so.
const shutIn = (await confinementOf((await findPrograms({})).ffmpeg)) === 'sandbox';

describe.runIf(shutIn)('what reads a dropped file', () => {
  const plainly = async (payload: string, output: readonly string[]) => {
    const { ffmpeg } = await findPrograms({});
    const work = path.join(bench.folder, 'work');
    const cwd = mkdtempSync(path.join(work, 'sound-'));
    writeFileSync(path.join(cwd, 'recording'), payload);
    const options = ['-nostdin', '-v', 'error', '-i', path.join(cwd, 'recording'), ...output];
    const [program, ...launch] = await confined(ffmpeg, cwd);
    return promisify(execFile)(program, [...launch, ...options], { encoding: 'buffer' });
  };
  const toPipe = ['-f', 'wav', '-'];

  it('is shut in: no other file, no network, even without any option of ours', async () => {
    await expect(plainly(playlist(secret), toPipe)).rejects.toThrow('loading first segment');
    await expect(plainly(playlist(`${address}/shut-in`), toPipe)).rejects.toThrow();
    expect(requests).toEqual([]);
  });

  it('writes no file', async () => {
    const target = path.join(bench.folder, 'written.wav');
    await expect(plainly(readFileSync(secret, 'latin1'), [target])).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
  });
});
