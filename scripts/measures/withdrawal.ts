import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { newAccord, setAccordFields } from '../../src/formats/accord-yaml.ts';
import { setFicheFields } from '../../src/formats/fiche-yaml.ts';
import { newShow } from '../../src/formats/show-yaml.ts';
import { newWitness } from '../../src/formats/witness-yaml.ts';
import { DEMONSTRATION, newWorkspace, run } from '../fixtures/program.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const PORT = 4397;
const BASE = `http://localhost:${PORT}/`;
const TITLE = 'Le verger des Quatre-Vents a changé de mains';
const NAME = ['Solange', 'Brisebarre'] as const;
const OTHER = 'Nous avons repris la fontaine du bourg avec les enfants de l’école, un samedi de pluie.';
const WINDOW = 5;
const PATIENCE_MS = 60_000;

/**
 * Puts two testimonies online with the real tools, clips, press kit and all; withdraws one by the private link of its
 * receipt while the program serves; then looks for anything left of it, in every public byte and in the store.
 */
export async function measureWithdrawal(): Promise<void> {
  const workspace = await workspaceOfTwo();
  const { seconds } = await run(workspace, 'publier');
  const paths = registeredPaths(workspace);
  const before = leftIn(workspace);
  const server = spawn(process.execPath, [
    PROGRAM,
    'démarrer',
    '--port',
    String(PORT),
    '--dossier',
    workspace,
  ]);
  server.stdout.resume();
  await until(async () => (await statusOf('feed.xml')) === 200);
  const online = (await Promise.all(paths.map(statusOf))).filter((status) => status === 200).length;
  const startedAt = performance.now();
  const posted = await fetch(`${BASE}mon-accord/${tokenIn(workspace)}`, {
    method: 'POST',
    body: new URLSearchParams({ quoi: 'tout' }),
  });
  const gone = async () => (await Promise.all(paths.map(statusOf))).every((status) => status === 410);
  await until(gone);
  const goneSeconds = (performance.now() - startedAt) / 1000;
  await until(async () => leftIn(workspace).length === 0);
  const emptySeconds = (performance.now() - startedAt) / 1000;
  server.kill('SIGINT');
  await once(server, 'close');
  const files = listing(workspace);
  const again = await run(workspace, 'publier', '--json');
  const found = { seconds, online, goneSeconds, emptySeconds, paths, before: before.length, files };
  print(workspace, found, { status: posted.status, output: again.output });
  rmSync(workspace, { recursive: true });
  if (online === 0 || before.length === 0) throw new Error('expected something public before the withdrawal');
}

type Found = {
  readonly seconds: number;
  readonly paths: readonly string[];
  readonly online: number;
  readonly goneSeconds: number;
  readonly emptySeconds: number;
  readonly before: number;
  readonly files: string;
};

function print(
  workspace: string,
  found: Found,
  { status, output }: { readonly status: number; readonly output: string },
): void {
  const swept = output.split('\n').filter((line) => line.includes('"swept"'));
  console.table({
    'seconds to put both online': Math.round(found.seconds),
    'addresses registered': found.paths.length,
    'of them online before': found.online,
    'answer to the withdrawal': status,
    'seconds until every address answers 410': Number(found.goneSeconds.toFixed(1)),
    'seconds until nothing is left in public bytes and store': Number(found.emptySeconds.toFixed(1)),
    'traces found before': found.before,
    'traces found after': leftIn(workspace).length,
    'files changed by a second run': found.files === listing(workspace) ? 0 : 'some',
    'second run said': swept.at(-1)?.slice(0, 90) ?? 'nothing',
  });
}

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The demonstration as if it were a real testimony, with everything agreed; and another one that stays. */
async function workspaceOfTwo(): Promise<string> {
  const workspace = newWorkspace('demonstration');
  const at = (name: string) => path.join(workspace, name);
  mkdirSync(at('assets'));
  const settings = { publicUrl: BASE, email: 'contact@podcast.example', withdrawalByLink: true };
  writeFileSync(at('assets/show.yaml'), newShow(settings));
  const folder = `episodes/${DEMONSTRATION}`;
  const fiche = readFileSync(at(`${folder}/fiche.yaml`), 'utf8');
  writeFileSync(
    at(`${folder}/fiche.yaml`),
    setFicheFields(fiche, {
      demonstration: false,
      title: TITLE,
      transcriptReviewed: true,
      readyToBroadcast: true,
    }),
  );
  writeFileSync(at(`${folder}/accord.yaml`), given());
  writeFileSync(at(`${folder}/temoin.yaml`), newWitness({ firstName: NAME[0], lastName: NAME[1] }));
  writeFileSync(at(`${folder}/presse.yaml`), 'liens:\n  - Le Journal du Val\n');
  mkdirSync(at('episodes/fontaine'));
  await generate([
    '-f',
    'lavfi',
    '-i',
    speechLike(20),
    '-c:a',
    'flac',
    at('episodes/fontaine/fontaine.flac'),
  ]);
  writeFileSync(at('episodes/fontaine/fontaine.txt'), OTHER);
  writeFileSync(at('episodes/fontaine/accord.yaml'), given());
  writeFileSync(at('episodes/fontaine/fiche.yaml'), 'transcription relue: oui\nbon à diffuser: oui\n');
  return workspace;
}

