import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFile } from 'music-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate, makeSpeech } from '../../../scripts/fixtures/sounds.ts';
import type { OutputFormatName } from '../../ports/audio.ts';
import { type FfmpegBench, FREE, openFfmpegBench, sourceAt } from '../../testing/ffmpeg-bench.ts';
import { createTags } from '../tags/tags.ts';

let bench: FfmpegBench;
let speech: string;

beforeAll(async () => {
  bench = await openFfmpegBench();
  speech = await makeSpeech(bench.folder, 10);
}, 60_000);
afterAll(() => bench.close());

const inFolder = (name: string) => path.join(bench.folder, name);

async function decoded(file: string): Promise<Float32Array> {
  await generate(['-i', file, '-f', 'f32le', '-ac', '1', '-ar', '44100', inFolder('decoded.f32')]);
  return new Float32Array(new Uint8Array(readFileSync(inFolder('decoded.f32'))).buffer);
}

/** How far the difference of two sounds lies under the first, in dB. */
function likeness(one: Float32Array, other: Float32Array): number {
  const power = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);
  return 10 * Math.log10(power(one) / power(one.map((value, at) => value - (other[at] ?? 0))));
}

describe('mastering', () => {
  it('a clean voice differs from the recording by its gain only', async () => {
    const source = inFolder('clean.wav');
    await generate(['-i', speech, '-ac', '1', '-ar', '44100', '-c:a', 'pcm_f32le', source]);
    const { report, timeMap } = await bench.master(source, inFolder('clean-mastered.wav'), 'wav');
    const [first] = report.gainDb;
    expect(report.plan).toMatchObject({ cleanings: [{ denoise: false }], level: false });
    expect(report.gainDb.every(({ value }) => value === first?.value)).toBe(true);
    const ratio = 10 ** ((first?.value ?? 0) / 20);
    const [piece] = timeMap.pieces;
    const start = piece?.kind === 'source' ? Math.round(piece.span.startSeconds * 44_100) : 0;
    const wanted = (await decoded(source)).subarray(start).map((sample) => sample * ratio);
    expect(likeness(wanted, await decoded(inFolder('clean-mastered.wav')))).toBeGreaterThan(30);
  });

  it.each(['mp3', 'opus', 'wav'] as const)('%s lands at its loudness', async (format: OutputFormatName) => {
    const { outputs } = await bench.master(speech, inFolder(`landed.${format}`), format);
    expect(Math.abs((outputs[0]?.integratedLufs ?? 0) + 16)).toBeLessThanOrEqual(0.3);
    expect(outputs[0]?.truePeakDbtp).toBeLessThanOrEqual(-1);
  });

  it('the MP3 is in step with the recording to its end', async () => {
    const source = inFolder('steps.wav');
    await generate([
      '-f',
      'lavfi',
      '-i',
      "aevalsrc='0.4*sin(2*PI*700*t)*gt(mod(t,5),4.8)':d=75:s=44100",
      source,
    ]);
    const { timeMap } = await bench.master(source, inFolder('steps.mp3'));
    const [piece] = timeMap.pieces;
    const trimmed = piece?.kind === 'source' ? piece.span.startSeconds : 0;
    const sound = await decoded(inFolder('steps.mp3'));
    const lastBurst = Math.round((74.8 - trimmed) * 44_100);
    const onset = sound.findIndex((sample, at) => at > lastBurst - 22_050 && Math.abs(sample) > 0.05);
    expect(Math.abs(onset - lastBurst) / 44_100).toBeLessThan(0.01);
  });

  it('two voices 14 dB apart come together', async () => {
    const source = inFolder('apart.wav');
    await generate(['-i', speech, '-af', "volume='if(lt(mod(t,8.6),4.3),1,0.2)':eval=frame", source]);
    const { report } = await bench.master(source, inFolder('together.mp3'));
    expect(report.plan.level).toBe(true);
    expect(report.afterLevels.voices).toBeUndefined();
  });

  it('dead air goes from both ends, and the map tells it', async () => {
    const source = inFolder('dead-air.wav');
    await generate(['-i', speech, '-af', 'adelay=4000|4000,apad=pad_len=200000', source]);
    const { report, timeMap, durationSeconds } = await bench.master(source, inFolder('trimmed.mp3'));
    expect(report.trimmedSeconds.start).toBeGreaterThan(3);
    expect(report.trimmedSeconds.end).toBeGreaterThan(2);
    const [piece] = timeMap.pieces;
    expect(piece?.kind === 'source' && piece.span.startSeconds).toBeCloseTo(report.trimmedSeconds.start, 1);
    expect((await decoded(inFolder('trimmed.mp3'))).length / 44_100).toBeCloseTo(durationSeconds, 2);
  });

  it('a stretch can be heard before and after at one loudness', async () => {
    const sources = [{ source: sourceAt(speech), recording: await bench.check(speech) }] as const;
    const { report, timeMap } = await bench.master(speech, inFolder('compared.mp3'));
    const order = {
      ...{ sources, timeMap, masteredPath: inFolder('compared.mp3'), startSeconds: 2, seconds: 5 },
      gainDb: report.after.integratedLufs - report.before.integratedLufs,
      ...{ beforePath: inFolder('before.mp3'), afterPath: inFolder('after.mp3') },
    };
    await bench.audio.compare(order, FREE);
    const [one, other] = [await decoded(order.beforePath), await decoded(order.afterPath)];
    expect(one.length / 44_100).toBeCloseTo(5, 1);
    const level = (samples: Float32Array) =>
      10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0));
    expect(Math.abs(level(one) - level(other))).toBeLessThan(1);
  });

  it('the light version carries its tags and chapters, and no picture', async () => {
    await bench.master(speech, inFolder('untagged.opus'), 'opus');
    const tags = {
      ...{
        title: 'On ne se parlait plus = ; # \\',
        show: 'Récits',
        author: 'Le réseau',
        languageCode: 'fra',
      },
      ...{
        genre: 'Podcast',
        // Long enough for the comments to take several Ogg pages.
        comment: 'Une ligne.\nUne autre.'.repeat(10_000),
        durationSeconds: 10,
        recordedOn: '2026-03-12',
      },
      chapters: [{ startSeconds: 3.5, title: 'Le déclic' }],
      ...{ coverPath: inFolder('cover.jpg'), coverAlt: 'Des montagnes' },
    };
    const [untagged, tagged] = [inFolder('untagged.opus'), inFolder('tagged.opus')];
    await createTags().writeOpus(untagged, tagged, tags);
    const { common, native } = await parseFile(tagged);
    expect([common.title, common.album, common.artist, common.date]).toEqual([
      tags.title,
      'Récits',
      'Le réseau',
      '2026-03-12',
    ]);
    expect(common.picture).toBeUndefined();
    expect(native['vorbis']?.filter(({ id }) => id.startsWith('CHAPTER')).map(({ value }) => value)).toEqual([
      '00:00:03.500',
      'Le déclic',
    ]);
    expect(await decoded(tagged)).toEqual(await decoded(untagged));
  });
});
