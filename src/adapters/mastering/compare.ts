import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type { AudioControl, ComparisonOrder } from '../../ports/audio.ts';
import { withAdmitted } from '../ffmpeg/admission.ts';
import { recoveryFor } from '../ffmpeg/check.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { type FfmpegJob, runFfmpeg } from '../ffmpeg/run.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { voiceFilters } from '../ffmpeg/voice-filters.ts';
import { endingOf } from '../ffmpeg/wholeness/read-ending.ts';

/** The `compare` of the Audio port: the recording with one gain and a limiter, then the mastered sound as it is. */
export async function compare(tools: Tools, order: ComparisonOrder, { signal }: AudioControl): Promise<void> {
  const { seconds, before, after } = order;
  const run = { program: tools.programs.ffmpeg, signal };
  const stretch = (start: number) => ['-ss', start.toFixed(3), '-t', String(seconds)];
  await withAdmitted(order.source, tools.workFolder, async (file) => {
    const recovery = recoveryFor(await endingOf(file));
    const options = [...guardedInput(file.demuxer), ...recovery, ...stretch(before.startSeconds)];
    const gain = `volume=${order.gainDb.toFixed(2)}dB:precision=float`;
    const filters = [...voiceFilters(order.recording), gain, 'alimiter=level=0:limit=0.85'];
    await runFfmpeg({
      ...run,
      inputs: [{ source: `file:${file.path}`, options }],
      output: mp3(createWriteStream(before.outputPath), filters),
      confinedTo: path.dirname(file.path),
    });
  });
  const options = [...guardedInput('mp3'), ...stretch(after.startSeconds)];
  const inputs = [{ source: `file:${order.masteredPath}`, options }];
  await runFfmpeg({ ...run, inputs, output: mp3(after.outputPath, ['anull']) });
}

function mp3(target: string | Writable, filters: readonly string[]): FfmpegJob['output'] {
  return {
    target,
    options: [
      ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1', '-af', filters.join(',')],
      ...['-ac', '1', '-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '128k'],
      ...['-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp3'],
    ],
  };
}
