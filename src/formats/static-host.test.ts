import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nginxServing, noNginx } from '../testing/nginx.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { formatHostFiles, formatNginx, type HostRules } from './static-host.ts';

const RULES: HostRules = {
  basePath: '/podcast/',
  feeds: ['feed-1.xml', 'feed.xml', 'recits/themes/reunions/feed.xml'],
  gone: ['recits/2026-03-12-k7qd/', 'media/2026-03-12-k7qd/episode-0123456789.mp3'],
  moved: [
    {
      from: 'media/2026-03-12-abcd/episode-aaaaaaaaaa.mp3',
      to: 'media/2026-03-12-abcd/episode-bbbbbbbbbb.mp3',
    },
  ],
};

const hostFile = (name: string) => {
  const found = formatHostFiles(RULES).find((file) => file.path === name);
  if (found === undefined) throw new Error(`expected ${name}`);
  return found.text;
};

/** A site as it is exported, in a folder of its host. */
function exportedSite(): string {
  const root = temporaryFolder();
  const files = {
    'index.html': '<h1>Récits</h1>',
    '404.html': 'introuvable',
    '410.html': 'n’est plus disponible',
    'feed.xml': '<rss/>',
    'feed-1.xml': '<rss/>',
    'media/2026-03-12-abcd/episode-bbbbbbbbbb.mp3': 'x'.repeat(1000),
    'recits/2026-03-12-abcd/index.html': 'un récit',
    'recits/2026-03-12-abcd/chapitres.json': '{}',
    'recits/2026-03-12-abcd/transcription.vtt': 'WEBVTT',
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'podcast', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

describe.skipIf(noNginx)(`the rules for nginx, read by it${noNginx ? `: ${noNginx}` : ''}`, () => {
  it('answer as our own server does', async () => {
    const work = temporaryFolder();
    const served = await nginxServing({ folder: exportedSite(), rules: formatNginx(RULES), work });
    onTestFinished(served.close);
    const get = (name: string, headers = {}) =>
      fetch(`${served.url}/podcast/${name}`, { headers, redirect: 'manual' });

    const sound = await get('media/2026-03-12-abcd/episode-bbbbbbbbbb.mp3', { range: 'bytes=0-9' });
    expect(sound.status).toBe(206);
    expect(sound.headers.get('content-type')).toBe('audio/mpeg');
    expect(sound.headers.get('access-control-allow-origin')).toBe('*');
    expect(sound.headers.get('cache-control')).toBe('public, max-age=86400, must-revalidate');
    const types = [
      'feed.xml',
      'feed-1.xml',
      'recits/2026-03-12-abcd/chapitres.json',
      'recits/2026-03-12-abcd/transcription.vtt',
    ];
    const found = await Promise.all(types.map(async (name) => (await get(name)).headers.get('content-type')));
    expect(found).toEqual([
      'application/rss+xml; charset=utf-8',
      'application/rss+xml; charset=utf-8',
      'application/json+chapters; charset=utf-8',
      'text/vtt; charset=utf-8',
    ]);
    expect((await get('recits/2026-03-12-abcd/')).status).toBe(200);
    for (const gone of [...RULES.gone, 'recits/2026-03-12-k7qd/index.html']) {
      const answer = await get(gone);
      expect([gone, answer.status, await answer.text()]).toEqual([gone, 410, 'n’est plus disponible']);
    }
    const moved = await get(RULES.moved[0]?.from ?? '');
    expect(moved.status).toBe(301);
    expect(new URL(moved.headers.get('location') ?? '', served.url).pathname).toBe(
      `/podcast/${RULES.moved[0]?.to}`,
    );
    const absent = await get('rien');
    expect([absent.status, await absent.text()]).toEqual([404, 'introuvable']);
  }, 30_000);
});

describe('the rules for Apache', () => {
  it('take what is withdrawn for gone, and nothing beside it', () => {
    const patterns = [...hostFile('.htaccess').matchAll(/RedirectMatch 410 "(.*)"/g)].map(
      ([, one = '']) => one,
    );
    const isGone = (asked: string) => patterns.some((pattern) => new RegExp(pattern).test(asked));
    expect(isGone('/podcast/recits/2026-03-12-k7qd/')).toBe(true);
    expect(isGone('/podcast/recits/2026-03-12-k7qd/index.html')).toBe(true);
    expect(isGone('/podcast/media/2026-03-12-k7qd/episode-0123456789.mp3')).toBe(true);
    expect(isGone('/podcast/media/2026-03-12-k7qd/episode-0123456789xmp3')).toBe(false);
    expect(isGone('/podcast/recits/2026-03-12-abcd/')).toBe(false);
  });

  it('say the most precise kind last, where Apache heeds it', () => {
    const text = hostFile('.htaccess');
    expect(text.indexOf('"application/json+chapters')).toBeGreaterThan(text.indexOf('"application/json; '));
  });

  it('ask for no right that hosts refuse', () => {
    expect(hostFile('.htaccess')).not.toMatch(/^(?:Options|DirectoryIndex|AllowOverride|php_)/m);
  });
});

describe('the rules for Netlify and Cloudflare', () => {
  it('answer 410 for what is withdrawn and 301 for what moved', () => {
    expect(hostFile('_redirects').split('\n').slice(1, -1)).toEqual([
      '/podcast/media/2026-03-12-abcd/episode-aaaaaaaaaa.mp3 /podcast/media/2026-03-12-abcd/episode-bbbbbbbbbb.mp3 301',
      '/podcast/recits/2026-03-12-k7qd/ /podcast/410.html 410',
      '/podcast/media/2026-03-12-k7qd/episode-0123456789.mp3 /podcast/410.html 410',
    ]);
  });

  it('let other sites read sounds, words and the feed', () => {
    const blocks = hostFile('_headers')
      .split(/\n(?=\/)/)
      .slice(1);
    expect(blocks).toHaveLength(9);
    for (const block of blocks) expect(block).toContain('\n  Access-Control-Allow-Origin: *');
    for (const [rank, feed] of RULES.feeds.entries()) {
      expect(blocks[rank]).toMatch(`/podcast/${feed}\n`);
      expect(blocks[rank]).toContain('Content-Type: application/rss+xml; charset=utf-8');
    }
  });
});
