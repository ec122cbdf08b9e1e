import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAccord, parseAccord } from '../formats/accord-yaml.ts';
import { violations } from '../testing/axe.ts';
import { noBrowser, openBrowser } from '../testing/browser.ts';
import { pageFiles } from '../testing/built-site.ts';
import { PHONE } from '../testing/open-site.ts';
import { type ServedSite, type Site, serveSite } from '../testing/site-server.ts';
import { toneWav } from '../testing/tone.ts';
import { withdrawalDonePage } from './withdrawal-pages.tsx';
import { type WitnessView, witnessPage } from './witness-page.tsx';

const given = (more: string) => parseAccord(`${newAccord()}\n${more}`, 'accord.yaml');
const SAID = ['Je suis mère de la commune, et j’ai mis du temps à oser le dire devant tout le monde.'];

const VIEWS: Readonly<Record<string, Omit<WitnessView, 'token'>>> = {
  first: { accord: { ...given(''), sensitiveSubject: true }, isOnline: false },
  listening: {
    accord: { ...given(''), wantsToListenFirst: true },
    isOnline: false,
    draft: { code: 'abcdef012345', paragraphs: SAID },
    told: 'C’est noté.',
  },
  online: {
    accord: { ...given(''), collectedOn: '2026-03-12', until: '2031-03-12', validatedDigest: 'abcdef012345' },
    isOnline: true,
    draft: { code: 'abcdef012345', paragraphs: SAID },
  },
  withdrawn: { accord: { ...given(''), withdrawnOn: '2026-04-01' }, isOnline: false },
};

async function someSite(): Promise<Site> {
  const site = new Map<string, string | Buffer>();
  for (const [path, contents] of await pageFiles()) site.set(`site/${path}`, contents);
  for (const [name, view] of Object.entries(VIEWS)) {
    site.set(`a/${name}`, witnessPage({ token: name, ...view }));
    site.set(`a/${name}/temoignage.mp3`, toneWav(2));
  }
  site.set('a/done', withdrawalDonePage(true, ['https://exemple.org/un-article']));
  site.set('a/part', withdrawalDonePage(false, []));
  return site;
}

describe.skipIf(noBrowser)('the page of a witness in a browser', () => {
  let browser: Browser;
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite(await someSite());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });
  const PAGES = [...Object.keys(VIEWS), 'done', 'part'];

  it('breaks no rule of accessibility whatever its state, by day or night, nor overflows', async () => {
    const wrong: string[] = [];
    const context = await browser.newContext({ ...PHONE, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const name of PAGES) {
      await page.goto(`${served.url}a/${name}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const found of await violations(page)) wrong.push(`${name}, ${colorScheme}: ${found}`);
      }
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      if (scrollWidth > clientWidth) wrong.push(`${name} overflows`);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('listens, answers and withdraws from the keyboard alone, without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}a/listening`);
    const reached = new Set<string>();
    for (let name = ''; name !== 'body'; reached.add(name)) {
      await page.keyboard.press('Tab');
      name = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('value') ?? at?.getAttribute('href') ?? at?.localName ?? '';
      });
    }
    for (const wanted of ['#retirer', 'audio', 'summary', 'valider', 'oui', 'reponses', 'tout', 'extraits'])
      expect(reached, wanted).toContain(wanted);
    await context.close();
  });
});
