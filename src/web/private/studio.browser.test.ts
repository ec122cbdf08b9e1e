import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFiche } from '../../formats/fiche-yaml.ts';
import type { Passage } from '../../model/clip.ts';
import { wordsIn } from '../../model/transcript.ts';
import { violations } from '../../testing/axe.ts';
import { noBrowser } from '../../testing/browser.ts';
import { PHONE, privateBrowser } from '../../testing/private-browser.ts';
import { layDraft, WORD_SECONDS } from '../../testing/private-draft.ts';
import { TESTIMONY } from '../../testing/private-testimony.ts';

const PAGE = `/espace/temoignages/${TESTIMONY}/extraits`;

const SAID =
  'Avant, nous étions douze autour de la table et personne ne parlait. Un soir, une voisine a dit tout haut ce que nous pensions tout bas. Depuis, chacun prend son tour et nous décidons en une heure.';
const TURNS = [
  { text: 'Qu’est-ce qui a changé ?', speaker: 'La facilitatrice', startSeconds: 0 },
  { text: SAID, speaker: 'Anne', startSeconds: 2 },
];
const RANKED = TURNS.flatMap(({ text }) => wordsIn(text));
/** The second sentence of the person. */
const PASSAGE: Passage = {
  startSeconds: RANKED.indexOf('Un') * WORD_SECONDS,
  endSeconds: (RANKED.indexOf('bas.') + 0.8) * WORD_SECONDS,
  text: 'Un soir, une voisine a dit tout haut ce que nous pensions tout bas.',
  reasons: ['turning'],
};

