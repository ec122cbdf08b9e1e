import { addressesOf } from '../model/addresses.ts';
import type { Catalogue } from '../model/public-episode.ts';
import { absolute } from './place.ts';
import type { TextFile } from './text-file.ts';

/** The pages search engines should know, as https://www.sitemaps.org says: those given, and each testimony's. */
export function sitemap({ show, episodes }: Catalogue, pages: readonly TextFile[]): string {
  const general = pages
    .filter(({ path }) => path.endsWith('index.html'))
    .map(({ path }) => ({ path: path.replace(/index\.html$/, ''), modifiedOn: undefined }));
  const own = episodes.flatMap(({ episode, publishedAt }) => {
    const { page, fiche } = addressesOf(episode);
    return [page, fiche].map((path) => ({ path, modifiedOn: publishedAt.slice(0, 10) }));
  });
  const urls = [...general, ...own].map(({ path, modifiedOn }) => {
    const modified = modifiedOn === undefined ? '' : `<lastmod>${modifiedOn}</lastmod>`;
    return `<url><loc>${escaped(absolute(show, path))}</loc>${modified}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

/** What robots may read: everything that is public. */
export function robots({ show }: Catalogue): string {
  return `User-agent: *\nAllow: /\nSitemap: ${absolute(show, 'sitemap.xml')}\n`;
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
