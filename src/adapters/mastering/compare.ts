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
  const write = (source: string, options: readonly string[], filters: readonly string[], target: string) =>
    runFfmpeg({
      program: tools.programs.ffmpeg,
      inputs: [{ source, options }],
      output: mp3(target, filters),
      signal,
    });
  const stretch = (start: number) => ['-ss', start.toFixed(3), '-t', String(seconds)];
  await withAdmitted(order.source, tools.workFolder, async (file) => {
    const recovery = recoveryFor(await endingOf(file));
    const options = [...guardedInput(file.demuxer), ...recovery, ...stretch(before.startSeconds)];
    const gain = `volume=${order.gainDb.toFixed(2)}dB:precision=float`;
    const filters = [...voiceFilters(order.recording), gain, 'alimiter=level=0:limit=0.85'];
    await write(`file:${file.path}`, options, filters, before.outputPath);
  });
  const options = [...guardedInput('mp3'), ...stretch(after.startSeconds)];
  await write(`file:${order.masteredPath}`, options, ['anull'], after.outputPath);
}

function mp3(target: string, filters: readonly string[]): FfmpegJob['output'] {
  return {
    target,
    options: [
      ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1', '-af', filters.join(',')],
      ...['-ac', '1', '-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '128k'],
      ...['-id3v2_version', '0', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'mp3'],
    ],
  };
}
