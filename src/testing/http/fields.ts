import { type Check, media, NOTHING } from './check.ts';
import { MODIFIED_AT, PAGE, SOUND } from './site.ts';

const size = SOUND.length;
const page = `/${PAGE}`;
const modified = MODIFIED_AT.toUTCString();
const LEAD = { name: '', ask: { target: media }, status: 200 };

/** What answers say beside their content. */
export const FIELDS: readonly Check[] = [
  { ...LEAD, name: 'media tell that they have ranges', fields: { 'accept-ranges': 'bytes' } },
  {
    ...LEAD,
    name: 'media have a strong tag and a date',
    fields: { etag: /^"[^"]+"$/, 'last-modified': modified },
  },
  {
    ...LEAD,
    name: 'media are asked again after a day',
    fields: { 'cache-control': 'public, max-age=86400, must-revalidate' },
  },
  {
    ...LEAD,
    name: 'media are open to other sites',
    fields: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  },
  {
    ...LEAD,
    name: 'players may read the fields they need',
    fields: { 'access-control-expose-headers': /Content-Range/ },
  },
  {
    ...LEAD,
    name: 'media are never compressed',
    ask: { target: media, headers: { 'Accept-Encoding': 'gzip' } },
    fields: { 'content-encoding': undefined, vary: undefined },
  },
  {
    name: 'HEAD of media has the length and no body',
    ask: { target: media, method: 'HEAD' },
    status: 200,
    fields: { 'content-length': `${size}`, 'content-type': 'audio/mpeg' },
    body: NOTHING,
  },
  {
    name: 'an empty file is sent whole',
    ask: { target: '/empty.mp3' },
    status: 200,
    fields: { 'content-length': '0' },
    body: NOTHING,
  },
  { name: 'a query changes nothing', ask: { target: `${media}?t=83` }, status: 200, body: SOUND },
  {
    name: 'a whole URL is a target',
    ask: { target: `http://recits.example${media}` },
    status: 200,
    body: SOUND,
  },
  {
    name: 'the feed is kept a quarter of an hour',
    ask: { target: '/feed.xml' },
    status: 200,
    fields: { 'cache-control': 'public, max-age=900, must-revalidate', 'access-control-allow-origin': '*' },
  },
  {
    name: 'a page is kept a minute',
    ask: { target: page },
    status: 200,
    fields: { 'cache-control': 'public, max-age=60, must-revalidate' },
  },
  {
    name: 'a page may run only its own scripts',
    ask: { target: page },
    status: 200,
    fields: {
      'content-security-policy': /default-src 'none'.*script-src 'self'/,
      'x-content-type-options': 'nosniff',
    },
  },
  {
    name: 'a page at home is not sent to HTTPS',
    ask: { target: page },
    status: 200,
    fields: { 'content-security-policy': /^(?!.*upgrade-insecure)/, 'strict-transport-security': undefined },
  },
  {
    name: 'a page is closed to other sites',
    ask: { target: page },
    status: 200,
    fields: { 'access-control-allow-origin': undefined, 'cross-origin-resource-policy': 'same-origin' },
  },
  {
    name: 'nothing tells what serves it',
    ask: { target: page },
    status: 200,
    fields: { 'x-powered-by': undefined, server: undefined },
  },
  {
    name: 'other sites are told what they may ask',
    ask: {
      target: media,
      method: 'OPTIONS',
      headers: { Origin: 'https://player.example', 'Access-Control-Request-Headers': 'range' },
    },
    status: 204,
    fields: { 'access-control-allow-headers': /Range/, 'access-control-allow-origin': '*' },
  },
  {
    name: 'HEAD of a compressed feed has its length',
    ask: { target: '/feed.xml', method: 'HEAD', headers: { 'Accept-Encoding': 'gzip' } },
    status: 200,
    fields: { 'content-encoding': 'gzip', 'content-length': /^\d{3,5}$/ },
    body: NOTHING,
  },
  {
    name: 'the feed is compressed for who can read it',
    ask: { target: '/feed.xml', headers: { 'Accept-Encoding': 'br, gzip;q=0.5' } },
    status: 200,
    fields: { 'content-encoding': 'gzip', vary: /Accept-Encoding/, etag: /^"[^"]+"$/ },
  },
  {
    name: 'the feed is plain for who refuses gzip',
    ask: { target: '/feed.xml', headers: { 'Accept-Encoding': 'gzip;q=0, *;q=0.5' } },
    status: 200,
    fields: { 'content-encoding': undefined, vary: /Accept-Encoding/ },
    body: /<\/rss>\n$/,
  },
  {
    name: 'a sign of life',
    ask: { target: '/healthz' },
    status: 200,
    fields: { 'cache-control': 'no-store' },
    body: /^ok\n$/,
  },
];
