import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from '../../testing/axe.ts';
import { FAKE_MICROPHONE, noBrowser } from '../../testing/browser.ts';
import { PHONE, privateBrowser } from '../../testing/private-browser.ts';

/** What every WebM file begins with (RFC 8794). */
const EBML = '1a45dfa3';

describe.skipIf(noBrowser)('recording in a browser', { timeout: 60_000 }, () => {
  const entered = privateBrowser(FAKE_MICROPHONE);

  it('survives a page that closes, and is sent whole afterwards', async () => {
    const device = { ...PHONE, permissions: ['microphone'] };
    const { page, origin, setting, complaints } = await entered({ device });
    await page.goto(`${origin}/espace/enregistrer`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByText('Bon niveau').waitFor();
    await page.getByRole('timer').getByText('0:02').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('est encore sur cet appareil').waitFor();
    const dropped = () => readdirSync(setting.workspace.episodes).filter((name) => name.endsWith('.webm'));
    expect(dropped()).toEqual([]);
    await page.getByRole('button', { name: 'L’envoyer' }).click();
    await page.getByText('Bien reçu').waitFor();
    const [name = ''] = dropped();
    expect(name).toMatch(/^entretien \d{4}-\d\d-\d\d \d\dh\d\d\.webm$/);
    const bytes = readFileSync(path.join(setting.workspace.episodes, name));
    expect(bytes.subarray(0, 4).toString('hex')).toBe(EBML);
    await page.reload();
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    expect(await page.getByText('est encore sur cet appareil').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('asks the microphone of no other page', async () => {
    const { page, origin } = await entered();
    const policyOf = async (target: string) =>
      (await page.request.get(origin + target)).headers()['permissions-policy'];
    expect(await policyOf('/espace/enregistrer')).toContain('microphone=(self)');
    expect(await policyOf('/espace/')).toContain('microphone=()');
    await page.context().close();
  });
});
