import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../testing/axe.ts';
import { noBrowser } from '../testing/browser.ts';
import { builtSite } from '../testing/built-site.ts';
import { EPISODE, OpenSite, PHONE } from '../testing/open-site.ts';
import { catalogueOf, published } from '../testing/pages-catalogue.ts';
import { serveSite } from '../testing/site-server.ts';

const PAGES = [
  '',
  EPISODE,
  `${EPISODE}fiche/`,
  `${EPISODE}lecteur/`,
  'recits/',
  's-abonner/',
  'presse/',
  'le-metier/',
];

/** WCAG 1.4.12: what people may set so that they can read. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

const spaceText = (page: Page) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, SPACED);

/** Texts that are cut because their box hides what it cannot hold. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = overflowX === 'hidden' || overflowY === 'hidden';
        return hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
      })
      .map((one) => one.outerHTML.slice(0, 100)),
  );

describe.skipIf(noBrowser)(`pages within everyone’s reach${noBrowser ? `: ${noBrowser}` : ''}`, () => {
  const site = new OpenSite();

  it('break no accessibility rule while they are used, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await site.visit(EPISODE, { ...PHONE, colorScheme }, async (page) => {
        await page.getByRole('searchbox', { name: 'Chercher un mot' }).fill('reunions');
        await page.getByRole('searchbox', { name: 'Chercher un mot' }).press('Enter');
        await page.getByRole('button', { name: 'Écouter' }).click();
        await page.getByRole('link', { name: 'Écouter à partir de 0:31' }).click();
        await page.locator('.spoken').waitFor();
        await page.evaluate(() =>
          getSelection()?.selectAllChildren(document.querySelector('.said') ?? document.body),
        );
        await page.getByRole('button', { name: 'Partager cette citation' }).waitFor();
        await page.evaluate(() => scrollTo(0, 2000));
        await page.locator('.player.mini').waitFor();
        await page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
        expect(await violations(page)).toEqual([]);
      });
    }
  });

  it('break none when nothing is found, when all is unfolded, when it may be resumed', async () => {
    await site.visit('recherche/?q=zzzz', {}, async (page) => {
      await page.getByText('Aucun récit ne contient ces mots.').waitFor();
      expect(await violations(page)).toEqual([]);
    });
    await site.visit(`${EPISODE}lecteur/`, { ...PHONE }, async (page) => {
      await page.locator('summary').evaluateAll((all) => all.map((one) => (one as HTMLElement).click()));
      await page.evaluate(() => localStorage.setItem('passe-parole:2026-03-12-k7qd', '31'));
      await page.reload();
      await page.getByRole('button', { name: 'Reprendre à 0:31' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  it('are gone through with the keyboard alone, the place always shown', async () => {
    await site.visit(EPISODE, {}, async (page) => {
      const seen: string[] = [];
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const one = document.activeElement;
          if (!(one instanceof HTMLElement) || one === document.body) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          const after = getComputedStyle(one, '::after');
          const around = after.outlineStyle !== 'none' && Number.parseFloat(after.outlineWidth) >= 2;
          const name = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
          return { name, shown: ring || around };
        });
        if (focused === undefined) break;
        expect(focused).toMatchObject({ shown: true });
        seen.push(focused.name);
      }
      const expected = [
        'Aller au contenu',
        'Récits',
        'Écouter',
        'Position dans le récit',
        'Avancer de 30 secondes',
      ];
      const after = [
        'Vitesse',
        'Partager ce moment',
        'La fiche à imprimer ou à reprendre',
        'Mentions légales',
      ];
      expect(seen.filter((name) => [...expected, ...after].includes(name))).toEqual(
        expect.arrayContaining([...expected, ...after]),
      );
      expect(seen.indexOf('Position dans le récit')).toBeLessThan(seen.indexOf('Mentions légales'));
    });
  });

  it('play from the skip link on, without a mouse', async () => {
    await site.visit(EPISODE, {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);
    });
  });

  it('keep every text when it is spaced out at 320 px, and at a zoom of 200 %', async () => {
    await site.visit('', { viewport: { width: 320, height: 640 } }, async (page) => {
      for (const path of PAGES) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(site.url + path);
        await spaceText(page);
        expect([path, await width(page), await cutTexts(page)]).toEqual([path, 320, []]);
        await page.setViewportSize({ width: 640, height: 450 });
        expect([path, await width(page)]).toEqual([path, 640]);
      }
    });
  });

  it('say everything without JavaScript, shelves included', async () => {
    await site.visit('', { javaScriptEnabled: false }, async (page) => {
      for (const path of [...PAGES, 'recits/themes/gouvernance-partagee/', 'recherche/']) {
        await page.goto(site.url + path);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
        // A form that asks for a page needs no script.
        expect(await page.locator('button:not(form button):visible, select:visible').count()).toBe(0);
      }
    });
  });

  it('lie in a folder of any host, and open from a disk to be read', async () => {
    const built = await builtSite(catalogueOf([published()]));
    const within = await serveSite(new Map([...built].map(([path, file]) => [`un/dossier/${path}`, file])));
    const folder = mkdtempSync(join(tmpdir(), 'passe-parole-site-'));
    try {
      const page = await site.browser.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.goto(`${within.url}un/dossier/`);
      await page.getByRole('link', { name: 'Écouter le dernier récit' }).click();
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);
      await page.goto(`${within.url}un/dossier/recherche/?q=reunions`);
      await page.getByText('1 récit', { exact: true }).waitFor();
      expect(errors).toEqual([]);
      for (const [path, file] of built) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), file);
      }
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page
        .getByRole('link', { name: /Ici on ne m’écoute pas/ })
        .first()
        .click();
      expect(await page.locator('.transcript').innerText()).toContain('Au début, cela fait peur.');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(251, 246, 238)',
      );
      await page.close();
    } finally {
      within.close();
      rmSync(folder, { recursive: true });
    }
  });
});
