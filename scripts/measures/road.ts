/** From a phone to online, to a clip, to a withdrawal: the real program, a real browser, and every touch counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { Accesses } from '../../src/app/private/accesses.ts';
import { newShow } from '../../src/formats/show-yaml.ts';
import { openBrowser } from '../../src/testing/browser.ts';
import { DESKTOP, PHONE } from '../../src/testing/private-browser.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** The story is invented and the voices are synthetic. */
const DEMONSTRATION = fileURLToPath(new URL('../../episodes/2026-11-02-demo/', import.meta.url));
/** Three clips in four shapes are filmed anew when the person has answered. */
const LONG_MS = 1_200_000;

/** What each part may cost at most, in touches. */
const GOALS = { drop: 1, online: 3, clip: 5, withdrawal: 3 };

type Part = keyof typeof GOALS;

/**
 * Prints the touches of each part of the road on a phone and on a desk, and throws when one is over its goal, or when what
 * should be heard is not.
 */
export async function measureRoad(): Promise<void> {
  const browser = await openBrowser();
  console.log('device | part | touches | goal | seconds waited');
  try {
    for (const [name, device, port] of [
      ['phone', PHONE, 4791],
      ['desk', DESKTOP, 4792],
    ] as const) {
      const road = new Road(browser, port);
      try {
        await road.travel(device);
        for (const part of Object.keys(GOALS) as Part[])
          console.log(`${name} | ${part} | ${road.touches[part]} | ${GOALS[part]} | ${road.seconds[part]}`);
        for (const part of Object.keys(GOALS) as Part[])
          if (road.touches[part] > GOALS[part])
            throw new Error(`expected ${part} in ${GOALS[part]} touches, got ${road.touches[part]}`);
      } finally {
        road.end();
      }
    }
  } finally {
    await browser.close();
  }
}

class Road {
  readonly touches: Record<Part, number> = { drop: 0, online: 0, clip: 0, withdrawal: 0 };
  readonly seconds: Record<Part, number> = { drop: 0, online: 0, clip: 0, withdrawal: 0 };
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #workspace = mkdtempSync(path.join(tmpdir(), 'passe-parole-route-'));
  #server: ChildProcess | undefined;

  constructor(browser: Browser, port: number) {
    this.#browser = browser;
    this.#origin = `http://localhost:${port}`;
  }

