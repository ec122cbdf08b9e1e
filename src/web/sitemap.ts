import { ficheAddress, pageAddress } from '../model/addresses.ts';
import type { Show } from '../model/show.ts';
import { absolute } from './place.ts';

/** A testimony by its public id, and when it was first public: ISO 8601 in UTC. */
export type DatedStory = { readonly publicId: string; readonly publishedAt: string };

/**
 * The pages search engines should know, as https://www.sitemaps.org says: those of the show, and each testimony's.
 *
 * @param pages paths of the show's own pages, from the public address.
 */
export function sitemap(show: Show, pages: readonly string[], stories: readonly DatedStory[]): string {
  const general = pages
    .filter((path) => path.endsWith('index.html'))
    .map((path) => ({ path: path.replace(/index\.html$/, ''), modifiedOn: undefined }));
  const own = stories.flatMap(({ publicId, publishedAt }) =>
    [pageAddress(publicId), ficheAddress(publicId)].map((path) => ({
      path,
      modifiedOn: publishedAt.slice(0, 10),
    })),
  );
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
export function robots(show: Show): string {
  return `User-agent: *\nAllow: /\nSitemap: ${absolute(show, 'sitemap.xml')}\n`;
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
