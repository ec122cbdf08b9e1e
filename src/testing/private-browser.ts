import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../model/access.ts';
import { privateFiles, siteFiles } from '../web/site-files.ts';
import { openBrowser } from './browser.ts';
import { pageFiles } from './built-site.ts';
import { servedSpace } from './private-space.ts';
import { layTestimony } from './private-testimony.ts';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

type Entering = { readonly device?: BrowserContextOptions; readonly role?: Role };

/**
 * Opens a browser before the tests of a file, and closes it after. What it gives lets someone come in by their link, on a
 * device of that kind, with one drafted testimony; what goes wrong is gathered.
 */
export function privateBrowser(more: readonly string[] = []) {
  let opened: { readonly browser: Browser; readonly files: ReadonlyMap<string, Uint8Array> } | undefined;
  beforeAll(async () => {
    const files = await pageFiles([...siteFiles, ...privateFiles]);
    opened = { files, browser: await openBrowser(more) };
  });
  afterAll(() => opened?.browser.close());
  return async ({ device = DESKTOP, role = 'facilitation' }: Entering = {}) => {
    if (opened === undefined) throw new Error('expected a browser, got none: the test has not begun');
    const served = await servedSpace({ siteFiles: opened.files });
    const { setting, origin, failures } = served;
    const folder = layTestimony(setting);
    const context = await opened.browser.newContext({ ...device, bypassCSP: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const { token } = await setting.accesses.invite(role, 'Lorena');
    await page.goto(`${origin}/espace/entrer/${token}`);
    await page.getByRole('button').click();
    await page.waitForURL(`${origin}/espace/`);
    return { ...served, page, folder, complaints, failures };
  };
}
