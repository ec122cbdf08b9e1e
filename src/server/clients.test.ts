import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatFeed } from '../formats/rss.ts';
import { addressesOf, PLACEHOLDER_URL } from '../model/addresses.ts';
import { infoFrame } from '../sound/mp3/info-frame.ts';
import { aCatalogue, anEpisode, aPublicEpisode } from '../testing/catalogue.ts';
import { silentMp3 } from '../testing/silent-mp3.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { listen, stop } from './listening.ts';
import { createServer } from './server.ts';

const run = promisify(execFile);

/** Why a client cannot run here, if so. Continuous integration installs them: there they always run. */
const lack = (...programs: readonly string[]) =>
  process.env['CI'] || programs.every((program) => existsSync(`/usr/bin/${program}`))
    ? undefined
    : `${programs.join(' or ')} is not installed in /usr/bin`;

/** One episode with its sound, on our own server, and where the parts begin that it gave of it. */
async function serving(sound: Buffer) {
  const { enclosure } = anEpisode();
  const episode = anEpisode({
    enclosure: { ...enclosure, file: { ...enclosure.file, bytes: sound.length } },
  });
  const catalogue = { ...aCatalogue(), episodes: [aPublicEpisode({ episode })] };
  const folder = temporaryFolder();
  const { audio } = addressesOf(episode);
  mkdirSync(path.dirname(path.join(folder, audio)), { recursive: true });
  writeFileSync(path.join(folder, audio), sound);
  writeFileSync(path.join(folder, 'feed.xml'), formatFeed(catalogue, { baseUrl: PLACEHOLDER_URL }));
  const server = createServer({
    feedsFolder: folder,
    isGone: async () => false,
    onFailure: (cause) => {
      throw new Error('expected a server that does not fail', { cause });
    },
  });
  const given: number[] = [];
  server.on('request', ({ headers }, response) => {
    response.on('close', () => {
      if (response.statusCode === 206) given.push(Number(/bytes=(\d+)/.exec(headers.range ?? '')?.[1]));
    });
  });
  const { port } = await listen(server, 0);
  onTestFinished(() => stop(server, 0));
  return { url: `http://127.0.0.1:${port}/`, audio, given };
}

const NO_PROXY = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };

const noNewsboat = lack('newsboat', 'podboat', 'script');
describe.skipIf(noNewsboat)(`newsboat and podboat${noNewsboat ? `: ${noNewsboat}` : ''}`, () => {
  it('subscribe, queue the episode and download the very bytes', async () => {
    const sound = silentMp3(600);
    const { url, audio } = await serving(sound);
    const home = temporaryFolder();
    const downloads = path.join(home, 'downloads');
    mkdirSync(path.join(home, '.newsboat'));
    mkdirSync(downloads);
    writeFileSync(path.join(home, '.newsboat', 'urls'), `${url}feed.xml\n`);
    const settings = `podcast-auto-enqueue yes\ndownload-path "${downloads}"\n`;
    writeFileSync(path.join(home, '.newsboat', 'config'), settings);
    const env = { ...process.env, ...NO_PROXY, HOME: home, TERM: 'xterm' };

    const { stdout } = await run('newsboat', ['-x', 'reload', 'print-unread'], { env, timeout: 15_000 });
    expect(stdout).toContain('1 unread');
    expect(readFileSync(path.join(home, '.newsboat', 'queue'), 'utf8')).toContain(`${url}${audio}`);
    // Podboat wants a terminal, and somebody to leave it once the download is there.
    const waits = `for i in $(seq 100); do [ -s '${downloads}/'*.mp3 ] && break; sleep 0.1; done; sleep 0.3; printf qy`;
    await run('bash', ['-c', `(${waits}) | script -qfec 'podboat -a' /dev/null`], { env, timeout: 20_000 });

    const [name = ''] = readdirSync(downloads);
    expect(readFileSync(path.join(downloads, name)).equals(sound)).toBe(true);
  }, 40_000);
});

const noMpv = lack('mpv');
describe.skipIf(noMpv)(`mpv${noMpv ? `: ${noMpv}` : ''}`, () => {
  it('jumps to a moment without fetching what is before', async () => {
    const frames = silentMp3(40_000);
    const size = { frameCount: 40_000, byteCount: frames.length, sampleCount: 40_000 * 1152 - 1152 };
    const sound = Buffer.concat([infoFrame(frames.subarray(0, 417), size), frames]);
    const { url, audio, given } = await serving(sound);
    const quiet = ['--no-config', '--no-video', '--ao=null', '--ao-null-untimed'];
    const moment = ['--start=900', '--length=1', '--cache=no', '--demuxer-lavf-o=fflags=+fastseek'];
    const ended = await run('mpv', [...quiet, ...moment, `${url}${audio}`], {
      env: { ...process.env, ...NO_PROXY },
      timeout: 20_000,
    });
    expect(ended.stderr).toBe('');
    // 900 s of the 1045 s that 40 000 frames last.
    expect(given.some((first) => first > sound.length * 0.8 && first < sound.length * 0.9)).toBe(true);
  }, 30_000);
});