function given(): string {
  return setAccordFields(newAccord(), {
    ...{ broadcast: true, clips: true, press: true, image: true, naming: 'full-name', voice: 'original' },
    ...{ adult: true, copyGiven: true, collectedOn: '2026-11-02' },
  });
}

const entryOf = (workspace: string) =>
  JSON.parse(readFileSync(path.join(workspace, 'episodes/_registre', `${DEMONSTRATION}.json`), 'utf8')) as {
    readonly publicPaths: readonly string[];
    readonly withdrawalLinks: Readonly<Record<string, string>>;
  };

const registeredPaths = (workspace: string) => entryOf(workspace).publicPaths;
const tokenIn = (workspace: string) => entryOf(workspace).withdrawalLinks[''] ?? '';

async function statusOf(file: string): Promise<number> {
  const answer = await fetch(`${BASE}${file}`, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
  return answer?.status ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const startedAt = performance.now(); !(await isSo()); ) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('expected it within a minute');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What tells of the withdrawn testimony: its name, its title, its id, each five words of it that the other has not. */
function traces(workspace: string): readonly string[] {
  const vtt = readFileSync(path.join(workspace, 'episodes', DEMONSTRATION, 'demonstration.vtt'), 'utf8');
  const lines = vtt.split('\n').filter((line) => line !== '' && !/-->|^WEBVTT|^NOTE|^\d+$/.test(line));
  const words = lines
    .map((line) => line.replace(/<[^>]*>/g, ''))
    .join(' ')
    .split(/\s+/);
  const windows = words.slice(WINDOW - 1).map((_, first) => words.slice(first, first + WINDOW).join(' '));
  return [TITLE, ...NAME, ...windows.filter((window) => !OTHER.includes(window))];
}

/** Every trace in every file that is public or in the store, as UTF-8 and as ID3 writes texts (UTF-16). */
function leftIn(workspace: string): readonly string[] {
  // The store knows places by their opaque folder; nothing public may.
  const wanted = traces(workspace);
  return ['feeds', '.store'].flatMap((folder) =>
    filesIn(path.join(workspace, folder)).flatMap((file) => {
      const sought = folder === 'feeds' ? [DEMONSTRATION, ...wanted] : wanted;
      const bytes = readFileSync(file);
      const texts = [
        bytes.toString('utf8'),
        bytes.toString('utf16le'),
        bytes.subarray(1).toString('utf16le'),
      ].map((text) => text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' '));
      const names = path.relative(path.join(workspace, folder), file);
      const found = sought.filter(
        (trace) => names.includes(trace) || texts.some((text) => text.includes(trace)),
      );
      return found.map((trace) => `${names}: ${trace}`);
    }),
  );
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const listing = (workspace: string) =>
  filesIn(path.join(workspace, 'feeds'))
    .map((file) => `${file} ${readFileSync(file).toString('base64').length}`)
    .sort()
    .join('\n');
