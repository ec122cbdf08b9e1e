import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseAccord } from '../../formats/accord-yaml.ts';
import { parseFiche } from '../../formats/fiche-yaml.ts';
import { formatReview, parseReview } from '../../formats/review-markdown.ts';
import { violations } from '../../testing/axe.ts';
import { noBrowser } from '../../testing/browser.ts';
import { privateBrowser } from '../../testing/private-browser.ts';
import { layDraft, WORD_SECONDS } from '../../testing/private-draft.ts';
import { TESTIMONY, TURNS } from '../../testing/private-testimony.ts';

const PAGE = `/espace/temoignages/${TESTIMONY}/texte`;

describe.skipIf(noBrowser)('the words of a draft in a browser', { timeout: 60_000 }, () => {
  const entered = privateBrowser();

  /** The page of the words, once it knows where they are heard. */
  async function atTheWords() {
    const { page, origin, folder, complaints, setting } = await entered();
    layDraft(folder, { doubtful: [1, 6] });
    await page.goto(origin + PAGE);
    await page.getByRole('button', { name: '2 mots à vérifier' }).waitFor();
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    const says = (text: string) => page.locator('[data-act=says]').getByText(text).waitFor();
    return { page, folder, complaints, setting, read, says };
  }

  it('are heard from the one that is touched', async () => {
    const { page, complaints } = await atTheWords();
    await hearSlowly(page);
    await page.getByText('mère', { exact: true }).click();
    await page.locator('.said').getByText('mère').waitFor();
    expect(await heardAt(page)).toBeGreaterThan(5 * WORD_SECONDS - 0.1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are checked, corrected and undone from the keyboard alone, and kept in the file', async () => {
    const { page, read, says } = await atTheWords();
    await page.locator('.read').first().focus();
    await page.keyboard.press('d');
    await says('Mot à vérifier 1 sur 2');
    expect(await page.locator('.here').textContent()).toBe('vous');
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.here').textContent()).toBe('suis');
    await page.keyboard.press('Enter');
    await page.keyboard.type('fus');
    await page.keyboard.press('Escape');
    await says('Enregistré');
    expect(parseReview(read('transcription.md'))[1]?.text).toBe('Je fus mère de la commune.');
    await page.keyboard.press('Control+z');
    await page.locator('.read').getByText('suis', { exact: true }).waitFor();
    await page.keyboard.press('Control+y');
    await page.locator('.read').getByText('fus', { exact: true }).waitFor();
    await says('Enregistré');
    await page.getByRole('button', { name: 'Transcription relue' }).click();
    await page.getByText('Une personne a relu').waitFor();
    await page.context().close();
  });

  it('are found and replaced everywhere at once', async () => {
    const { page, read, says } = await atTheWords();
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByLabel('Chercher', { exact: true }).fill('mère');
    await page.getByLabel('Remplacer par').fill('maire');
    await page.getByRole('button', { name: 'Tout remplacer' }).click();
    await page.getByText('1 remplacement').waitFor();
    await says('Enregistré');
    expect(parseReview(read('transcription.md'))[1]?.text).toBe('Je suis maire de la commune.');
    await page.context().close();
  });

  it('that someone else corrects meanwhile are told, and both texts stay', async () => {
    const { page, folder, read, says } = await atTheWords();
    const [first, second] = TURNS;
    const theirs = formatReview([first, { ...second, text: 'Je suis maire du village.' }]);
    writeFileSync(path.join(folder, 'transcription.md'), theirs);
    await page.getByText('mère', { exact: true }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('maire');
    await page.keyboard.press('Escape');
    await says('Quelqu’un d’autre a écrit en même temps');
    expect(await page.locator('.theirs').textContent()).toContain('Je suis maire du village.');
    expect(await page.locator('.read').nth(1).textContent()).toContain('Je suis maire de la commune.');
    expect(read('transcription.md')).toBe(theirs);
    await page.getByRole('button', { name: 'Transcription relue' }).click();
    await page.getByText('Ce qui était affiché a changé').waitFor();
    await page.context().close();
  });

  it('are masked where they are selected, and said to be the accord', async () => {
    const { page, read, says } = await atTheWords();
    await page.getByText('mère', { exact: true }).click();
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('4 mots, 1,9 s').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Masquer', exact: true }).first().click();
    await says('masqué partout');
    const [mask] = parseFiche(read('fiche.yaml'), 'fiche.yaml').backstage.masks;
    // The draft begins two seconds after the recording does.
    expect(mask).toEqual({ kind: 'time', span: { file: 0, startSeconds: 5, endSeconds: 6.9 } });
    expect(await page.locator('.read .masked').count()).toBe(4);
    await page.getByText('Pouvez-vous', { exact: true }).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'C’est son accord' }).click();
    await says('preuve de l’accord');
    expect(parseAccord(read('accord.yaml'), 'accord.yaml').spoken).toEqual({
      file: 0,
      startSeconds: 2,
      endSeconds: 2.9,
    });
    await page.context().close();
  });

  it('have their new places as soon as a pass has ended', async () => {
    const { page, folder, setting, says } = await atTheWords();
    await page.locator('.read').first().focus();
    await page.keyboard.press('d');
    layDraft(folder, { doubtful: [2, 3, 4] });
    setting.following.tell({ type: 'swept', written: 0, removed: 0, runs: {} });
    await page.getByRole('button', { name: '3 mots à vérifier' }).waitFor();
    await says('ont retrouvé leur place');
    expect(await page.locator('.here').allTextContents()).toEqual(['vous']);
    await page.context().close();
  });

  it('are kept on the page through a cut, and sent when it is over', async () => {
    const { page, read, says } = await atTheWords();
    await page.context().setOffline(true);
    await page.getByText('mère', { exact: true }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('maire');
    await page.keyboard.press('Escape');
    await says('nous réessayons');
    await page.context().setOffline(false);
    await says('Enregistré');
    expect(parseReview(read('transcription.md'))[1]?.text).toBe('Je suis maire de la commune.');
    await page.context().close();
  });
});

/** A word of half a second lasts eight, which the busiest machine sees. */
const hearSlowly = (page: Page) =>
  page.evaluate(() => {
    for (const audio of document.querySelectorAll('audio')) audio.playbackRate = 1 / 16;
  });

const heardAt = (page: Page) => page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
