/** An hour of interview, 9,000 words, corrected in a browser: what a key costs, and what the page weighs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../src/testing/browser.ts';
import { pageFiles } from '../../src/testing/built-site.ts';
import { layDraft } from '../../src/testing/private-draft.ts';
import { privateSetting, servedOnce } from '../../src/testing/private-space.ts';
import { layTestimony, TESTIMONY } from '../../src/testing/private-testimony.ts';
import { privateFiles, siteFiles } from '../../src/web/site-files.ts';

const WORDS = 9_000;
const WORDS_PER_TURN = 90;
const MOST_KEY_MS = 50;
const MOST_BYTES = 400 * 1024;
/** Typed in the middle of the transcript. */
const TYPED = 'nous avons mis du temps à nous entendre sur ce mot';

const VOCABULARY =
  'nous avons décidé ensemble de la place du village, et chacun a pris la parole pendant une heure entière sans jamais couper les autres.';

/** Prints how long keys take to be seen and what was transferred, and throws beyond the goals. */
export async function measureEditing(): Promise<void> {
  const files = await pageFiles([...siteFiles, ...privateFiles]);
  const browser = await openBrowser();
  const workspace = mkdtempSync(path.join(tmpdir(), 'passe-parole-mots-'));
  const means = await privateSetting(workspace);
  const { setting, origin, stop } = await servedOnce(means, { siteFiles: files });
  try {
    layDraft(layTestimony(setting), { turns: turnsOf(WORDS), doubtful: [100, 4_000, 8_000] });
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.setDefaultTimeout(120_000);
    const { token } = await setting.accesses.invite('facilitation', 'Lorena');
    await page.goto(`${origin}/espace/entrer/${token}`);
    await page.getByRole('button').click();
    const bytes = await bytesOf(page, `${origin}/espace/temoignages/${TESTIMONY}/texte`);
    await page.getByRole('button', { name: '3 mots à vérifier' }).waitFor();
    const shown = await page.locator('.read > span').count();
    const keys = await keysOf(page);
    console.log('words | keys | median ms | 95 % ms | longest ms | goal ms | transferred KiB | goal KiB');
    const at = (share: number) => keys[Math.min(keys.length - 1, Math.floor(share * keys.length))] ?? 0;
    const longest = keys.at(-1) ?? 0;
    console.log(
      `${shown} | ${keys.length} | ${at(0.5).toFixed(1)} | ${at(0.95).toFixed(1)} | ${longest.toFixed(1)} | ${MOST_KEY_MS} | ${(bytes / 1024).toFixed(0)} | ${MOST_BYTES / 1024}`,
    );
    if (at(0.95) > MOST_KEY_MS) throw new Error(`expected a key in ${MOST_KEY_MS} ms, got ${at(0.95)}`);
    if (bytes > MOST_BYTES) throw new Error(`expected at most ${MOST_BYTES} bytes, got ${bytes}`);
  } finally {
    await browser.close();
    await stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

function turnsOf(count: number) {
  const words = VOCABULARY.split(' ');
  const perTurn = Array.from({ length: Math.ceil(count / WORDS_PER_TURN) }, (_, turn) => turn);
  return perTurn.map((turn) => ({
    text: Array.from({ length: WORDS_PER_TURN }, (_, rank) => words[(turn * 7 + rank) % words.length]).join(
      ' ',
    ),
    speaker: turn % 4 === 0 ? 'La facilitatrice' : 'Anne',
    startSeconds: turn * 36,
  }));
}

/** What the page and all it needs weigh on the line, without its sound. */
async function bytesOf(page: Page, target: string): Promise<number> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(target);
  await page.getByRole('button', { name: '3 mots à vérifier' }).waitFor();
  return bytes;
}

/** From each key to the next frame that shows what it did, shortest first, in ms. */
async function keysOf(page: Page): Promise<readonly number[]> {
  await page.locator('.turn').nth(50).scrollIntoViewIfNeeded();
  await page.locator('.turn').nth(50).locator('.read').focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    // In the page: its own clock and frames.
    const its = globalThis as unknown as {
      keys: number[];
      performance: { now(): number };
      requestAnimationFrame(then: () => void): void;
      addEventListener(type: 'keydown', then: (event: { timeStamp: number }) => void, capture: true): void;
    };
    its.keys = [];
    its.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        its.requestAnimationFrame(() =>
          setTimeout(() => its.keys.push(its.performance.now() - timeStamp), 0),
        );
      },
      true,
    );
  });
  for (const letter of TYPED) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  const keys = await page.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
  return keys.sort((one, other) => one - other);
}
