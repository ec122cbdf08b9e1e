import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import type { Catalogue } from '../model/public-episode.ts';
import { DRAFT_LINKS, pagesOf } from '../testing/built-site.ts';
import { catalogueOf, episodeOf, published, SHOW } from '../testing/pages-catalogue.ts';
import { someClips } from '../testing/public-clips.ts';
import { draftPage } from './draft-page.tsx';
import { episodePage } from './episode-page.tsx';
import { homePage } from './home-page.tsx';
import { labelOf, shelvesOf } from './shelves.ts';
import { episodeTexts } from './site.ts';

const SECOND = episodeOf({ publicId: '2026-04-02-abcd', guid: 'second', title: 'On respire', number: 2 });
const BARE_STORY = { results: [], audiences: [], themes: [], partners: [] };
const HOSTILE = `"><script src=//evil.example></script><img src=x onerror="alert('1')">&amp;`;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // preact closes void elements; both forms are HTML.
    'void-style': ['error', { style: 'selfclosing' }],
    // A quote may be 140 characters long.
    'long-title': 'off',
  },
});

async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const homeOf = (catalogue: Catalogue) =>
  homePage(catalogue, shelvesOf(catalogue.episodes, ({ episode }) => episode.story).map(labelOf));

const linksOf = (html: string) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = '']) => url);

