import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Episode } from '../model/episode.ts';
import { noBrowser, openBrowser } from '../testing/browser.ts';
import { builtSite } from '../testing/built-site.ts';
import { catalogueOf, episodeOf, published, SHOW } from '../testing/pages-catalogue.ts';
import { type ServedSite, serveSite } from '../testing/site-server.ts';
import { guideInFrench } from '../words/guide-fr.ts';

const EPISODE = 'recits/2026-03-12-k7qd/';
const PAGES = [
  '',
  EPISODE,
  `${EPISODE}fiche/`,
  `${EPISODE}lecteur/`,
  'recits/',
  's-abonner/',
  'presse/',
  'recherche/?q=reunions',
  'a-propos/',
  'guide/',
  'guide/entretien/',
  '404.html',
  'brouillon/page.html',
];
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

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

describe.skipIf(noBrowser)(`public pages in a real browser${noBrowser ? `: ${noBrowser}` : ''}`, () => {
  let browser: Browser;
  let site: ServedSite;

  beforeAll(async () => {
    const { publicUrl: _, ...homeless } = SHOW;
    const second = episodeOf({ publicId: '2026-04-02-abcd', guid: 'second', demonstration: true });
    const catalogue = catalogueOf([
      published(),
      published(second),
      published(longInterview()),
      published(fullFiche()),
    ]);
    site = await serveSite(await builtSite({ ...catalogue, show: homeless }));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  /** Runs `look` on a page, and fails on any console error or request elsewhere. */
  async function visit<Seen>(
    path: string,
    settings: BrowserContextOptions,
    look: (page: Page) => Promise<Seen>,
  ) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
    const complaints: string[] = [];
    context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(String(error.error())));
    context.on('request', (request) => request.url().startsWith(site.url) || complaints.push(request.url()));
    const page = await context.newPage();
    await page.goto(site.url + path);
    const seen = await look(page);
    await context.close();
    expect(complaints).toEqual([]);
    return seen;
  }

  /** What axe finds wrong, with the parts of the page it is about. */
  const violations = async (page: Page) => {
    const found = await page.evaluate("axe.run(document, { resultTypes: ['violations'], preload: false })");
    return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  };

  const elapsed = (page: Page) => page.locator('[data-show=elapsed]').textContent();

  for (const path of PAGES) {
    it(`breaks no accessibility rule on /${path}, light, dark or phone`, async () => {
      await visit(path, {}, async (page) => {
        await page.evaluate(axe.source);
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await violations(page)).toEqual([]);
      });
    });
  }

  it('shows the play button on a phone without scrolling', async () => {
    const box = await visit(EPISODE, PHONE, (page) => page.locator('a.button.strong').boundingBox());
    expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(844);
  });

  it('needs no sideways scrolling at 320 px', async () => {
    for (const path of PAGES) {
      const width = await visit(path, { viewport: { width: 320, height: 640 } }, (page) =>
        page.evaluate(() => document.documentElement.scrollWidth),
      );
      expect(width).toBe(320);
    }
  });

  it('gives fingers targets of 44 px', async () => {
    const small = await visit(EPISODE, PHONE, (page) =>
      page.locator('.player button, .player select, .actions a, nav a, .chapters a').evaluateAll((all) =>
        all
          .filter((one) => {
            const { width, height } = one.getBoundingClientRect();
            return width > 0 && (height < 44 || width < 44);
          })
          .map((one) => one.outerHTML),
      ),
    );
    expect(small).toEqual([]);
  });

  it('plays, pauses and says which', async () => {
    await visit(EPISODE, {}, async (page) => {
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
      await page.getByRole('button', { name: 'Mettre en pause' }).click();
      expect(await page.evaluate(() => document.querySelector('audio')?.paused)).toBe(true);
      await page.getByRole('button', { name: 'Écouter' }).waitFor();
    });
  });

  it('seeks with the keyboard before anything is loaded', async () => {
    await visit(EPISODE, {}, async (page) => {
      await page.getByRole('slider').press('ArrowRight');
      await page.getByRole('button', { name: 'Avancer de 30 secondes' }).press('Enter');
      expect(await elapsed(page)).toBe('0:31');
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('0:31, Après');
    });
  });

  it('plays from a moment of the transcript, and marks what is said', async () => {
    await visit(EPISODE, {}, async (page) => {
      await page.getByRole('link', { name: 'Écouter à partir de 0:31' }).click();
      await page.locator('.spoken').waitFor();
      expect(await page.locator('.spoken').textContent()).toBe('Au début, cela fait peur.');
      expect(await elapsed(page)).toBe('0:31');
      expect(await page.locator('.chapters .current').textContent()).toContain('Après');
    });
  });

  it('opens at the moment its address names, and copies that of another', async () => {
    await visit(`${EPISODE}#t=12`, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      expect(await elapsed(page)).toBe('0:12');
      await page.getByRole('button', { name: 'Partager ce moment' }).click();
      await page.getByText('Lien copié').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${EPISODE}#t=12`);
    });
  });

  it('shares the testimony’s own page from a player on another site', async () => {
    await visit(
      `${EPISODE}lecteur/#t=12`,
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.getByRole('button', { name: 'Partager ce moment' }).click();
        await page.getByText('Lien copié').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${EPISODE}#t=12`);
      },
    );
  });

  it('offers to resume where one stopped', async () => {
    await visit(EPISODE, {}, async (page) => {
      await page.getByRole('link', { name: 'Écouter à partir de 0:31' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 31.1);
      await page.getByRole('button', { name: 'Mettre en pause' }).click();
      await page.reload();
      await page.getByRole('button', { name: 'Reprendre à 0:31' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 31);
    });
  });

  it('goes on in the light version at the same moment', async () => {
    await visit(`${EPISODE}#t=20`, {}, async (page) => {
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 20.2);
      await page.getByRole('link', { name: /Écouter la version légère/ }).click();
      await page.waitForFunction(() => {
        const { currentSrc = '', currentTime = 0, paused = true } = document.querySelector('audio') ?? {};
        return /legere.*opus$/.test(currentSrc) && currentTime > 20.3 && !paused;
      });
      await page.getByRole('link', { name: /Revenir à la version complète/ }).waitFor();
    });
  });

  it('stops where the chapter ends when asked to', async () => {
    await visit(`${EPISODE}#t=29`, {}, async (page) => {
      await page.getByRole('combobox', { name: 'Minuterie' }).selectOption('chapter');
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => {
        const { paused, currentTime } = document.querySelector('audio') ?? { paused: false, currentTime: 0 };
        return paused && currentTime > 29.9;
      });
    });
  });

  it('keeps the player at hand while one reads', async () => {
    await visit(EPISODE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.locator('#transcription').scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollTo(0, 2000));
      await page.locator('.player.mini').waitFor();
      const box = await page.getByRole('button', { name: 'Mettre en pause' }).boundingBox();
      expect(box?.y).toBeGreaterThan(700);
    });
  });

  it('finds a word of the transcript, accents apart', async () => {
    await visit(EPISODE, {}, async (page) => {
      const field = page.getByRole('searchbox', { name: 'Chercher un mot' });
      await field.fill('DEBUT');
      await page.getByText('1 passage. Entrée pour y aller.').waitFor();
      await field.press('Enter');
      expect(await page.locator('.match-now').textContent()).toBe('Au début, cela fait peur.');
      await field.fill('zzz');
      await page.getByText('Rien trouvé').waitFor();
      expect(await page.locator('.match').count()).toBe(0);
    });
  });

  it('follows what is said when asked to', async () => {
    await visit(`recits/2026-05-01-long/#t=1500`, PHONE, async (page) => {
      await page.getByRole('checkbox', { name: 'Suivre la lecture' }).check();
      await page.evaluate(() => document.querySelector('audio')?.dispatchEvent(new Event('timeupdate')));
      await page.waitForFunction(() => {
        const { top = -1 } = document.querySelector('.spoken')?.getBoundingClientRect() ?? {};
        return top > 0 && top < innerHeight;
      });
    });
  });

  it('shares a quote with who says it and its moment', async () => {
    await visit(EPISODE, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.locator('[data-from="31"]').selectText();
      await page.getByRole('button', { name: 'Partager cette citation' }).click();
      await page.getByText('Citation copiée').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `«\u00a0Au début, cela fait peur.\u00a0»\nBernard, Ce que ça change\n${site.url}${EPISODE}#t=31`,
      );
    });
  });

  it('finds the sentence and its moment across testimonies', async () => {
    await visit('recits/', {}, async (page) => {
      await page.getByRole('searchbox', { name: 'Mots à chercher' }).fill('reunions trois');
      await page.getByRole('button', { name: 'Chercher' }).click();
      await page.getByText('4 récits').waitFor();
      const result = page.locator('.found > li').first();
      expect(await result.locator('ul').textContent()).toContain('Les réunions duraient trois heures.');
      await result.getByRole('link', { name: 'Écouter à partir de 0:10' }).click();
      await page.waitForURL(/recits\/2026-03-12-k7qd\/#t=10$/);
      expect(await elapsed(page)).toBe('0:10');
    });
  });

  it('prints each page of the guide on one A4 page', async () => {
    for (const { path } of guideInFrench) {
      const pdf = await visit(path, {}, (page) => page.pdf({ format: 'A4' }));
      expect([path, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([path, 1]);
    }
  });

  it('prints the fiche on one A4 page', async () => {
    const pdf = await visit('recits/2026-06-01-full/fiche/', {}, (page) => page.pdf({ format: 'A4' }));
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('says in words that the sound does not come', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/*.mp3', (route) => route.abort());
    await page.goto(site.url + EPISODE);
    await page.getByRole('button', { name: 'Écouter' }).click();
    await page.getByText('Le son n’arrive pas.').waitFor();
    await context.close();
  });

  it('reads and plays without JavaScript', async () => {
    await visit(EPISODE, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('audio[controls]').isVisible()).toBe(true);
      expect(await page.locator('button:visible, select:visible').count()).toBe(0);
      expect(await page.locator('.speech a').first().getAttribute('href')).toMatch(/\.mp3#t=0$/);
    });
  });

  it('moves nothing while it loads', async () => {
    for (const settings of [{}, PHONE]) {
      const shift = await visit(EPISODE, settings, (page) =>
        page.evaluate(async () => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          await document.fonts.ready;
          await new Promise((resolve) => setTimeout(resolve, 200));
          return sum;
        }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);
    }
  });

  it('weighs at most 5 kB of script, and 90 KiB with a long interview, sound and cover apart', async () => {
    const bytes = new Map<string, number>();
    await visit('recits/2026-05-01-long/', PHONE, async (page) => {
      page.on('response', async (response) => {
        const body = await response.body().catch(() => Buffer.alloc(0));
        const sent = response.url().endsWith('.woff2') ? body : gzipSync(body);
        if (!/mp3|jpg$/.test(response.url())) bytes.set(response.url().replace(site.url, ''), sent.length);
      });
      await page.reload({ waitUntil: 'networkidle' });
    });
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes.get('site/player.js')).toBeLessThan(5000);
    expect(total).toBeLessThan(90 * 1024);
    expect(total).toBeGreaterThan(30 * 1024);
  });
});
