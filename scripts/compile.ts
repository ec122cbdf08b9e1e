/** Compiles the program into dist/, with the files that are not TypeScript: styles and browser scripts. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForBrowsers } from './bundle.ts';

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
  await writeBundles();
}

async function writeBundles(): Promise<void> {
  for (const { path: name, contents } of await bundleForBrowsers()) {
    const file = path.join(root, 'dist/web', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

await compile();
