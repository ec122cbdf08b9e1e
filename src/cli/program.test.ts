import { describe, expect, it } from 'vitest';
import { commandLine } from './program.ts';

describe('the command line', () => {
  it.each([
    ['', 'start', {}],
    ['démarrer --public-seul --port 80', 'start', { publicSeul: true, port: 80 }],
    ['publish --json', 'publish', { json: true }],
    ['extrait «un|jour» fin', 'extract', { firstWords: '«un jour»', lastWords: 'fin' }],
    ['importer flux.xml --sons ici', 'import', { source: 'flux.xml', sons: 'ici' }],
    ['retirer 2026 --presse --témoin 2', 'withdraw', { source: '2026', presse: true, témoin: '2' }],
    ['réessayer', 'retry', {}],
    ['retry 2026', 'retry', { source: '2026' }],
    ['inviter relecture Odile', 'invite', { source: 'relecture', name: 'Odile' }],
    ['accès --retirer k7', 'accesses', { retirer: 'k7' }],
    ['modèle installer', 'model', { action: 'installer' }],
  ])('reads « passe-parole %s »', async (typed, command, told) => {
    expect(await read(typed)).toEqual([command, { dossier: expect.any(String), json: false, ...told }]);
  });

  it.each([
    'démarrer --vite',
    'publier 2026',
    'attester',
    'retirer',
    'servir --port 99999',
    'attestation 2026 --presse',
  ])('refuses « passe-parole %s »', async (typed) => {
    await expect(read(typed)).rejects.toThrow();
  });
});

async function read(typed: string): Promise<unknown> {
  let got: unknown;
  const program = commandLine(async (...all) => {
    got = all;
  });
  for (const one of [program, ...program.commands])
    one.configureOutput({ writeErr: () => {}, outputError: () => {} });
  const words = typed.split(' ').filter((word) => word !== '');
  await program.parseAsync(
    words.map((word) => word.replace('|', ' ')),
    { from: 'user' },
  );
  return got;
}
