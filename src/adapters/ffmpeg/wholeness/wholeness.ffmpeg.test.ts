import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, makeSound, makeSpeech, PHONE_FORMATS } from '../../../../scripts/fixtures/sounds.ts';
import { type FfmpegBench, openFfmpegBench } from '../../../testing/ffmpeg-bench.ts';

let bench: FfmpegBench;
let speech: string;

beforeAll(async () => {
  bench = await openFfmpegBench();
  speech = await makeSpeech(bench.folder, 8);
});
afterAll(() => bench.close());

const inFolder = (name: string) => path.join(bench.folder, name);
const codeOf = (file: string) =>
  bench.check(file).then(
    () => 'accepted',
    (problem: { code?: string }) => problem.code,
  );

/** Formats of which a half file can be told from a short one. A constant MP3 without a count cannot. */
const TELLING = PHONE_FORMATS.filter(({ file }) => file !== 'browser.webm');

describe('whole or not', () => {
  it.each(TELLING)('half of $file is refused as cut', async (format) => {
    const file = await makeSound(bench.folder, speech, format);
    const bytes = readFileSync(file);
    const half = inFolder(`half-${format.file}`);
    writeFileSync(half, bytes.subarray(0, Math.floor(bytes.length * 0.55) + 1));
    expect(await codeOf(half)).toMatch(/^audio-(cut|unfinished)$/);
  });

  it('an index written first does not hide a cut', async () => {
    const file = inFolder('streamed.m4a');
    await generate(['-i', speech, '-c:a', 'aac', '-movflags', '+faststart', file]);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    expect(await codeOf(file)).toMatch(/^audio-(cut|unfinished)$/);
  });

  it.each([
    ['zeroes', 0],
    ['all ones', 0xff_ff_ff_ff],
  ])('a WAV whose recorder lost power leaving %s is recovered', async (_, size) => {
    const wav = inFolder('unclosed.wav');
    await generate(['-i', speech, '-c:a', 'pcm_s16le', wav]);
    const bytes = readFileSync(wav);
    bytes.writeUInt32LE(size, 4);
    bytes.writeUInt32LE(size, bytes.indexOf('data') + 4);
    writeFileSync(wav, bytes);
    const recording = await bench.check(wav);
    expect(recording.durationSeconds).toBeCloseTo(8, 1);
    expect(recording.remarks).toEqual(['recovered']);
    const mastered = await bench.master(wav, inFolder('recovered.mp3'));
    expect(mastered.durationSeconds).toBeCloseTo(8, 1);
  });

  it('an edit list that leaves out the end is no cut', async () => {
    const file = inFolder('trimmed.mov');
    await generate(['-ss', '2', '-i', speech, '-t', '3', '-c:a', 'aac', file]);
    expect(await codeOf(file)).toBe('accepted');
  });

  it('a second track is left aside and told', async () => {
    const file = inFolder('two-tracks.mp4');
    await generate(['-i', speech, '-i', speech, '-map', '0:a', '-map', '1:a', '-c:a', 'aac', file]);
    expect((await bench.check(file)).remarks).toEqual(['first-track-only']);
  });
});

describe('what cannot be listened to', () => {
  it.each([
    ['silence', 'aevalsrc=0:d=3', 'audio-silent'],
    ['a microphone that hears nothing', 'anoisesrc=a=0.00005:d=3', 'audio-silent'],
    ['a silent offset', "aevalsrc='0.2':d=3", 'audio-silent'],
    ['half a second', 'sine=d=0.5', 'audio-too-short'],
  ])('%s is refused', async (_, source, code) => {
    const file = inFolder('nothing.wav');
    await generate(['-f', 'lavfi', '-i', source, '-c:a', 'pcm_s16le', file]);
    expect(await codeOf(file)).toBe(code);
  });

  it('a day of sound that says so is refused at once', async () => {
    const file = inFolder('day.flac');
    await generate(['-i', speech, '-ar', '8000', '-c:a', 'flac', file]);
    const bytes = readFileSync(file);
    // STREAMINFO: the total of samples stands in 36 bits, of which these are the last 32.
    bytes.writeUInt32BE(86_400 * 8000, 22);
    writeFileSync(file, bytes);
    const start = performance.now();
    expect(await codeOf(file)).toBe('audio-too-long');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('a film without sound is refused', async () => {
    const file = inFolder('mute.mp4');
    await generate(['-f', 'lavfi', '-i', 'testsrc=s=160x120:r=10:d=2', file]);
    expect(await codeOf(file)).toBe('audio-absent');
  });

  it('an empty file is refused', async () => {
    writeFileSync(inFolder('empty.mp3'), '');
    expect(await codeOf(inFolder('empty.mp3'))).toBe('file-empty');
  });
});