  end(): void {
    this.#server?.kill('SIGKILL');
    rmSync(this.#workspace, { recursive: true, force: true });
  }

  async travel(device: Parameters<Browser['newContext']>[0]): Promise<void> {
    await this.#start();
    const page = await (await this.#browser.newContext(device)).newPage();
    page.setDefaultTimeout(LONG_MS);
    const accesses = new Accesses({ episodes: path.join(this.#workspace, 'episodes') });
    const { token } = await accesses.invite('facilitation', 'Lorena');
    await page.goto(`${this.#origin}/espace/entrer/${token}`);
    await page.getByRole('button').click();
    await this.#timed('drop', () => this.#drop(page));
    const own = await this.#agree(page);
    await this.#timed('online', () => this.#goOnline(page));
    await this.#hear(page);
    await this.#timed('clip', () => this.#clip(page));
    await this.#timed('withdrawal', () => this.#withdraw(own));
    await page.context().close();
  }

  async #timed(part: Part, work: () => Promise<void>): Promise<void> {
    const before = Date.now();
    await work();
    this.seconds[part] = Math.round((Date.now() - before) / 1000);
  }

  /** One touch opens the phone's own choice of files. */
  async #drop(page: Page): Promise<void> {
    const chosen = ['m4a', 'vtt'].map((extension) => path.join(DEMONSTRATION, `demonstration.${extension}`));
    this.touches.drop += 1;
    await page.locator('.drop input[type=file]').setInputFiles(chosen);
    await page.getByText('Bien reçu : « demonstration.m4a »').waitFor();
    await page.locator('.status.yours').waitFor();
  }

  /** The person answers on their own page: these touches are theirs. @returns that page. */
  async #agree(page: Page): Promise<Page> {
    await page.locator('.row h3 a').click();
    await page.getByRole('button', { name: 'Créer le lien de sa page' }).click();
    const address = await page.locator('code').textContent();
    const own = await (await this.#browser.newContext({ ...PHONE, javaScriptEnabled: false })).newPage();
    own.setDefaultTimeout(LONG_MS);
    await own.goto(address ?? '');
    for (const scope of ['diffusion', 'extraits'])
      await own.locator(`input[name=${scope}][value=oui]`).check();
    await own.locator('input[name=voix][value=original]').check();
    await own.locator('input[name=majeure]').check();
    await own.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
    await own.getByText('C’est noté').waitFor();
    await page.goto(`${this.#origin}/espace/`);
    await page.getByRole('link', { name: 'Relire' }).waitFor();
    return own;
  }

  async #goOnline(page: Page): Promise<void> {
    const touch = async (role: 'link' | 'button', name: string) => {
      this.touches.online += 1;
      await page.getByRole(role, { name }).first().click();
    };
    await touch('link', 'Relire');
    await touch('button', 'Transcription relue');
    await touch('button', 'Bon à diffuser');
    await page.goto(`${this.#origin}/espace/`);
    await page.locator('.status.online').waitFor();
  }

  /** The public page plays the sound that the feed names. */
  async #hear(page: Page): Promise<void> {
    const feed = await (await fetch(`${this.#origin}/feed.xml`)).text();
    const item = /<item>[\s\S]*?<\/item>/.exec(feed)?.[0] ?? '';
    const id = /recits\/(\d{4}-\d\d-\d\d-\w{4})\//.exec(item)?.[1];
    if (id === undefined) throw new Error(`expected an episode in the feed, got ${feed.slice(0, 300)}`);
    await page.goto(`${this.#origin}/recits/${id}/`);
    const audio = page.locator('audio').first();
    // Elements of the page, not of this program.
    await audio.evaluate((element) => {
      const player = element as unknown as { muted: boolean; play(): Promise<void> };
      player.muted = true;
      return player.play();
    });
    for (let waited = 0; waited < 300; waited += 1) {
      const at = await audio.evaluate(
        (element) => (element as unknown as { currentTime: number }).currentTime,
      );
      if (at > 0.5) return;
      await pause(100);
    }
    throw new Error('expected the public episode to play within 30 s, it does not');
  }

  async #clip(page: Page): Promise<void> {
    const touch = async (work: () => Promise<unknown>) => {
      this.touches.clip += 1;
      await work();
    };
    await page.goto(`${this.#origin}/espace/`);
    await touch(() => page.locator('.row h3 a').click());
    await touch(() => page.getByRole('link', { name: 'Choisir et partager des extraits' }).click());
    const before = await page.locator('.clip').count();
    await touch(() =>
      page
        .getByRole('button', { name: /^Créer la vidéo :/ })
        .first()
        .click(),
    );
    const own = page.locator('.clip').nth(before);
    await own.locator('video').waitFor();
    const waiting = page.waitForEvent('download');
    await touch(() => own.getByRole('link', { name: /Vertical|vertical/ }).click());
    const video = await (await waiting).path();
    if (video === null) throw new Error('expected a video to be downloaded, got none');
  }

  /** By the person, on the page of their link, with its QR code for first touch. */
  async #withdraw(own: Page): Promise<void> {
    const touch = async (work: () => Promise<unknown>) => {
      this.touches.withdrawal += 1;
      await work();
    };
    await touch(() => own.goto(own.url()));
    await touch(() => own.getByRole('link', { name: 'Tout retirer' }).click());
    await touch(() => own.getByRole('button', { name: 'Tout retirer' }).click());
    await own.getByText('C’est noté').waitFor();
    for (let waited = 0; waited < 60; waited += 1) {
      const feed = await (await fetch(`${this.#origin}/feed.xml`)).text();
      if (feed.includes('Témoignage retiré')) return;
      await pause(1000);
    }
    throw new Error('expected the testimony to be gone within a minute, it is still in the feed');
  }

  async #start(): Promise<void> {
    mkdirSync(path.join(this.#workspace, 'assets'), { recursive: true });
    const show = newShow({ publicUrl: `${this.#origin}/`, withdrawalByLink: true });
    writeFileSync(path.join(this.#workspace, 'assets/show.yaml'), show);
    mkdirSync(path.join(this.#workspace, 'episodes'));
    const port = new URL(this.#origin).port;
    const args = [PROGRAM, 'démarrer', '--dossier', this.#workspace, '--port', port];
    this.#server = spawn(process.execPath, args, { stdio: 'ignore' });
    for (let waited = 0; waited < 600; waited += 1) {
      const isUp = await fetch(`${this.#origin}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return;
      await pause(100);
    }
    throw new Error('expected a server within a minute, got none');
  }
}
