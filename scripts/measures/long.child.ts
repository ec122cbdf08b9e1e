import path from 'node:path';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';

type Compiled = typeof import('../../src/adapters/mastering/audio.ts');
// As people run it (`npm run prepare`): what reads TypeScript takes memory in each thread.
const compiled = new URL('../../dist/adapters/mastering/audio.js', import.meta.url);
const { createAudio } = (await import(compiled.href)) as Compiled;

const [folder = '', file = '', outputPath = ''] = process.argv.slice(2);
const audio = await createAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
const source = sourceAt(file);
const target = { integratedLufs: -16, truePeakDbtp: -1 };
const recording = await audio.check(source, FREE);
const mastered = await audio.master(
  orderFor([{ source, recording }], [{ format: 'mp3', target, outputPath }]),
  FREE,
);
process.send?.({ mastered, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) });
process.disconnect();
