import { describe, expect, it } from 'vitest';
import { noBrowser } from '../testing/browser.ts';
import { EPISODE, elapsed, OpenSite, PHONE } from '../testing/open-site.ts';

describe.skipIf(noBrowser)(`the player in a real browser${noBrowser ? `: ${noBrowser}` : ''}`, () => {
  const site = new OpenSite();

  it('plays, pauses and says which', async () => {
    await site.visit(EPISODE, {}, async (page) => {
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.2);
      await page.getByRole('button', { name: 'Mettre en pause' }).click();
      expect(await page.evaluate(() => document.querySelector('audio')?.paused)).toBe(true);
      await page.getByRole('button', { name: 'Écouter' }).waitFor();
    });
  });

  it('seeks with the keyboard before anything is loaded', async () => {
    await site.visit(EPISODE, {}, async (page) => {
      await page.getByRole('slider').press('ArrowRight');
      await page.getByRole('button', { name: 'Avancer de 30 secondes' }).press('Enter');
      expect(await elapsed(page)).toBe('0:31');
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('0:31, Après');
    });
  });

  it('plays from a moment of the transcript, and marks what is said', async () => {
    await site.visit(EPISODE, {}, async (page) => {
      await page.getByRole('link', { name: 'Écouter à partir de 0:31' }).click();
      await page.locator('.spoken').waitFor();
      expect(await page.locator('.spoken').textContent()).toBe('Au début, cela fait peur.');
      expect(await elapsed(page)).toMatch(/^0:3\d$/);
      expect(await page.locator('.chapters .current').textContent()).toContain('Après');
    });
  });

  it('opens at the moment its address names, and copies that of another', async () => {
    await site.visit(
      `${EPISODE}#t=12`,
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        expect(await elapsed(page)).toBe('0:12');
        await page.getByRole('button', { name: 'Partager ce moment' }).click();
        await page.getByText('Lien copié').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}${EPISODE}#t=12`);
      },
    );
  });

  it('shares the testimony’s own page from a player on another site', async () => {
    await site.visit(
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
    await site.visit(EPISODE, {}, async (page) => {
      await page.getByRole('link', { name: 'Écouter à partir de 0:31' }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 31.1);
      await page.getByRole('button', { name: 'Mettre en pause' }).evaluate((button: HTMLButtonElement) => {
        button.click();
        window.dispatchEvent(new PageTransitionEvent('pagehide'));
        Storage.prototype.setItem = () => undefined;
      });
      await page.reload();
      await page.getByRole('button', { name: /^Reprendre à 0:[34]\d$/ }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 31);
    });
  });

  it('goes on in the light version at the same moment', async () => {
    await site.visit(`${EPISODE}#t=20`, {}, async (page) => {
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

  it('begins in the light version on a slow network, and says so', async () => {
    const seen = await site.visit(
      EPISODE,
      {},
      async (page) => {
        await page.getByText('Vous écoutez la version légère.').waitFor();
        await page.getByRole('button', { name: 'Écouter' }).click();
        await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.1);
        return page.evaluate(() => document.querySelector('audio')?.currentSrc);
      },
      0.4,
    );
    expect(seen).toMatch(/legere.*opus$/);
  });

  it('stops where the chapter ends when asked to', async () => {
    await site.visit(`${EPISODE}#t=29`, {}, async (page) => {
      await page.getByRole('combobox', { name: 'Minuterie' }).selectOption('chapter');
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.waitForFunction(() => {
        const { paused, currentTime } = document.querySelector('audio') ?? { paused: false, currentTime: 0 };
        return paused && currentTime > 29.9;
      });
    });
  });

  it('keeps the player at hand while one reads', async () => {
    await site.visit(EPISODE, PHONE, async (page) => {
      await page.getByRole('button', { name: 'Écouter' }).click();
      await page.locator('#transcription').scrollIntoViewIfNeeded();
      await page.evaluate(() => scrollTo(0, 2000));
      await page.locator('.player.mini').waitFor();
      const box = await page.getByRole('button', { name: 'Mettre en pause' }).boundingBox();
      expect(box?.y).toBeGreaterThan(700);
    });
  });

  it('finds a word of the transcript, accents apart', async () => {
    await site.visit(EPISODE, {}, async (page) => {
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
    await site.visit(`recits/2026-05-01-long/#t=1500`, PHONE, async (page) => {
      await page.getByRole('checkbox', { name: 'Suivre la lecture' }).check();
      await page.evaluate(() => document.querySelector('audio')?.dispatchEvent(new Event('timeupdate')));
      await page.waitForFunction(() => {
        const { top = -1 } = document.querySelector('.spoken')?.getBoundingClientRect() ?? {};
        return top > 0 && top < innerHeight;
      });
    });
  });

  it('shares a quote with who says it and its moment', async () => {
    await site.visit(EPISODE, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.locator('[data-from="31"]').selectText();
      await page.getByRole('button', { name: 'Partager cette citation' }).click();
      await page.getByText('Citation copiée').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `«\u00a0Au début, cela fait peur.\u00a0»\nBernard, Ce que ça change\n${site.url}${EPISODE}#t=31`,
      );
    });
  });

  it('says in words that the sound does not come', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.route(/\.(?:mp3|opus)$/, (route) => route.abort());
    await page.goto(site.url + EPISODE);
    await page.getByRole('button', { name: 'Écouter' }).click();
    await page.getByText('Le son n’arrive pas.').waitFor();
    await context.close();
  });
});
