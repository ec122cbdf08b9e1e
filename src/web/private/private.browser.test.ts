import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../../testing/axe.ts';
import { noBrowser } from '../../testing/browser.ts';
import { DESKTOP, PHONE, privateBrowser } from '../../testing/private-browser.ts';
import { layDraft } from '../../testing/private-draft.ts';
import { TESTIMONY } from '../../testing/private-testimony.ts';

const PAGE = `/espace/temoignages/${TESTIMONY}`;

describe.skipIf(noBrowser)('the private pages in a browser', () => {
  const entered = privateBrowser();

  const TARGETS = [
    '/espace/',
    '/espace/enregistrer',
    '/espace/acces',
    '/espace/bilan',
    PAGE,
    `${PAGE}/texte`,
    `${PAGE}/extraits`,
    '/espace/rien',
  ];

  it('break no rule of accessibility, on a phone or a desk, by day or night, and overflow nowhere', async () => {
    const wrong: string[] = [];
    for (const [device, colorScheme] of [
      [PHONE, 'light'],
      [DESKTOP, 'dark'],
    ] as const) {
      const { page, origin, folder } = await entered({ device: { ...device, colorScheme } });
      layDraft(folder, { doubtful: [1] });
      for (const target of TARGETS) {
        await page.goto(origin + target);
        await opened(page);
        for (const found of await violations(page)) wrong.push(`${target}: ${found}`);
        if ((await excessOf(page)) > 0) wrong.push(`${target} overflows`);
      }
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('never scroll sideways on the narrowest phone, with fonts that never come or come late', async () => {
    const wrong: string[] = [];
    const { page, origin, folder } = await entered({
      device: { ...PHONE, viewport: { width: 320, height: 640 } },
    });
    layDraft(folder, { doubtful: [1] });
    for (const late of [false, true]) {
      await page.route('**/*.woff2', (route) =>
        late ? setTimeout(() => void route.continue(), 300) : route.abort(),
      );
      for (const target of TARGETS) {
        await page.goto(origin + target);
        await opened(page);
        await page.evaluate(() => document.fonts.ready);
        if ((await excessOf(page)) > 0) wrong.push(`${target} overflows, fonts ${late ? 'late' : 'absent'}`);
      }
      await page.unroute('**/*.woff2');
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('drop a file by one touch, then show that it was received', async () => {
    const { page, setting, complaints, failures } = await entered({ device: PHONE });
    await choose(page, 'entretien.m4a');
    await page.getByText('Bien reçu : « entretien.m4a »').waitFor();
    expect(readdirSync(setting.workspace.episodes)).toContain('entretien.m4a');
    expect([...complaints, ...failures]).toEqual([]);
    await page.context().close();
  });

  it('drop, agree and withdraw without any script', async () => {
    const { page, origin, setting } = await entered({ device: { ...PHONE, javaScriptEnabled: false } });
    await choose(page, 'entretien.m4a');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('status').getByText('Bien reçu').waitFor();
    await page.goto(origin + PAGE);
    await page.getByText('Le podcast, la page').click();
    await page.getByText('sa propre voix').click();
    await page.getByRole('button', { name: 'Enregistrer l’accord' }).click();
    await page.getByRole('status').waitFor();
    const accord = async () => (await setting.sheets.accords(TESTIMONY))[0]?.accord;
    expect((await accord())?.scopes.broadcast).toBe(true);
    await page.getByText('Si elle change d’avis').click();
    await page.getByText('La personne l’a demandé').click();
    await page.getByRole('button', { name: 'Retirer son témoignage' }).click();
    await page.getByRole('status').waitFor();
    expect((await accord())?.withdrawnOn).toBeDefined();
    expect(path.basename(new URL(page.url()).pathname)).toBe(TESTIMONY);
    await page.context().close();
  });

  it('bring a row up to date while it is looked at', async () => {
    const { page, setting } = await entered({ device: DESKTOP });
    const publicId = TESTIMONY;
    setting.following.tell({ type: 'run-progressed', stage: 'mastering', subject: publicId, fraction: 0.5 });
    await page.getByText('Mise à niveau du son : 50 %').waitFor();
    setting.following.tell({ type: 'missing', publicIds: [publicId] });
    await page.locator('.row').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

/** Everything that can be opened is. */
async function opened(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
  });
}

const excessOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.drop input[type=file]').setInputFiles({
    name,
    mimeType: 'audio/mp4',
    buffer: Buffer.alloc(50_000, 7),
  });
}
