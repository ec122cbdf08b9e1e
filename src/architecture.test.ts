import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('.', import.meta.url));

/** Folder → the other folders it may import. What is not here may import nothing of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  words: [],
  model: ['words'],
  formats: ['model', 'words'],
  engine: ['model'],
  ports: ['model'],
  sound: ['model'],
  speech: ['model', 'words'],
  journey: ['engine', 'formats', 'model', 'ports', 'sound', 'speech', 'words', 'web'],
  adapters: ['engine', 'formats', 'model', 'ports', 'sound', 'speech'],
  web: ['model', 'words'],
  app: ['adapters', 'engine', 'formats', 'journey', 'model', 'ports', 'web', 'words'],
  cli: ['app', 'model', 'words', 'server'],
  server: ['app', 'model', 'words', 'web'],
};

/** Folder → the Node modules it may use; `*` for all. */
const MAY_USE_NODE: Readonly<Record<string, readonly string[]>> = {
  engine: ['node:crypto'],
  adapters: ['*'],
  app: ['*'],
  cli: ['*'],
  server: ['*'],
};

type Import = { readonly file: string; readonly target: string };

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sourcesUnder(file);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [file] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, target = '']) => ({ file, target }));
}

const layerOf = (file: string) =>
  path
    .relative(SRC, file)
    .split(path.sep)[0]
    ?.replace(/\.tsx?$/, '') ?? '';

/** What breaks the two tables above among these imports, one sentence each. */
function trespassesIn(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, target }) => {
    const from = layerOf(file);
    const told = `${path.relative(SRC, file)} imports ${target}`;
    if (target.startsWith('node:')) {
      const allowed = MAY_USE_NODE[from] ?? [];
      return allowed.includes('*') || allowed.includes(target) ? [] : [told];
    }
    if (!target.startsWith('.')) return [];
    const to = layerOf(path.resolve(path.dirname(file), target));
    return to === from || (MAY_IMPORT[from] ?? []).includes(to) ? [] : [told];
  });
}

const productFiles = sourcesUnder(SRC).filter((file) => layerOf(file) !== 'testing');

describe('architecture', () => {
  it('imports point one way between the layers', () => {
    expect(trespassesIn(productFiles.flatMap(importsOf))).toEqual([]);
  });

  it('a wrong direction would be seen', () => {
    const wrong = [
      { file: path.join(SRC, 'model/show.ts'), target: '../adapters/disk/store.ts' },
      { file: path.join(SRC, 'journey/check.ts'), target: 'node:fs' },
    ];
    expect(trespassesIn(wrong)).toHaveLength(2);
  });

  it('nothing but the ffmpeg, children and deployment adapters starts programs', () => {
    const starters = productFiles.filter((file) =>
      importsOf(file).some(({ target }) => ['node:child_process', 'fluent-ffmpeg'].includes(target)),
    );
    const elsewhere = starters
      .map((file) => path.relative(SRC, file))
      .filter((file) => !/^adapters\/(ffmpeg|children|deployment)\//.test(file));
    expect(elsewhere).toEqual([]);
  });

  it('no source file is longer than 250 lines', () => {
    const long = sourcesUnder(SRC).filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long.map((file) => path.relative(SRC, file))).toEqual([]);
  });
});
