/** Whether captions still fall on their words once the sound has a jingle in front, its dead air trimmed and a passage cut. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newAccord } from '../../src/formats/accord-yaml.ts';
import { newShow } from '../../src/formats/show-yaml.ts';
import { parseWebVtt } from '../../src/formats/webvtt.ts';
import type { TimeMap } from '../../src/model/time-map.ts';
import { newWorkspace, run } from '../fixtures/program.ts';
import { generate } from '../fixtures/sounds.ts';

const SAMPLES = path.join(import.meta.dirname, '../../../shared/samples');
const JINGLE_SECONDS = 5;
const DEAD_AIR_SECONDS = 4;
/** In the recording, dead air included: between two sentences of the sample. */
const CUT = '1:40 à 2:05';

/**
 * Publishes the sample with a jingle, dead air and a cut, then gives the published sound back as a recording of its own:
 * the words found in what is really heard are the reference. Prints how far the captions of the first are from it.
 */
export async function measurePublishedTimes(folder = SAMPLES): Promise<void> {
  const [edited, heard] = [newWorkspace('empty'), newWorkspace('empty')];
  const words = readFileSync(path.join(folder, 'interview-words.plain.txt'), 'utf8');
  const delay = `adelay=${DEAD_AIR_SECONDS * 1000}`;
  const recording = testimony(edited, words, CUT);
  await generate(['-i', path.join(folder, 'interview-words.flac'), '-af', delay, recording]);
  mkdirSync(path.join(edited, 'assets/jingles'), { recursive: true });
  const jingle = path.join(edited, 'assets/jingles/bonjour.wav');
  await generate(['-f', 'lavfi', '-i', `sine=440:duration=${JINGLE_SECONDS}`, jingle]);
  writeFileSync(
    path.join(edited, 'assets/show.yaml'),
    newShow().replace(/^jingle de début:.*$/m, 'jingle de début: bonjour.wav'),
  );
  await run(edited, 'publier');
  console.log(`published: ${piecesOf(edited)}`);
  cpSync(draft(edited, 'temoignage.mp3'), testimony(heard, words).replace('.wav', '.mp3'));
  await run(heard, 'publier');
  const reference = new Map(cuesOf(heard).map(({ text, startSeconds }) => [text, startSeconds]));
  const known = cuesOf(edited).filter(({ text }) => reference.has(text));
  const offMs = known
    .map(({ text, startSeconds }) => Math.abs(startSeconds - (reference.get(text) ?? Number.NaN)) * 1000)
    .sort((a, b) => a - b);
  console.log('captions compared | off by, median ms | p90 ms | most ms');
  const at = (share: number) => offMs[Math.floor(share * (offMs.length - 1))]?.toFixed(0);
  console.log([`${known.length} of ${cuesOf(edited).length}`, at(0.5), at(0.9), at(1)].join(' | '));
  for (const workspace of [edited, heard]) rmSync(workspace, { recursive: true });
}

/** A testimony without clips, perhaps with a spoken accord to cut. @returns where its recording is to be. */
function testimony(workspace: string, words: string, spoken?: string): string {
  const folder = path.join(workspace, 'episodes/entretien');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'voix.txt'), words);
  writeFileSync(path.join(folder, 'fiche.yaml'), 'extraits: aucun\n');
  const accord = newAccord({ broadcast: true, adult: true, voice: 'original', collectedOn: '2026-01-01' });
  const proof = spoken === undefined ? accord : accord.replace(/^preuve:.*$/m, `preuve: ${spoken}`);
  writeFileSync(path.join(folder, 'accord.yaml'), proof);
  return path.join(folder, 'voix.wav');
}

/** What the published sound is made of, from its own report. */
function piecesOf(workspace: string): string {
  const { timeMap } = JSON.parse(readFileSync(draft(workspace, 'son.json'), 'utf8')) as { timeMap: TimeMap }; // our own file
  const seconds = (value: number) => value.toFixed(2);
  return timeMap.pieces
    .map((piece) =>
      piece.kind === 'inserted'
        ? `jingle of ${seconds(piece.seconds)} s`
        : `recording from ${seconds(piece.span.startSeconds)} to ${seconds(piece.span.endSeconds)} s`,
    )
    .join(', ');
}

const draft = (workspace: string, name: string) => path.join(workspace, 'episodes/entretien/brouillon', name);
const cuesOf = (workspace: string) =>
  parseWebVtt(readFileSync(draft(workspace, 'transcription.vtt'), 'utf8'));
