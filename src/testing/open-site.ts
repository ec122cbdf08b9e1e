import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Episode } from '../model/episode.ts';
import type { PublicEpisode } from '../model/public-episode.ts';
import { openBrowser } from './browser.ts';
import { builtSite } from './built-site.ts';
import { catalogueOf, episodeOf, published, SHOW } from './pages-catalogue.ts';
import { someClips } from './public-clips.ts';
import { type ServedSite, serveSite } from './site-server.ts';

/** The page of the testimony of one minute. */
export const EPISODE = 'recits/2026-03-12-k7qd/';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A site of four testimonies, served and open in a browser for the tests of one file. */
export class OpenSite {
  #browser?: Browser;
  #site?: ServedSite;

  constructor() {
    beforeAll(async () => {
      const { publicUrl: _, ...homeless } = SHOW;
      const second = episodeOf({ publicId: '2026-04-02-abcd', guid: 'second', demonstration: true });
      const episodes = [episodeOf(), second, longInterview(), fullFiche()];
      const catalogue = catalogueOf(episodes.map(publishedWithClips));
      this.#site = await serveSite(await builtSite({ ...catalogue, show: homeless }));
      this.#browser = await openBrowser();
    });
    afterAll(async () => {
      await this.#browser?.close();
      this.#site?.close();
    });
  }

  get url(): string {
    if (this.#site === undefined) throw new Error('expected a served site, got none: the test has not begun');
    return this.#site.url;
  }

  get browser(): Browser {
    if (this.#browser === undefined) throw new Error('expected a browser, got none: the test has not begun');
    return this.#browser;
  }

  /** Runs `look` on a page, and fails on any console error or request elsewhere. */
  async visit<Seen>(
    path: string,
    settings: BrowserContextOptions,
    look: (page: Page) => Promise<Seen>,
    downlinkMbps = 10,
  ): Promise<Seen> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
    const complaints: string[] = [];
    context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('request', (request) => request.url().startsWith(this.url) || complaints.push(request.url()));
    // How fast the network seems depends on what else the machine does.
    await context.addInitScript((downlink) => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { downlink, effectiveType: '4g' } });
    }, downlinkMbps);
    const page = await context.newPage();
    await page.goto(this.url + path);
    const seen = await look(page);
    await context.close();
    expect(complaints).toEqual([]);
    return seen;
  }
}

/** The first testimony offers clips, the others none. */
function publishedWithClips(episode: Episode, rank: number): PublicEpisode {
  return rank > 0 ? published(episode) : { ...published(episode), clips: someClips(episode.publicId) };
}

/** The moment that the player shows. */
export const elapsed = (page: Page) => page.locator('[data-show=elapsed]').textContent();

/** Half an hour of speech: 450 sentences, all different. */
function longInterview(): Episode {
  const { enclosure } = episodeOf();
  const cues = Array.from({ length: 450 }, (_, i) => ({
    startSeconds: i * 4,
    endSeconds: i * 4 + 3.6,
    text: `${SENTENCE.split(' ')
      .sort((a, b) => ((a.length * i) % 7) - ((b.length * i) % 5))
      .join(' ')} ${i}.`,
    speaker: i % 9 === 0 ? 'La facilitatrice' : 'Bernard',
  }));
  return episodeOf({
    publicId: '2026-05-01-long',
    guid: 'long',
    enclosure: { ...enclosure, durationSeconds: 1800 },
    transcript: { kind: 'timed', cues },
  });
}

/** A testimony whose fiche has every field, each as long as people write them. */
function fullFiche(): Episode {
  const text = `${SENTENCE} quoi dans l’équipe. ${SENTENCE} quoi.`;
  return episodeOf({
    publicId: '2026-06-01-full',
    guid: 'full',
    story: {
      before: text,
      turningPoint: text,
      experience: text,
      change: text,
      lesson: text,
      results: ['4 réunions par mois au lieu de 8', '70 bénévoles actifs', '18 mois de travail'],
      limits: text,
      conditions: text,
      territory: 'Chambéry',
      organisation: 'Un centre social',
      audiences: ['associations', 'élus'],
      themes: ['Gouvernance partagée'],
      headcount: '12 salariés, 40 bénévoles',
      format: 'Quatre journées',
      period: '18 mois',
      partners: ['la mairie', 'deux communes voisines'],
      next: text,
    },
  });
}

const SENTENCE =
  'Les réunions duraient trois heures, on n’avançait pas, et personne ne savait qui devait faire';
