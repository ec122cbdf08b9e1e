/**
 * The public folder of three real testimonies and of a thousand invented ones, built, then built again elsewhere by a
 * process that has neither store nor public folder: the same bytes, and nothing to find fault with in any feed.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { verifyWorkspace } from '../../src/app/verifying.ts';
import { openWorkspace } from '../../src/app/workspace.ts';
import { newShow } from '../../src/formats/show-yaml.ts';
import { DEMONSTRATION, newWorkspace, run } from '../fixtures/program.ts';
import { filesBelow } from '../fixtures/public-folder.ts';
import { generate } from '../fixtures/sounds.ts';

const PASS = fileURLToPath(new URL('../fixtures/pass.child.ts', import.meta.url));
/** In memory where there is such a place: what is measured is the program, not a disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const REAL = 3;
const INVENTED = 1000;
/** One pass proposes passages in each fiche, the next makes what they ask for, the last has nothing to do. */
const PASSES = 3;

/** Passes over a workspace until nothing is left to do. */
type Builder = (workspace: string) => Promise<void>;

/**
 * Prints a row per size, and throws when two builds differ or a feed has a fault.
 * @param only `3` or `1000`; both unless told.
 */
export async function measureBuilds(only: string | undefined): Promise<void> {
  console.log(
    'testimonies | public files | differ between two builds | episodes in the feed | errors | warnings',
  );
  if (only !== String(INVENTED)) await measureReal();
  if (only !== String(REAL)) await measureInvented();
}

async function measureReal(): Promise<void> {
  await measureOne(REAL, await realTestimonies(), async (workspace) => {
    for (let pass = 0; pass < PASSES; pass += 1) await run(workspace, 'publier');
  });
}

async function measureInvented(): Promise<void> {
  const workspace = mkdtempSync(path.join(PLACE, 'passe-parole-builds-'));
  await passOver(workspace, 'fill');
  await measureOne(INVENTED, workspace, async (place) => {
    for (let pass = 0; pass < PASSES; pass += 1) await passOver(place, 'changes');
  });
}

async function measureOne(count: number, workspace: string, build: Builder): Promise<void> {
  await build(workspace);
  const elsewhere = `${workspace}-again`;
  const isMade = (place: string) => ['.store', 'feeds'].includes(path.relative(workspace, place));
  cpSync(workspace, elsewhere, {
    recursive: true,
    preserveTimestamps: true,
    filter: (place) => !isMade(place),
  });
  await build(elsewhere);
  try {
    await tell(count, workspace, elsewhere);
  } finally {
    for (const place of [workspace, elsewhere]) rmSync(place, { recursive: true });
  }
}

async function tell(count: number, workspace: string, elsewhere: string): Promise<void> {
  const [first, second] = [workspace, elsewhere].map((place) => digestsBelow(path.join(place, 'feeds')));
  const names = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])];
  const different = names.filter((name) => first?.get(name) !== second?.get(name));
  const found = await verifyWorkspace(await openWorkspace(workspace));
  if (found === undefined) throw new Error(`expected a feed of ${count} testimonies, got none`);
  const [errors, warnings] = ['error', 'warning'].map((severity) =>
    found.faults.filter((fault) => fault.severity === severity),
  );
  const counts = [errors?.length, warnings?.length];
  console.log([count, names.length, different.length, found.episodes, ...counts].join(' | '));
  const wrong = [...different, ...found.faults.map(({ fact }) => fact)];
  if (found.episodes !== count) wrong.push(`${found.episodes} episodes in the feed`);
  if (wrong.length > 0) throw new Error(`expected nothing wrong, got\n${wrong.slice(0, 20).join('\n')}`);
}

const digestsBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesBelow(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );

/** The demonstration and two more made of its parts, each with its own beginning, so that none is a copy of another. */
async function realTestimonies(): Promise<string> {
  const workspace = newWorkspace('demonstration');
  const model = path.join(workspace, 'episodes', DEMONSTRATION);
  for (let number = 2; number <= REAL; number += 1) {
    const folder = path.join(workspace, 'episodes', `recit-${number}`);
    mkdirSync(folder);
    const sound = path.join(model, 'demonstration.m4a');
    await generate([
      '-i',
      sound,
      '-af',
      `volume=-${number}dB`,
      '-c:a',
      'aac',
      path.join(folder, 'demonstration.m4a'),
    ]);
    for (const name of ['demonstration.vtt', 'accord.yaml', 'temoin.yaml'])
      cpSync(path.join(model, name), path.join(folder, name));
    const fiche = readFileSync(path.join(model, 'fiche.yaml'), 'utf8')
      .replace(/^titre:.*$/m, `titre: Récit ${number}`)
      .replace(/^(guid|identifiant):.*$/gm, '$1:');
    writeFileSync(path.join(folder, 'fiche.yaml'), fiche);
  }
  mkdirSync(path.join(workspace, 'assets'), { recursive: true });
  const show = newShow({ publicUrl: 'https://podcast.example/savoie/', email: 'contact@podcast.example' });
  writeFileSync(path.join(workspace, 'assets/show.yaml'), show);
  return workspace;
}

async function passOver(workspace: string, phase: 'fill' | 'changes'): Promise<void> {
  const words = [workspace, String(INVENTED), phase, '1'];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', PASS, ...words], { maxBuffer: 1e8 });
}
