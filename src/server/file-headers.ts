import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/rss+xml; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.srt': 'application/x-subrip; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

const MINUTES = 60;
const DAY = 86_400;

/** Media type of a public file (Podcasting 2.0 names its own for chapters). */
export function mediaType(file: string): string {
  if (path.basename(file) === 'chapitres.json') return 'application/json+chapters; charset=utf-8';
  return TYPES[path.extname(file)] ?? 'application/octet-stream';
}

/** Whether a file is a text that may name the public address, and is worth compressing. */
export function isText(file: string): boolean {
  return /charset=/.test(mediaType(file));
}

/**
 * How long caches may keep a file, in seconds: never so long that a withdrawal would be slow. The feed 15 min; media a
 * day, revalidated; pages 5 min.
 */
export function cacheControl(file: string): string {
  const extension = path.extname(file);
  if (extension === '.xml') return `public, max-age=${15 * MINUTES}`;
  if (extension === '.html') return `public, max-age=${5 * MINUTES}, must-revalidate`;
  return isText(file)
    ? `public, max-age=${60 * MINUTES}, must-revalidate`
    : `public, max-age=${DAY}, must-revalidate`;
}

/** Whether web players and other sites may load it: everything but the pages. */
export function isShared(file: string): boolean {
  return path.extname(file) !== '.html';
}
