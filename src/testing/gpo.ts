import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const GPO = '/usr/bin/gpo';

/** Why the podcast client cannot run here, if so. Continuous integration installs it: there it always runs. */
export const noGpo: string | undefined =
  existsSync(GPO) || process.env['CI'] ? undefined : 'gPodder is not installed at /usr/bin/gpo';

/** gPodder's command line, with its subscriptions and downloads in a folder of its own. */
export function gpoIn(home: string): { readonly downloads: string; readonly run: Run } {
  const downloads = path.join(home, 'downloads');
  const env = {
    ...process.env,
    GPODDER_HOME: home,
    GPODDER_DOWNLOAD_DIR: downloads,
    HOME: home,
    NO_PROXY: '127.0.0.1',
    no_proxy: '127.0.0.1',
  };
  const run = async (...words: readonly string[]) => {
    const { stdout } = await promisify(execFile)(GPO, words, { env, timeout: 45_000 });
    return stdout;
  };
  return { downloads, run };
}

/** @returns what gPodder printed. */
type Run = (...words: readonly string[]) => Promise<string>;
