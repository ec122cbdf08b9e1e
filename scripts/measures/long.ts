import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { publishedAt } from '../../src/model/time-map.ts';
import type { Mastered } from '../../src/ports/audio.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const HOURS = 3;
const SECONDS = HOURS * 3600;
const RATE_HZ = 44_100;
/** A tone that nothing else of the sound has, near its end. */
const MARK = { hz: 5000, startSeconds: SECONDS - 5, lengthSeconds: 0.5 };

/** Prints the memory and the time that a recording of three hours takes, and how far its end has moved. */
export async function measureLong(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-long-'));
  try {
    const [source, output] = [path.join(folder, 'three-hours.m4a'), path.join(folder, 'out.mp3')];
    await makeSource(folder, source);
    const started = performance.now();
    const { mastered, peakMb } = await inOwnProcess([folder, source, output]);
    const seconds = (performance.now() - started) / 1000;
    const expected = publishedAt(mastered.timeMap, { file: 0, seconds: MARK.startSeconds }) ?? Number.NaN;
    const driftMs = 1000 * ((await markIn(folder, output, expected)) - expected);
    console.log(`${HOURS} h: peak memory ${peakMb} MB (goal < 400): ${peakMb < 400 ? 'met' : 'MISSED'}`);
    console.log(`check and mastering ${seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`);
    const isInStep = Math.abs(driftMs) <= 10;
    console.log(`end moved by ${driftMs.toFixed(1)} ms (goal within 10): ${isInStep ? 'met' : 'MISSED'}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeSource(folder: string, target: string): Promise<void> {
  const minute = path.join(folder, 'minute.wav');
  await generate(['-f', 'lavfi', '-i', speechLike(60), '-ar', String(RATE_HZ), minute]);
  const { hz, startSeconds, lengthSeconds } = MARK;
  const mark = `aevalsrc='0.3*sin(2*PI*${hz}*t)':d=${lengthSeconds}:s=${RATE_HZ},adelay=${startSeconds * 1000}`;
  const graph = `${mark}[m];[0:a][m]amix=inputs=2:duration=first,volume=2`;
  const long = ['-stream_loop', '-1', '-i', minute, '-filter_complex', graph, '-t', String(SECONDS)];
  await generate([...long, '-c:a', 'aac', '-b:a', '96k', target]);
}

type Answer = { readonly mastered: Mastered; readonly peakMb: number };

/** Memory is that of the process that masters, its threads included, at its highest. */
function inOwnProcess(options: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./long.child.ts', import.meta.url), options, {
      execArgv: ['--import', 'tsx'],
    });
    child.once('message', (answer) => resolve(answer as Answer));
    child.once('error', reject);
    child.once('exit', (code) => code !== 0 && reject(new Error(`expected code 0, got ${code}`)));
  });
}

/** When the mark begins in the MP3, looked for within two seconds of where it should. */
async function markIn(folder: string, file: string, nearSeconds: number): Promise<number> {
  const raw = path.join(folder, 'end.f32');
  const from = nearSeconds - 2;
  const whole = [
    '-i',
    file,
    '-af',
    `atrim=start=${from.toFixed(4)}:duration=4,highpass=f=4000,highpass=f=4000`,
  ];
  await generate([...whole, '-f', 'f32le', '-ac', '1', '-ar', String(RATE_HZ), raw]);
  const samples = new Float32Array(new Uint8Array(readFileSync(raw)).buffer);
  const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return from + samples.findIndex((one) => Math.abs(one) > loudest / 3) / RATE_HZ;
}
