import type { Cover } from '../../model/cover.ts';
import { element, type XmlElement } from './element.ts';

/** Paths of a cover's files, relative to the public address. */
type CoverPaths = { readonly coverLarge: string; readonly coverPage: string; readonly coverSmall: string };

/**
 * A cover for every client: `itunes:image` (3000 px), then `podcast:image` in three sizes with its text alternative
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md).
 */
export function coverElements(
  cover: Cover,
  paths: CoverPaths,
  urlOf: (path: string) => string,
): readonly XmlElement[] {
  const image = (path: string, widthPx: number) =>
    element('podcast:image', {
      href: urlOf(path),
      alt: cover.alt,
      'aspect-ratio': '1/1',
      width: widthPx,
      type: 'image/jpeg',
      purpose: 'artwork',
    });
  return [
    element('itunes:image', { href: urlOf(paths.coverLarge) }),
    image(paths.coverLarge, 3000),
    image(paths.coverPage, 1200),
    image(paths.coverSmall, 600),
  ];
}
