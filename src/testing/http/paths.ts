import { type Check, media, nothing, typed } from './check.ts';
import { MEDIA, PAGE, WITHDRAWN } from './site.ts';

const page = `/${PAGE}`;

/** The type of each kind of file. */
export const TYPES: readonly Check[] = [
  typed(media, 'audio/mpeg'),
  typed('/feed.xml', 'application/rss+xml; charset=utf-8'),
  typed('/sitemap.xml', 'application/xml; charset=utf-8'),
  typed('/', 'text/html; charset=utf-8'),
  typed(`${page}transcription.vtt`, 'text/vtt; charset=utf-8'),
  typed(`${page}transcription.srt`, 'application/x-subrip; charset=utf-8'),
  typed(`${page}transcription.json`, 'application/json; charset=utf-8'),
  typed(`${page}transcription.txt`, 'text/plain; charset=utf-8'),
  typed(`${page}chapitres.json`, 'application/json+chapters; charset=utf-8'),
  typed('/media/couverture-0123456789.jpg', 'image/jpeg'),
  typed('/site/site.css', 'text/css; charset=utf-8'),
  typed('/site/player.js', 'text/javascript; charset=utf-8'),
  typed('/site/fraunces.woff2', 'font/woff2'),
  typed('/site/icon.svg', 'image/svg+xml; charset=utf-8'),
];

/** Odd, hostile, withdrawn and refused addresses. */
export const PATHS: readonly Check[] = [
  {
    name: 'a folder without its slash leads to the one with',
    ask: { target: '/recits/2026-03-12-k7qd?t=83' },
    status: 301,
    fields: { location: './2026-03-12-k7qd/?t=83' },
  },
  {
    name: 'an unknown page is told on the page of the site',
    ask: { target: '/recits/inconnu/' },
    status: 404,
    fields: { 'cache-control': 'no-cache', 'content-type': /^text\/html/ },
    body: /introuvable/,
  },
  {
    name: 'a corrected sound is led to from its old address',
    ask: { target: `/${MEDIA.replace('0123456789', 'aaaaaaaaaa')}`, headers: { Range: 'bytes=0-9' } },
    status: 301,
    fields: {
      location: './episode-0123456789.mp3',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    },
  },
  {
    name: 'a sound that never had that name is led to nowhere',
    ask: { target: `/${MEDIA.replace('episode-0123456789', 'autre-aaaaaaaaaa')}` },
    status: 404,
    fields: { location: undefined },
  },
  {
    name: 'what is withdrawn is gone',
    ask: { target: `/${WITHDRAWN}` },
    status: 410,
    fields: { 'content-type': /^text\/html/ },
    body: /retiré/,
  },
  {
    name: 'a part of what is withdrawn is gone too',
    ask: { target: `/${WITHDRAWN}`, headers: { Range: 'bytes=0-9' } },
    status: 410,
  },
  {
    name: 'a withdrawn page is gone without its slash',
    ask: { target: '/recits/2026-02-01-b3xn' },
    status: 410,
  },
  {
    name: 'a withdrawn page is gone under its file name',
    ask: { target: '/recits/2026-02-01-b3xn/index.html' },
    status: 410,
  },
  {
    name: 'a withdrawn page is gone under escapes',
    ask: { target: '/recits/2026-02-01-b3x%6e/' },
    status: 410,
  },
  nothing('a folder without a page shows no list', '/media/'),
  nothing('two slashes lead to no other site', '//evil.example/'),
  nothing('two slashes and a folder lead to no other site', '//evil.example/..%2frecits'),
  nothing('two slashes are not one', `/${media}`),
  nothing('an empty folder name is none', media.replace('/2026', '//2026')),
  nothing('dots lead nowhere', '/../secret.txt'),
  nothing('escaped dots lead nowhere', '/%2e%2e/secret.txt'),
  nothing('an escaped slash leads nowhere', '/..%2fsecret.txt'),
  nothing('a backslash leads nowhere', '/..\\secret.txt'),
  nothing('an escaped backslash leads nowhere', '/..%5csecret.txt'),
  nothing('dots in the middle lead nowhere', '/media/../../secret.txt'),
  nothing('hidden files stay hidden', '/.htaccess'),
  nothing('hidden folders stay hidden', `${page}.brouillon/index.html`),
  nothing('a link that leaves the folder leads nowhere', '/linked.txt'),
  nothing('a linked folder leads nowhere', '/linked-folder/secret.txt'),
  nothing('an escaped zero byte leads nowhere', '/feed.xml%00.txt'),
  nothing('broken escapes lead nowhere', '/%zz'),
  nothing('escapes that are no UTF-8 lead nowhere', '/%ff%fe'),
  nothing('a file is no folder', '/feed.xml/'),
  nothing('a name too long leads nowhere', `/${'a'.repeat(3_000)}`),
  {
    name: 'a page takes no post',
    ask: { target: '/', method: 'POST' },
    status: 405,
    fields: { allow: /GET/ },
    body: /lire/,
  },
  {
    name: 'a medium takes no deletion',
    ask: { target: media, method: 'DELETE' },
    status: 405,
    fields: { allow: /GET/ },
  },
  {
    name: 'a host that is none is refused',
    ask: { target: '/feed.xml', headers: { Host: 'a"><script>' } },
    status: 400,
    body: /^(?!.*script)/s,
  },
];
