import path from 'node:path';
import { FREE, orderFor, sourceAt } from '../../src/testing/ffmpeg-bench.ts';
import { compiledAudio } from './compiled.ts';

const [folder = '', file = '', outputPath = ''] = process.argv.slice(2);
const audio = await compiledAudio({ environment: process.env, workFolder: path.join(folder, 'work') });
const source = sourceAt(file);
const target = { integratedLufs: -16, truePeakDbtp: -1 };
const recording = await audio.check(source, FREE);
const mastered = await audio.master(
  orderFor([{ source, recording }], [{ format: 'mp3', target, outputPath }]),
  FREE,
);
process.send?.({ mastered, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) });
process.disconnect();