describe('public pages', () => {
  const full = catalogueOf([published(SECOND), published()]);
  const page = episodePage(full, published());

  it('are valid HTML, every one', async () => {
    for (const [path, html] of pagesOf(catalogueOf([SECOND, episodeOf()].map((one) => published(one))))) {
      expect([path, await mistakesIn(html)]).toEqual([path, []]);
    }
  });

  it('are valid HTML of testimonies that say little, and of none', async () => {
    const { transcript: _, number: __, ...spoken } = episodeOf({ story: BARE_STORY, chapters: [] });
    const plain = episodeOf({
      transcript: { kind: 'plain', paragraphs: [{ text: 'Un.' }, { text: 'Deux.' }] },
    });
    for (const episodes of [[spoken], [plain], []]) {
      const catalogue = catalogueOf(episodes.map((one) => published(one)));
      for (const { path, text } of [
        { path: 'index.html', text: homeOf(catalogue) },
        ...catalogue.episodes.flatMap((one) => episodeTexts(catalogue, one)),
      ]) {
        if (path.endsWith('.html')) expect([path, await mistakesIn(text)]).toEqual([path, []]);
      }
    }
  });

  it('show hostile texts as they are, and run none', async () => {
    const cues = [{ startSeconds: 0, endSeconds: 9, text: HOSTILE, speaker: HOSTILE }];
    const story = {
      ...BARE_STORY,
      lesson: HOSTILE,
      results: [HOSTILE],
      themes: [HOSTILE],
      territory: HOSTILE,
    };
    const hostile = episodeOf({
      title: HOSTILE,
      description: HOSTILE,
      witnessName: HOSTILE,
      story,
      chapters: [{ startSeconds: 0, title: HOSTILE }],
      transcript: { kind: 'timed', cues },
    });
    const show = {
      nextMeeting: { day: '2027-03-12', title: HOSTILE, place: HOSTILE },
      craft: { title: HOSTILE, source: `${HOSTILE}\n\n[récits]\n\n- ${HOSTILE}` },
      title: HOSTILE,
      subtitle: HOSTILE,
      description: HOSTILE,
      author: HOSTILE,
      licence: HOSTILE,
    };
    for (const [path, html] of pagesOf(catalogueOf([published(hostile)], show))) {
      expect([path, await mistakesIn(html)]).toEqual([path, []]);
      expect(html).not.toMatch(/<script src=\/\/|<img src=x/);
    }
  });

  it('lead to their own site only, by relative links', () => {
    const outside = linksOf(page + homeOf(full)).filter((url) => /^[a-z]+:|^\//.test(url));
    expect(new Set(outside)).toEqual(
      new Set([
        'https://exemple.fr/podcast/recits/2026-03-12-k7qd/',
        'https://exemple.fr/podcast/recits/2026-03-12-k7qd/oembed.json',
        'https://exemple.fr/podcast/',
        'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
        'mailto:contact@exemple.fr',
        'https://exemple.fr/rencontre',
      ]),
    );
  });

  it('carry the placeholder while the show has no address', () => {
    const { publicUrl: _, ...homeless } = SHOW;
    const html = homeOf({ ...full, show: homeless });
    expect(html).toContain(`<link rel="canonical" href="${PLACEHOLDER_URL}"/>`);
    expect(html).toContain(`${PLACEHOLDER_URL}feed.xml`);
  });

  it('tell feed readers and social previews what they are', () => {
    expect(page).toContain('type="application/rss+xml" title="Ce que ça change" href="../../feed.xml"');
    expect(page).toMatch(
      /content="https:\/\/exemple.fr\/podcast\/media\/2026-03-12-k7qd\/apercu-[0-9a-f]{10}.jpg"/,
    );
    for (const said of [
      'property="og:title" content="«\u00a0Ici on ne m’écoute pas\u00a0» · Ce que ça change"',
      'property="og:image:width" content="1200"',
      'property="og:image:height" content="630"',
      'property="og:image:alt" content="Une crête inventée et quelques mots."',
    ])
      expect(page).toContain(said);
  });

  it('offer the clips that everyone agreed to, and say nothing of them otherwise', async () => {
    expect(page).not.toContain('Extraits à partager');
    const one = published();
    const offered = episodePage(full, { ...one, clips: someClips(one.episode.publicId) });
    expect(await mistakesIn(offered)).toEqual([]);
    expect(offered).toMatch(/<video controls.* preload="none" poster="[^"]+extrait-image-3333333333.jpg"/);
    expect(offered).toMatch(/<a [^>]*href="[^"]+extrait-vertical-2222222222.mp4" download/);
    expect(offered).toMatch(/<track kind="captions" [^>]*extrait-sous-titres-4444444444.vtt"/);
    expect(offered).toMatch(/<h3>«\u00A0L’anticonstitutionnellement/);
  });

  it('keep a space between sentences that were cut into cues', () => {
    const read = page.replace(/<[^>]+>/g, '');
    expect(read).toContain('On ne se parlait plus. Les réunions duraient trois heures.');
  });

  it('describe the testimony and its chapters to search engines', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'PodcastEpisode',
      name: 'Ici on ne m’écoute pas',
      duration: 'PT1M0S',
      hasPart: [
        { startOffset: 0, endOffset: 30, name: 'Avant' },
        { startOffset: 30, endOffset: 60, name: 'Après' },
      ],
    });
  });

  it('say that a demonstration is one', () => {
    const shown = published(episodeOf({ demonstration: true }));
    expect(episodePage(full, shown)).toContain('les voix sont de synthèse et l’histoire est inventée');
    expect(page).not.toContain('voix sont de synthèse');
  });

  it('say that no person has read a text made by a machine', () => {
    const shown = published(episodeOf({ transcriptByMachine: true }));
    expect(episodePage(full, shown)).toContain('Texte produit par une machine');
  });

  it('offer the other testimonies, those of the same theme first', () => {
    const third = episodeOf({
      publicId: '2026-05-05-efgh',
      guid: '3',
      story: BARE_STORY,
      title: 'Autre chose',
    });
    const next = episodePage(catalogueOf([published(third), published(SECOND), published()]), published());
    expect(next.indexOf('On respire')).toBeLessThan(next.indexOf('Autre chose'));
    expect(next.match(/<article class="story">/g)).toHaveLength(2);
  });
});

describe('a draft’s page', () => {
  const html = draftPage(episodeOf(), SHOW, DRAFT_LINKS);

  it('says that it is not public', () => {
    expect(html).toContain('Brouillon, non publié');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it('names nothing but files beside it', () => {
    const own = linksOf(html).filter(
      (url) => !url.startsWith('#') && !/^(site\/|episode\.mp3|couverture\.jpg)/.test(url),
    );
    expect(own).toEqual([
      'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
      'mailto:contact@exemple.fr',
    ]);
    expect(html).not.toContain('feed.xml');
  });
});
