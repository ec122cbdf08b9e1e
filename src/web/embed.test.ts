import { describe, expect, it } from 'vitest';
import { catalogueOf, episodeOf, published, SHOW } from '../testing/pages-catalogue.ts';
import { embedHtml, embedYesWiki, oEmbed } from './embed.ts';
import { episodePage } from './episode-page.tsx';

const PLAYER = 'https://exemple.fr/podcast/recits/2026-03-12-k7qd/lecteur/';

describe('a testimony on other sites', () => {
  it('is one line of HTML, whatever its title holds', () => {
    const html = embedHtml(SHOW, episodeOf({ title: `"><script>alert(1)</script>` }));
    expect(html).toMatch(
      new RegExp(`^<iframe src="${PLAYER}" title="&quot;>&lt;script>[^"<]*" width="100%"`),
    );
    expect(embedYesWiki(SHOW, episodeOf())).toMatch(/^""<iframe .*<\/iframe>""$/);
  });

  it('is found by sites that know oEmbed', () => {
    const [, href] =
      /type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(
        episodePage(catalogueOf([]), published()),
      ) ?? [];
    expect(href).toBe('https://exemple.fr/podcast/recits/2026-03-12-k7qd/oembed.json');
    expect(JSON.parse(oEmbed(catalogueOf([]), published()))).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.stringContaining(PLAYER),
      width: 720,
      height: 420,
    });
  });
});
