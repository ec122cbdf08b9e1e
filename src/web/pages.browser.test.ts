import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../testing/axe.ts';
import { noBrowser } from '../testing/browser.ts';
import { EPISODE, elapsed, OpenSite, PHONE } from '../testing/open-site.ts';
import { guideInFrench } from '../words/guide-fr.ts';

const PAGES = [
  '',
  EPISODE,
  `${EPISODE}fiche/`,
  `${EPISODE}lecteur/`,
  'recits/',
  's-abonner/',
  'presse/',
  'le-metier/',
  'dossiers/7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11/',
  'recherche/?q=reunions',
  'a-propos/',
  'signature/',
  'guide/',
  'guide/entretien/',
  '404.html',
  'brouillon/page.html',
];

describe.skipIf(noBrowser)(`public pages in a real browser${noBrowser ? `: ${noBrowser}` : ''}`, () => {
  const site = new OpenSite();

  for (const path of PAGES) {
    it(`breaks no accessibility rule on /${path}, by day on a desk or by night on a phone`, async () => {
      await site.visit(path, {}, async (page) => {
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await violations(page)).toEqual([]);
      });
    });
  }

  it('shows the play button on a phone without scrolling', async () => {
    const box = await site.visit(EPISODE, PHONE, (page) =>
      page.locator('.opening a.button.strong').boundingBox(),
    );
    expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(844);
  });

  it('needs no sideways scrolling at 320 px, whatever the font', async () => {
    await site.visit('', { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of PAGES) {
        await page.goto(site.url + path);
        await page.evaluate(setInAWideFont);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([path, width]).toEqual([path, 320]);
      }
    });
  });

  it('gives fingers targets of 44 px', async () => {
    const small = await site.visit(EPISODE, PHONE, (page) =>
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

  it('finds the sentence and its moment across testimonies', async () => {
    await site.visit('recits/', {}, async (page) => {
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
      const pdf = await site.visit(path, {}, (page) => page.pdf({ format: 'A4' }));
      expect([path, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([path, 1]);
    }
  });

  it('prints the fiche on one A4 page', async () => {
    const pdf = await site.visit('recits/2026-06-01-full/fiche/', {}, (page) => page.pdf({ format: 'A4' }));
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('reads and plays without JavaScript', async () => {
    await site.visit(EPISODE, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('audio[controls]').isVisible()).toBe(true);
      expect(await page.locator('button:visible, select:visible').count()).toBe(0);
      expect(await page.locator('.speech a').first().getAttribute('href')).toMatch(/\.mp3#t=0$/);
    });
  });

  for (const [name, settings] of Object.entries({ desk: {}, phone: PHONE })) {
    it(`moves nothing while it loads on a ${name}`, async () => {
      await site.visit('', settings, async (page) => {
        for (const path of PAGES) {
          await paintFirst(page, site.url + path);
          expect([path, await layoutShift(page)]).toEqual([path, expect.toSatisfy(isStill)]);
        }
      });
    });
  }

  it('weighs at most 90 KiB beside its pictures, in few requests, 5 kB of it script', async () => {
    for (const path of ['', 'recits/2026-05-01-long/', 'le-metier/']) {
      const bytes = await site.visit('404.html', PHONE, (page) => transferred(page, site.url, path));
      const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
      expect([path, total]).toEqual([path, expect.toSatisfy((size: number) => size < 90 * 1024)]);
      expect([path, bytes.size]).toEqual([path, expect.toSatisfy((requests: number) => requests <= 12)]);
      expect(bytes.get('site/player.js') ?? 0).toBeLessThan(5000);
    }
  });
});

const isStill = (shift: number) => shift <= 0.02;

/** What a page looks like where our fonts have not come, in a fallback wider than most. */
function setInAWideFont(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { font-family: "DejaVu Serif", serif !important }');
  document.adoptedStyleSheets = [sheet];
}

/** Opens a page as a slow network does: painted before its scripts arrive. */
async function paintFirst(page: Page, url: string): Promise<void> {
  let showScripts = () => {};
  const painted = new Promise<void>((resolve) => {
    showScripts = resolve;
  });
  await page.route(/\.js$/, (route) => painted.then(() => route.continue()));
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  showScripts();
  await page.waitForLoadState();
  await page.unroute(/\.js$/);
}

/** How far things moved by themselves while a page loaded (Cumulative Layout Shift). */
const layoutShift = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sum;
  });

/** Bytes of each answer a page asks for, texts as they are once compressed, sounds and photos apart. */
async function transferred(page: Page, site: string, path: string): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const sent = response.url().endsWith('.woff2') ? body : gzipSync(body);
    if (!/(?:mp3|jpg)$/.test(response.url())) bytes.set(response.url().replace(site, ''), sent.length);
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  return bytes;
}
