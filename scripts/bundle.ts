import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const web = fileURLToPath(new URL('../src/web/', import.meta.url));

/** A file browsers are given: its path under `web/`, and its bytes. */
export type Bundled = { readonly path: string; readonly contents: Uint8Array };

/** The style sheets, the icon and the browser scripts, each as one small file; fonts stay apart. */
export async function bundleForBrowsers(): Promise<Bundled[]> {
  const scripts = readdirSync(path.join(web, 'browser')).filter((name) => name.endsWith('.ts'));
  const [styles, programs, icon] = await Promise.all([
    bundle({
      entryPoints: ['site.css', 'private.css', 'temoin.css'].map((name) => path.join(web, 'style', name)),
      external: ['*.woff2'],
    }),
    bundle({ entryPoints: scripts.map((name) => path.join(web, 'browser', name)), format: 'iife' }),
    readFile(path.join(web, 'style/icon.svg')),
  ]);
  return [...styles, ...programs, { path: 'style/icon.svg', contents: icon }];
}

async function bundle(options: BuildOptions): Promise<Bundled[]> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    target: ['es2020', 'chrome105', 'firefox115', 'safari15.4'],
    outdir: web,
    outbase: web,
    write: false,
  });
  return outputFiles.map(({ path: file, contents }) => ({ path: path.relative(web, file), contents }));
}
