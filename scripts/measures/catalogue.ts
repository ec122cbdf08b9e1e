/** Two hundred testimonies through the real command line: everything, nothing, then one title. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newAccord } from '../../src/formats/accord-yaml.ts';
import { newFiche } from '../../src/formats/fiche-yaml.ts';
import { newWorkspace, run } from '../fixtures/program.ts';
import { filesBelow, itemsOf } from '../fixtures/public-folder.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const COUNT = 200;

/** Prints what each run did and how long it took. */
export async function measureCatalogue(): Promise<void> {
  const workspace = newWorkspace('empty');
  await fill(workspace);
  console.log('run | s | stages run | public files written | items');
  await row(workspace, 'first');
  await row(workspace, 'nothing changed');
  await row(workspace, 'nothing changed');
  const fiche = path.join(workspace, 'episodes/testimony-100/fiche.yaml');
  writeFileSync(fiche, readFileSync(fiche, 'utf8').replace(/^titre:.*$/m, 'titre: Un autre titre'));
  await row(workspace, 'one title changed');
  rmSync(workspace, { recursive: true });
}

async function row(workspace: string, name: string): Promise<void> {
  const { output, seconds } = await run(workspace, 'publier', '--json');
  const events = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const published = events.findLast(({ type }) => type === 'swept');
  const items = itemsOf(readFileSync(path.join(workspace, 'feeds/feed.xml'), 'utf8')).length;
  console.log(
    [name, seconds.toFixed(2), JSON.stringify(published?.['runs']), published?.['written'], items].join(
      ' | ',
    ),
  );
}

/** The same two seconds of sound, each with another length of silence so that none is the copy of another. */
async function fill(workspace: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-sound-'));
  const sound = path.join(folder, 'sound.wav');
  await generate(['-f', 'lavfi', '-i', speechLike(3), '-ar', '16000', '-ac', '1', sound]);
  const bytes = readFileSync(sound);
  for (let number = 1; number <= COUNT; number += 1) fillOne(workspace, number, bytes);
  rmSync(folder, { recursive: true });
  if (filesBelow(workspace).length < 4 * COUNT) throw new Error(`expected ${COUNT} testimonies of 4 files`);
}

function fillOne(workspace: string, number: number, sound: Buffer): void {
  const folder = path.join(workspace, `episodes/testimony-${String(number).padStart(3, '0')}`);
  mkdirSync(folder);
  const own = Buffer.from(sound);
  own.writeInt16LE(number, own.length - 2);
  writeFileSync(path.join(folder, 'sound.wav'), own);
  writeFileSync(path.join(folder, 'words.txt'), `Anne : histoire inventée numéro ${number}.\n`.repeat(60));
  const guid = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const agreed = { transcriptReviewed: true, readyToBroadcast: true, recordedOn: '2026-01-01', number, guid };
  writeFileSync(path.join(folder, 'fiche.yaml'), newFiche({ ...agreed, title: `Histoire ${number}` }));
  const terms = {
    voice: 'original',
    adult: true,
    copyGiven: true,
    collectedOn: '2026-01-01',
    broadcast: true,
  } as const;
  writeFileSync(path.join(folder, 'accord.yaml'), newAccord(terms));
}
