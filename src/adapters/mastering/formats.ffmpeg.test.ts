import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, makeSound, makeSpeech, PHONE_FORMATS } from '../../../scripts/fixtures/sounds.ts';
import { type FfmpegBench, openFfmpegBench } from '../../testing/ffmpeg-bench.ts';

const SECONDS = 4;
let bench: FfmpegBench;
let speech: string;

beforeAll(async () => {
  bench = await openFfmpegBench();
  speech = await makeSpeech(bench.folder, SECONDS);
});
afterAll(() => bench.close());

describe('the formats of phones and recorders', () => {
  it.each(PHONE_FORMATS)('$file is mastered at broadcast loudness', async (format) => {
    const file = await makeSound(bench.folder, speech, format);
    const mastered = await bench.master(file, path.join(bench.folder, `${format.file}.mastered.mp3`));
    const { after } = mastered.report;
    expect(Math.abs(after.integratedLufs + 16)).toBeLessThanOrEqual(0.3);
    expect(after.truePeakDbtp).toBeLessThanOrEqual(-1);
    expect(Math.abs(mastered.durationSeconds - SECONDS)).toBeLessThan(0.05);
  });

  it('the result is a mono MP3 without any tag', async () => {
    const { format, native } = await parseFile(path.join(bench.folder, 'phone.m4a.mastered.mp3'));
    expect([format.container, format.numberOfChannels, format.sampleRate, format.bitrate]).toEqual([
      'MPEG',
      1,
      44_100,
      96_000,
    ]);
    expect(native).toEqual({});
  });

  it('what a phone writes in tags is not in the result', async () => {
    const secrets = ['Camille Durand-Martin', '12 rue des Lilas', '+45.7640+004.8357/'];
    const file = path.join(bench.folder, 'tagged.m4a');
    const [artist, comment, location] = secrets;
    await generate([
      ...['-i', speech, '-c:a', 'aac', '-metadata', `artist=${artist}`, '-metadata', `comment=${comment}`],
      ...['-metadata', `location=${location}`, '-movflags', 'use_metadata_tags', file],
    ]);
    const result = path.join(bench.folder, 'untagged.mp3');
    await bench.master(file, result);
    const source = readFileSync(file, 'latin1');
    const bytes = readFileSync(result, 'latin1');
    expect(secrets.filter((secret) => source.includes(secret))).toEqual(secrets);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  });

  it('a voice recorded in opposite phases is kept', async () => {
    const file = path.join(bench.folder, 'antiphase.wav');
    await generate(['-i', speech, '-af', 'pan=stereo|c0=c0|c1=-1*c0', file]);
    const mastered = await bench.master(file, path.join(bench.folder, 'antiphase.mp3'));
    expect(mastered.report.before.integratedLufs).toBeGreaterThan(-35);
    expect(Math.abs(mastered.report.after.integratedLufs + 16)).toBeLessThanOrEqual(0.3);
  });

  it('the same sound gives the same bytes', async () => {
    const [first, second] = ['first.mp3', 'second.mp3'].map((name) => path.join(bench.folder, name));
    await bench.master(speech, first ?? '');
    await bench.master(speech, second ?? '');
    expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
  });

  it('nothing of them is left in the work folder', () => {
    const left = readdirSync(path.join(bench.folder, 'work'));
    expect(left).toEqual([]);
  });
});
