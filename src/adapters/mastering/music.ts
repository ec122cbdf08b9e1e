import type { Music } from '../../model/music.ts';
import type { SourceFile } from '../../model/recording.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { bedGains } from '../../sound/bed.ts';
import { EnergyTracker } from '../../sound/energy-track.ts';
import { integratedLufs } from '../../sound/loudness.ts';
import { withAdmitted } from '../ffmpeg/admission.ts';
import { decode } from '../ffmpeg/decode.ts';
import type { Tools } from '../ffmpeg/tools.ts';
import type { Levelled } from './levelled.ts';
import { FRAME_LENGTH, SAMPLE_RATE_HZ } from './samples.ts';

/** A levelled voice with what is played before, under and after it. `track` and `peaks` are those of the whole. */
export type Scored = Levelled & {
  readonly intro: Float32Array;
  readonly outro: Float32Array;
  /** Repeated as long as the voice lasts; the gain is that of each frame of the voice. */
  readonly bed?: { readonly samples: Float32Array; readonly gains: Float32Array };
};

/** A jingle is not a programme: what is longer fades away. */
const LONGEST_SECONDS = 60;
const FADE_SECONDS = 1;

/** Adds the music to a levelled voice: each sound as loud as the voice itself, and the bed then far under it. */
export async function scored(
  tools: Tools,
  voice: Levelled,
  music: Music,
  control: AudioControl,
): Promise<Scored> {
  const voiceLufs = integratedLufs(voice.track);
  const read = async (source: SourceFile | undefined) =>
    source === undefined ? new Float32Array(0) : matched(await soundOf(tools, source, control), voiceLufs);
  const intro = await read(music.intro);
  const outro = await read(music.outro);
  const samples = await read(music.bed);
  const [before, after] = [traced(intro), traced(outro)];
  return {
    ...voice,
    track: concatenated([before.finish(), voice.track, after.finish()]),
    peaks: concatenated([before.peaks(), voice.peaks, after.peaks()]),
    ...{ intro, outro },
    ...(samples.length === 0 ? {} : { bed: { samples, gains: bedGains(voice.active) } }),
  };
}

/** Adds the bed, at a level, to a block of the voice that begins at `place`. */
export function addBed(
  { samples, gains, level }: NonNullable<Scored['bed']> & { readonly level: number },
  block: Float32Array,
  place: number,
): void {
  for (let at = 0; at < block.length; at++) {
    const position = (place + at) / FRAME_LENGTH - 0.5;
    const frame = Math.floor(position);
    const from = gains[Math.max(0, frame)] ?? 0;
    const to = gains[Math.min(gains.length - 1, frame + 1)] ?? 0;
    const gain = level * (from + (to - from) * (position - frame));
    if (gain > 0) block[at] = (block[at] ?? 0) + gain * (samples[(place + at) % samples.length] ?? 0);
  }
}

function soundOf(tools: Tools, source: SourceFile, { signal }: AudioControl): Promise<Float32Array> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const blocks: Float32Array[] = [];
    const request = {
      ...{ ffmpeg: tools.programs.ffmpeg, file, channelCount: 1 as const, sampleRateHz: SAMPLE_RATE_HZ },
      ...{ signal, untilSeconds: LONGEST_SECONDS },
    };
    await decode(request, ([samples]) => samples && void blocks.push(samples));
    return faded(wholeFrames(blocks));
  });
}

/** One array, with silence up to the end of its last frame. */
function wholeFrames(blocks: readonly Float32Array[]): Float32Array {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const whole = new Float32Array(Math.ceil(length / FRAME_LENGTH) * FRAME_LENGTH);
  let place = 0;
  for (const block of blocks) {
    whole.set(block, place);
    place += block.length;
  }
  return whole;
}

/** What was stopped at the longest length goes down to nothing over its last second. */
function faded(samples: Float32Array): Float32Array {
  const fade = FADE_SECONDS * SAMPLE_RATE_HZ;
  const wasStopped = samples.length >= LONGEST_SECONDS * SAMPLE_RATE_HZ;
  return wasStopped
    ? samples.map((sample, at) => sample * Math.min(1, (samples.length - at) / fade))
    : samples;
}

/** Brought to a loudness; what is silent stays so. */
function matched(samples: Float32Array, lufs: number): Float32Array {
  const own = integratedLufs(traced(samples).finish());
  const ratio = Number.isFinite(own) && Number.isFinite(lufs) ? 10 ** ((lufs - own) / 20) : 0;
  return samples.map((sample) => sample * ratio);
}

function traced(samples: Float32Array): EnergyTracker {
  const tracker = new EnergyTracker(SAMPLE_RATE_HZ);
  tracker.take(samples);
  return tracker;
}

function concatenated(tracks: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(tracks.reduce((sum, track) => sum + track.length, 0));
  let place = 0;
  for (const track of tracks) {
    whole.set(track, place);
    place += track.length;
  }
  return whole;
}
