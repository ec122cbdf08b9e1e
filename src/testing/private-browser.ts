import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Role } from '../model/access.ts';
import { servedSpace } from './private-space.ts';
import { layTestimony } from './private-testimony.ts';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

type Entering = {
  readonly browser: Browser;
  /** What pages are made with. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly device?: BrowserContextOptions;
  readonly role?: Role;
};

/** Someone come in by their link, on a device of that kind, with one drafted testimony; what goes wrong is gathered. */
export async function enteredBy({ browser, files, device = DESKTOP, role = 'facilitation' }: Entering) {
  const served = await servedSpace({ siteFiles: files });
  const { setting, origin, failures } = served;
  const folder = layTestimony(setting);
  const context = await browser.newContext({ ...device, bypassCSP: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  const { token } = await setting.accesses.invite(role, 'Lorena');
  await page.goto(`${origin}/espace/entrer/${token}`);
  await page.getByRole('button').click();
  await page.waitForURL(`${origin}/espace/`);
  return { ...served, page, folder, complaints, failures };
}
