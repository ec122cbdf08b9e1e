import { compiledAudio } from './compiled.ts';
import { mastered } from './mastering-run.ts';

const [workFolder = '', warmUp = '', file = '', outputPath = ''] = process.argv.slice(2);
const audio = await compiledAudio({
  environment: process.env,
  workFolder,
  threadCount: 1,
});
await mastered(audio, warmUp, outputPath);
const started = performance.now();
await mastered(audio, file, outputPath);
process.send?.({ seconds: (performance.now() - started) / 1000 });
process.disconnect();
