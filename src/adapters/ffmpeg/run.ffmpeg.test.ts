import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../../scripts/fixtures/sounds.ts';
import { confinementOf } from './confinement.ts';
import { findPrograms } from './programs.ts';
import { runFfmpeg } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-run-'));
const secret = path.join(folder, 'secret.wav');
const { ffmpeg: program } = await findPrograms({});
const { signal } = new AbortController();
const RUNS = Array.from({ length: 8 }, (_, rank) => rank);

beforeAll(() => generate(['-f', 'lavfi', '-i', 'sine=d=0.2', secret]));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of our own making: it may write a file. */
const freely = (source: string, target: string) =>
  runFfmpeg({
    program,
    inputs: [{ source: `file:${source}`, options: ['-f', 'wav'] }],
    output: { target, options: ['-c:a', 'flac'] },
    signal,
  });

/** As a dropped file is read, though it lies elsewhere. */
const shutIn = (source: string, confinedTo: string) =>
  runFfmpeg({
    program,
    confinedTo,
    inputs: [{ source: `file:${source}`, options: ['-f', 'wav'] }],
    output: {
      target: new Writable({ write: (_chunk, _encoding, done) => done() }),
      options: ['-f', 'f32le'],
    },
    signal,
  });

describe.runIf((await confinementOf(program)) === 'sandbox')('runs begun together', () => {
  it('each is shut in, or not, as it alone was asked to be', async () => {
    const pairs = RUNS.map(async (rank) => {
      const elsewhere = path.join(folder, `dropped-${rank}`);
      mkdirSync(elsewhere);
      const [free, shut] = await Promise.allSettled([
        freely(secret, path.join(folder, `written-${rank}.flac`)),
        shutIn(secret, elsewhere),
      ]);
      return [free.status, shut.status];
    });
    expect(await Promise.all(pairs)).toEqual(RUNS.map(() => ['fulfilled', 'rejected']));
  });
});

it('a run that fails tells what ffmpeg said last', async () => {
  const target = path.join(folder, 'nowhere', 'written.flac');
  await expect(freely(secret, target)).rejects.toThrow(`${target}: No such file or directory`);
});

it('a run whose output cannot be written tells why', async () => {
  const full = new Error('ENOSPC: no space left on device, write');
  const run = runFfmpeg({
    program,
    inputs: [{ source: `file:${secret}`, options: ['-f', 'wav'] }],
    output: {
      target: new Writable({ write: (_chunk, _encoding, done) => done(full) }),
      options: ['-f', 'f32le'],
    },
    signal,
  });
  await expect(run).rejects.toBe(full);
});

it('a program that cannot be started fails its run alone', async () => {
  const broken = runFfmpeg({
    program: path.join(folder, 'no-such-program'),
    inputs: [{ source: `file:${secret}`, options: [] }],
    output: { target: path.join(folder, 'never.wav'), options: ['-c:a', 'pcm_s16le'] },
    signal,
  });
  await expect(broken).rejects.toThrow('to start');
});
