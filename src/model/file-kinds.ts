/** How files of one kind are served. */
export type FileKind = {
  readonly contentType: string;
  /** Small enough to be held in memory, worth compressing, and may hold the show's address. */
  readonly isText: boolean;
  /** Read by apps and players of other sites. */
  readonly isShared: boolean;
  readonly maxAgeSeconds: number;
};

const PAGE_SECONDS = 60;
const FEED_SECONDS = 15 * 60;
const MEDIA_SECONDS = 24 * 60 * 60;

const page = (contentType: string): FileKind => ({
  contentType: `${contentType}; charset=utf-8`,
  isText: true,
  isShared: false,
  maxAgeSeconds: PAGE_SECONDS,
});
const sharedText = (contentType: string): FileKind => ({
  contentType,
  isText: true,
  isShared: true,
  maxAgeSeconds: FEED_SECONDS,
});
const media = (contentType: string): FileKind => ({
  contentType,
  isText: false,
  isShared: true,
  maxAgeSeconds: MEDIA_SECONDS,
});

const BY_NAME: ReadonlyMap<string, FileKind> = new Map([
  ['chapitres.json', sharedText('application/json+chapters; charset=utf-8')],
  ['sitemap.xml', sharedText('application/xml; charset=utf-8')],
]);

const BY_EXTENSION: ReadonlyMap<string, FileKind> = new Map(
  Object.entries({
    html: page('text/html'),
    css: page('text/css'),
    js: page('text/javascript'),
    ics: page('text/calendar'),
    webmanifest: page('application/manifest+json'),
    xml: sharedText('application/rss+xml; charset=utf-8'),
    json: sharedText('application/json; charset=utf-8'),
    jsonld: sharedText('application/ld+json; charset=utf-8'),
    md: sharedText('text/markdown; charset=utf-8'),
    csv: sharedText('text/csv; charset=utf-8'),
    txt: sharedText('text/plain; charset=utf-8'),
    vtt: sharedText('text/vtt; charset=utf-8'),
    srt: sharedText('application/x-subrip; charset=utf-8'),
    svg: sharedText('image/svg+xml; charset=utf-8'),
    mp3: media('audio/mpeg'),
    m4a: media('audio/mp4'),
    opus: media('audio/ogg'),
    ogg: media('audio/ogg'),
    wav: media('audio/wav'),
    mp4: media('video/mp4'),
    jpg: media('image/jpeg'),
    png: media('image/png'),
    webp: media('image/webp'),
    avif: media('image/avif'),
    ico: media('image/vnd.microsoft.icon'),
    woff2: media('font/woff2'),
    pdf: media('application/pdf'),
    zip: media('application/zip'),
  }),
);

/** Every kind known, by the whole name of a file or by its extension; a name wins. */
export const fileKinds = { byName: BY_NAME, byExtension: BY_EXTENSION } as const;

const UNKNOWN: FileKind = { ...media('application/octet-stream'), isShared: false };

/** The kind of a file by its path. */
export function kindOf(file: string): FileKind {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return BY_NAME.get(name) ?? BY_EXTENSION.get(name.slice(name.lastIndexOf('.') + 1)) ?? UNKNOWN;
}

/**
 * The fields that go with every answer about such a file. Whatever is kept by others is asked again once its time is
 * over, so that a withdrawn testimony is forgotten within a day.
 */
export function fieldsOf(kind: FileKind): Readonly<Record<string, string>> {
  return {
    'Cache-Control': `public, max-age=${kind.maxAgeSeconds}, must-revalidate`,
    ...(kind.isText ? { Vary: 'Accept-Encoding' } : {}),
    ...(kind.isShared ? SHARED : {}),
    ...(kind.contentType.startsWith('image/svg') ? { 'Content-Security-Policy': DRAWING_POLICY } : {}),
  };
}

/** A drawing opened as a page runs nothing. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Accept-Ranges, Content-Length, Content-Range, ETag, Last-Modified',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