describe.skipIf(noBrowser)('the clip studio in a browser', { timeout: 60_000 }, () => {
  const entered = privateBrowser();

  /** A volunteer of the communication, on a phone, with nobody else. */
  async function inTheStudio() {
    const visit = await entered({ device: PHONE, role: 'communication' });
    const { page, origin, folder } = visit;
    layDraft(folder, { turns: TURNS, suggested: [PASSAGE] });
    await page.goto(origin + PAGE);
    await page.locator('.passage-text .taken').first().waitFor();
    const fiche = () => parseFiche(readFileSync(path.join(folder, 'fiche.yaml'), 'utf8'), 'fiche.yaml');
    return { ...visit, fiche };
  }

  it('takes a suggestion by one touch, and notes it in the fiche by its words', async () => {
    const { page, fiche, complaints } = await inTheStudio();
    await page.getByRole('button', { name: /^Créer la vidéo :/ }).click();
    await page.getByText('la vidéo se prépare, de une').waitFor();
    expect(fiche().extracts).toEqual([
      { first: 'Un soir, une voisine a', last: 'que nous pensions tout bas.' },
    ]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('steps from word to word by its two sliders, and tells the length', async () => {
    const { page, fiche } = await inTheStudio();
    const [first, last] = [
      page.getByRole('slider', { name: 'Début' }),
      page.getByRole('slider', { name: 'Fin' }),
    ];
    expect(await first.getAttribute('aria-valuetext')).toBe('Un');
    await last.focus();
    await page.keyboard.press('ArrowRight');
    expect(await last.getAttribute('aria-valuetext')).toBe('Depuis,');
    await page.getByText(/^7.s · court/).waitFor();
    await page.keyboard.press('End');
    await page.locator('.composer').getByRole('button', { name: 'Créer la vidéo', exact: true }).click();
    await page.getByText('la vidéo se prépare, de une').waitFor();
    expect(fiche().extracts).toEqual([
      { first: 'Un soir, une voisine a', last: 'nous décidons en une heure.' },
    ]);
    await page.context().close();
  });

  it('takes no question of the interview, and says why', async () => {
    const { page, fiche } = await inTheStudio();
    await page.getByRole('slider', { name: 'Début' }).focus();
    await page.keyboard.press('Home');
    await page.locator('.composer').getByRole('button', { name: 'Créer la vidéo', exact: true }).click();
    await page.getByText('contient une question').waitFor();
    expect(fiche().extracts).toBeUndefined();
    await page.context().close();
  });

  it('copies a text, and shares it with its video where the device can', async () => {
    const { page, folder, complaints } = await inTheStudio();
    layDraft(folder, {
      turns: TURNS,
      suggested: [PASSAGE],
      chosen: [PASSAGE],
    });
    layClip(folder, 'à partager', 1, PASSAGE.text);
    await page.addInitScript(standInForDevice);
    await page.reload();
    const [copy, share] = ['Copier le texte', 'Partager'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    );
    await page.getByLabel('Texte du message, Mastodon').fill('Un soir, une voisine');
    await copy?.click();
    await page.getByRole('button', { name: 'Copié', exact: true }).waitFor();
    await share?.click();
    await page.waitForFunction(() => document.documentElement.dataset['shared'] !== undefined);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
      copied: 'Un soir, une voisine',
      shared: 'Un soir, une voisine | extrait.mp4 video/mp4 film',
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('offers no sharing where the device has none, and the video to download', async () => {
    const { page, folder } = await inTheStudio();
    layDraft(folder, {
      turns: TURNS,
      suggested: [PASSAGE],
      chosen: [PASSAGE],
    });
    layClip(folder, 'à partager', 1, PASSAGE.text);
    await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: undefined }));
    await page.reload();
    await page.getByRole('button', { name: 'Copier le texte', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Partager', exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /Télécharger l’extrait 1/ }).count()).toBe(1);
    await page.context().close();
  });

  it('shows how far a video has come, and keeps the one that plays', async () => {
    const { page, folder, setting } = await inTheStudio();
    const second = { ...PASSAGE, text: 'Depuis, nous décidons en une heure.' };
    layDraft(folder, { turns: TURNS, suggested: [PASSAGE], chosen: [PASSAGE, second] });
    layClip(folder, 'brouillon/extraits', 2, second.text);
    await page.reload();
    const film = page.locator('.clip video');
    await film.evaluate((video) => Object.assign(video, { isTheSame: true }));
    const filming = { stage: 'clip-1', subject: TESTIMONY } as const;
    setting.following.tell({ type: 'run-progressed', ...filming, fraction: 0.4 });
    await page.getByRole('progressbar', { name: 'Extrait 1 : 40 % de la vidéo' }).waitFor();
    expect(await film.evaluate((video) => 'isTheSame' in video)).toBe(true);
    await page.context().close();
  });

  it('gives what is made only where it may be shared, with the text to go with it', async () => {
    const { page, folder, origin } = await inTheStudio();
    layDraft(folder, { turns: TURNS, suggested: [PASSAGE], chosen: [PASSAGE] });
    layClip(folder, 'brouillon/extraits', 1, PASSAGE.text);
    await page.reload();
    await page.getByText('il faut l’accord de la personne').waitFor();
    await page.getByText('Les autres formes se préparent.').waitFor();
    expect(await page.getByRole('link', { name: /Télécharger/ }).count()).toBe(0);
    layClip(folder, 'à partager', 1, PASSAGE.text);
    await page.reload();
    await page.getByRole('link', { name: /Télécharger l’extrait 1/ }).waitFor();
    await page.getByLabel('Texte du message, Mastodon').fill('Un soir, une voisine');
    await page.getByText('20 signes sur 500').waitFor();
    expect(await violations(page)).toEqual([]);
    const film = await page.request.get(`${origin}${PAGE}/1/vertical.mp4`);
    expect([await film.text(), film.headers()['cache-control']]).toEqual(['film', 'private, no-store']);
    expect((await page.request.get(`${origin}${PAGE}/1/accord.yaml`)).status()).toBe(404);
    await page.context().close();
  });
});

/** Lays what is made of a passage, in the draft or where it may be shared. */
function layClip(folder: string, above: string, rank: number, text: string): void {
  const place = path.join(folder, above, `extrait ${rank}`);
  mkdirSync(place, { recursive: true });
  const write = (name: string, content: string) => writeFileSync(path.join(place, name), content);
  write('ce qui est dit.txt', `${text}\n`);
  write('video verticale (stories, reels).mp4', 'film');
  write('texte pour Mastodon.txt', 'Un soir…\n');
  if (above === 'à partager') write('tout en un.zip', 'zip');
}

/** Runs in the page: a clipboard and a share sheet that write what they are given on the page's root. */
function standInForDevice(): void {
  const told = () => document.documentElement.dataset;
  const writeText = async (text: string) => {
    told()['copied'] = text;
  };
  const share = async ({ text, files }: ShareData) => {
    const [file] = files ?? [];
    told()['shared'] = `${text} | ${file?.name} ${file?.type} ${await file?.text()}`;
  };
  const standIns = { clipboard: { writeText }, canShare: () => true, share };
  for (const [name, value] of Object.entries(standIns)) Object.defineProperty(navigator, name, { value });
}
