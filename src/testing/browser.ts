import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/**
 * Why tests in a real browser cannot run here, if so. Continuous integration installs Chromium: there they always run.
 */
export const noBrowser: string | undefined =
  existsSync(CHROMIUM) || process.env['CI'] ? undefined : 'Chromium is not installed at /usr/bin/chromium';

/** A microphone that beeps, and leave to use it. */
export const FAKE_MICROPHONE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Debian's Chromium, headless, with nothing that calls out by itself. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const silent = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: CHROMIUM, args: [...args, ...silent, ...more] });
}
