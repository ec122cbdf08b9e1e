import { cropped, type SourceSpan } from '../../model/time-map.ts';
import type { AudioControl, ComparisonOrder } from '../../ports/audio.ts';
import { SampleEditor } from '../../sound/sample-editor.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { encode } from '../ffmpeg/encode.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import { decodeVoice } from '../ffmpeg/voice.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { maskTone, sampleEdit, TONE_BELOW_VOICE_DB } from './source-edit.ts';

/** The `compare` of the Audio port: the recording with one gain and a limiter, then the mastered sound as it is. */
export async function compare(tools: Tools, order: ComparisonOrder, control: AudioControl): Promise<void> {
  const { ffmpeg } = tools.programs;
  const { signal } = control;
  await encode({
    ffmpeg,
    samples: asRecorded(tools, order, control),
    sampleRateHz: SAMPLE_RATE_HZ,
    options: ['-af', 'alimiter=level=0:limit=0.85', ...MP3],
    outputPath: order.beforePath,
    signal,
  });
  const stretch = ['-ss', order.startSeconds.toFixed(3), '-t', String(order.seconds)];
  await runFfmpeg({
    program: ffmpeg,
    inputs: [{ source: `file:${order.masteredPath}`, options: [...guardedInput('mp3'), ...stretch] }],
    output: {
      target: order.afterPath,
      options: [
        ...['-map', '0:a:0', '-vn', '-map_metadata', '-1', '-map_chapters', '-1', '-ac', '1', ...MP3],
        ...['-fflags', '+bitexact', '-flags:a', '+bitexact'],
      ],
    },
    signal,
  });
}

const MP3 = ['-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '128k', '-id3v2_version', '0', '-f', 'mp3'];

/** What the stretch is made of, as it was recorded, edited as the published sound is. */
async function* asRecorded(tools: Tools, order: ComparisonOrder, control: AudioControl) {
  const { timeMap, startSeconds, seconds, gainDb } = order;
  const gain = 10 ** (gainDb / 20);
  for (const piece of cropped(timeMap, startSeconds, startSeconds + seconds).pieces) {
    if (piece.kind === 'inserted') continue;
    for (const block of await spanOf(tools, order, piece.span, control))
      yield block.map((sample) => sample * gain);
  }
}

/** When no voice was found. */
const USUAL_VOICE_LUFS = -26;

/** One span of a source, under its tones. */
async function spanOf(
  tools: Tools,
  { sources, timeMap }: ComparisonOrder,
  span: SourceSpan,
  control: AudioControl,
): Promise<Float32Array[]> {
  const { file: rank, startSeconds, endSeconds } = span;
  const { source, recording } = sources[rank] ?? sources[0];
  const outside = [
    { file: rank, startSeconds: 0, endSeconds: startSeconds },
    { file: rank, startSeconds: endSeconds, endSeconds: Number.POSITIVE_INFINITY },
  ];
  const edit = { removed: outside, masked: timeMap.masked };
  const levelLufs = (recording.sound.speechLufs ?? USUAL_VOICE_LUFS) - TONE_BELOW_VOICE_DB;
  const tone = maskTone({ sources, edit }, rank, { levelLufs, rateHz: SAMPLE_RATE_HZ });
  const editor = new SampleEditor(sampleEdit({ sources, edit }, rank, SAMPLE_RATE_HZ), SAMPLE_RATE_HZ);
  const blocks: Float32Array[] = [];
  let place = 0;
  const order = { source, recording, sampleRateHz: SAMPLE_RATE_HZ, untilSeconds: endSeconds + 0.1 };
  await decodeVoice(tools, order, control, (samples) => {
    const block = editor.take(samples);
    tone.cover(block, place);
    place += block.length;
    if (block.length > 0) blocks.push(block);
  });
  return blocks;
}
