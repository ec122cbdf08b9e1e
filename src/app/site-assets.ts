import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { privateFiles, type SiteFile, siteFiles } from '../web/site-files.ts';

const PROGRAM = new URL('../../', import.meta.url);

/** Styles, fonts and scripts of the pages, by their path under `site/`, as the compiled program holds them. */
export function readSiteFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return readAll(siteFiles);
}

/** The same for the private pages, with what is theirs alone. */
export function readPrivateFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return readAll([...siteFiles, ...privateFiles]);
}

async function readAll(wanted: readonly SiteFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = wanted.map(async ({ path, source }) => {
    const bytes = await readFile(fileURLToPath(new URL(source, PROGRAM)));
    return [path, new Uint8Array(bytes)] as const;
  });
  return new Map(await Promise.all(files));
}
