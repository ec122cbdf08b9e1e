import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type Compiled = typeof import('../../src/adapters/mastering/audio.ts');

/** Sound as people run it (`npm run prepare` first): what reads TypeScript takes time and memory in each thread. */
export const compiledAudio: Compiled['createAudio'] = async (settings) => {
  const compiled = new URL('../../dist/adapters/mastering/audio.js', import.meta.url);
  const { createAudio } = (await import(compiled.href)) as Compiled;
  return createAudio(settings);
};

type Program = Pick<typeof import('../../src/app/app.ts'), 'startApp'> &
  Pick<typeof import('../../src/app/workspace.ts'), 'openWorkspace'> &
  Pick<typeof import('../../src/cli/lean-heap.ts'), 'keepHeapLean'>;

/** The program as people run it (`npm run prepare` first): what reads TypeScript names each function as it is made. */
export async function compiledProgram(): Promise<Program> {
  const files = ['app/app.js', 'app/workspace.js', 'cli/lean-heap.js'];
  const urls = files.map((file) => new URL(`../../dist/${file}`, import.meta.url).href);
  return Object.assign({}, ...(await Promise.all(urls.map((url) => import(url))))) as Program;
}

/** Modules are found from there, as they are from the program. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/passe-parole/', import.meta.url));

/** A program of ours as one file that runs without a compiler, whose memory would count. @returns where it lies. */
export async function bundled(file: string): Promise<string> {
  const outfile = path.join(CACHE, `${path.basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return outfile;
}
