import jsqr from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aShow } from '../testing/catalogue.ts';
import { catalogueOf } from '../testing/pages-catalogue.ts';
import { applications } from './applications.ts';
import { subscribePage } from './subscribe-page.tsx';

describe('the subscription page', () => {
  it('opens each application on the feed', () => {
    const links = applications.map(({ link }) => link('https://exemple.fr/podcast/feed.xml'));
    expect(links).toEqual([
      'podcast://exemple.fr/podcast/feed.xml',
      'https://antennapod.org/deeplink/subscribe?url=https%3A%2F%2Fexemple.fr%2Fpodcast%2Ffeed.xml',
      'pktc://subscribe/exemple.fr/podcast/feed.xml',
      'overcast://x-callback-url/add?url=https%3A%2F%2Fexemple.fr%2Fpodcast%2Ffeed.xml',
      'https://podcastaddict.com/feed/https%3A%2F%2Fexemple.fr%2Fpodcast%2Ffeed.xml',
      'gpodder://exemple.fr/podcast/feed.xml',
    ]);
  });

  it('shows a code that a phone reads as its own address', async () => {
    const html = subscribePage(catalogueOf([]));
    const [svg = ''] = /<svg class="code".*?<\/svg>/s.exec(html) ?? [];
    const picture = Buffer.from(
      svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="176" height="176" '),
    );
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const read = jsqr.default(Uint8ClampedArray.from(data), info.width, info.height);
    expect(read?.data).toBe('https://exemple.fr/podcast/s-abonner/');
  });

  it('offers the address alone while the show has no public one', () => {
    const { publicUrl: _, ...homeless } = aShow();
    const html = subscribePage({ ...catalogueOf([]), show: homeless });
    expect(html).not.toMatch(/pktc:|class="qr"/);
    expect(html).toContain('feed.xml</code>');
  });
});
