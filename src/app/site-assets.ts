import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { siteFiles } from '../web/site-files.ts';

const PROGRAM = new URL('../../', import.meta.url);

/** Styles, fonts and scripts of the pages, by their path under `site/`, as the compiled program holds them. */
export async function readSiteFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = siteFiles.map(async ({ path, source }) => {
    const bytes = await readFile(fileURLToPath(new URL(source, PROGRAM)));
    return [path, new Uint8Array(bytes)] as const;
  });
  return new Map(await Promise.all(files));
}
