import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PLACEHOLDER_URL } from '../../model/addresses.ts';

export const MEDIA = 'media/2026-03-12-k7qd/episode-0123456789.mp3';
export const PAGE = 'recits/2026-03-12-k7qd/';
/** An address that was public once. */
export const WITHDRAWN = 'media/2026-02-01-b3xn/episode-9876543210.mp3';
/** Every address that was public once, as the register writes them. */
export const GONE: ReadonlySet<string> = new Set([WITHDRAWN, 'recits/2026-02-01-b3xn/', MEDIA, PAGE]);

/** Bytes whose every position can be told from its neighbours, over several blocks of reading. */
export const SOUND = Buffer.from(
  Array.from({ length: 300_001 }, (_, index) => (index * 31 + (index >> 8)) % 256),
);

const LONG_TEXT = Array.from(
  { length: 200 },
  (_, index) => `Phrase ${index} du récit, à ${PLACEHOLDER_URL}.`,
);

const FILES: Readonly<Record<string, string | Buffer>> = {
  'feed.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<rss><channel>${LONG_TEXT.join('\n')}</channel></rss>\n`,
  'index.html': `<!doctype html><title>Récits</title><p>${LONG_TEXT.join('</p><p>')}</p>\n`,
  '404.html': '<!doctype html><title>Page introuvable</title>\n',
  '410.html': '<!doctype html><title>Témoignage retiré</title>\n',
  'robots.txt': `Sitemap: ${PLACEHOLDER_URL}sitemap.xml\n`,
  'sitemap.xml': `<urlset><url><loc>${PLACEHOLDER_URL}</loc></url></urlset>\n`,
  'empty.mp3': '',
  '.htaccess': 'Redirect gone /media\n',
  'site/site.css': 'body { margin: 0 }\n',
  'site/player.js': 'document.title;\n',
  'site/fraunces.woff2': Buffer.from('wOF2'),
  'site/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'media/couverture-0123456789.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
  [MEDIA]: SOUND,
  [`${PAGE}index.html`]: '<!doctype html><title>Un récit</title>\n',
  [`${PAGE}lecteur/index.html`]: '<!doctype html><title>Lecteur</title>\n',
  [`${PAGE}transcription.vtt`]: 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Anne>Bonjour.\n',
  [`${PAGE}transcription.srt`]: '1\n00:00:00,000 --> 00:00:02,000\nAnne: Bonjour.\n',
  [`${PAGE}transcription.json`]: '{"version":"1.0.0","segments":[]}\n',
  [`${PAGE}transcription.txt`]: 'Anne : Bonjour.\n',
  [`${PAGE}chapitres.json`]: '{"version":"1.2.0","chapters":[]}\n',
  [`${PAGE}.brouillon/index.html`]: 'private\n',
};

/** A whole second, long before any request. */
export const MODIFIED_AT = new Date('2024-03-12T10:00:00Z');

/** Writes a small public folder in `parent`, and beside it a private file that links from inside point to. */
export function writeSite(parent: string): string {
  const folder = path.join(parent, 'feeds');
  for (const [file, content] of Object.entries(FILES)) {
    const absolute = path.join(folder, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    utimesSync(absolute, MODIFIED_AT, MODIFIED_AT);
  }
  writeFileSync(path.join(parent, 'secret.txt'), 'private\n');
  symlinkSync(path.join(parent, 'secret.txt'), path.join(folder, 'linked.txt'));
  symlinkSync(parent, path.join(folder, 'linked-folder'));
  return folder;
}
