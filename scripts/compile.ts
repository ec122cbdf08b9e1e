/** Compiles the program into dist/, with the files that are not TypeScript: styles and browser scripts. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

async function compile(): Promise<void> {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [
      path.join(path.dirname(compiler), 'bin/tsc'),
      '-p',
      path.join(root, 'scripts/config/tsconfig.build.json'),
    ],
    { stdio: 'inherit' },
  );
  await cp(path.join(root, 'src/web/style'), path.join(root, 'dist/web/style'), { recursive: true });
  await bundleBrowserScripts();
}

async function bundleBrowserScripts(): Promise<void> {
  const folder = path.join(root, 'src/web/browser');
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  await build({
    entryPoints: entries.map((name) => path.join(folder, name)),
    outdir: path.join(root, 'dist/web/browser'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
  });
}

await compile();
