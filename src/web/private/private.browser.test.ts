import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TestimonyReport } from '../../app/events.ts';
import { newAccord } from '../../formats/accord-yaml.ts';
import { newFiche, withProposals } from '../../formats/fiche-yaml.ts';
import { violations } from '../../testing/axe.ts';
import { noBrowser } from '../../testing/browser.ts';
import { DESKTOP, PHONE, privateBrowser } from '../../testing/private-browser.ts';
import { layDraft } from '../../testing/private-draft.ts';
import { REPORT, TESTIMONY, TURNS } from '../../testing/private-testimony.ts';
import { toneWav } from '../../testing/tone.ts';

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

  it('break none whatever a testimony has come to', async () => {
    const { page, origin, folder, setting } = await entered({ device: { ...PHONE, colorScheme: 'dark' } });
    layDraft(folder, {
      turns: [...TURNS, { text: 'Je suis d’accord pour que ce soit diffusé.', speaker: 'Anne' }],
    });
    const fiche = withProposals(newFiche({}), { before: TURNS[1].text, results: [] });
    writeFileSync(path.join(folder, 'fiche.yaml'), fiche);
    const wrong: string[] = [];
    const look = async (state: string, target = PAGE) => {
      await page.goto(origin + target);
      await opened(page);
      for (const found of await violations(page)) wrong.push(`${state}: ${found}`);
      if ((await excessOf(page)) > 0) wrong.push(`${state} overflows`);
    };
    const told = (change: Partial<TestimonyReport>) =>
      setting.following.tell({ type: 'standing', report: { ...REPORT, ...change } });
    await look('proposals, a yes that seems said');
    expect(await page.getByText('La personne semble dire oui').count()).toBe(1);
    mkdirSync(path.join(folder, 'preuve'));
    writeFileSync(path.join(folder, 'preuve/accord oral.flac'), toneWav(1));
    writeFileSync(
      path.join(folder, 'accord.yaml'),
      `${newAccord()}`.replace(/^preuve:.*$/mu, 'preuve: 0:02 à 0:04'),
    );
    await look('a spoken accord');
    expect(await page.getByLabel('Son accord, dit à l’oral').count()).toBe(1);
    const problem = {
      fact: 'Ce fichier semble s’arrêter avant la fin.',
      advice: 'Pouvez-vous le renvoyer ?',
    };
    told({
      problems: [{ code: 'audio-cut', ...problem }],
      standing: { state: 'draft', next: 'mend' },
    });
    await look('a problem', '/espace/');
    setting.following.tell({ type: 'run-progressed', stage: 'mastering', subject: TESTIMONY, fraction: 0.5 });
    await look('at work', '/espace/');
    told({ standing: { state: 'online', next: 'nothing' } });
    await look('online');
    told({ standing: { state: 'withdrawn', next: 'nothing' } });
    await look('withdrawn');
    expect(wrong).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('are reached and left from the keyboard alone: who comes in goes to the words and says them read', async () => {
    const { page, folder, setting } = await entered();
    layDraft(folder);
    await press(page, 'On se réunissait pour rien');
    await page.waitForURL(`**${PAGE}`);
    await press(page, 'Transcription relue');
    await page.getByText('C’est enregistré.').waitFor();
    expect((await setting.sheets.fiche(TESTIMONY)).fiche?.transcriptReviewed).toBe(true);
    await page.context().close();
  });

  it('say where each testimony stands without any script', async () => {
    const { page, setting } = await entered({ device: { ...PHONE, javaScriptEnabled: false } });
    await page.locator('.row').getByText('Brouillon').waitFor();
    setting.following.tell({ type: 'run-progressed', stage: 'mastering', subject: TESTIMONY, fraction: 0.5 });
    await page.getByRole('link', { name: 'Actualiser la page' }).click();
    await page.getByText('Mise à niveau du son : 50 %').waitFor();
    await page.context().close();
  });

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

/** Goes to a link or a button by the Tab key, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByRole('link', { name })
    .or(page.getByRole('button', { name, exact: true }))
    .first();
  await wanted.waitFor();
  while (!(await wanted.evaluate((one) => one === document.activeElement))) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body))
      throw new Error(`expected the keyboard to reach « ${name} », got to the end of the page`);
  }
  await page.keyboard.press('Enter');
}

async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.drop input[type=file]').setInputFiles({
    name,
    mimeType: 'audio/mp4',
    buffer: Buffer.alloc(50_000, 7),
  });
}
