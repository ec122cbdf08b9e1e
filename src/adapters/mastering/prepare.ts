import path from 'node:path';
import type { Recording } from '../../model/recording.ts';
import type { SoundPlan } from '../../model/sound.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { Biquad, highpass, notch } from '../../sound/biquad.ts';
import { EnergyTracker } from '../../sound/energy-track.ts';
import { PeakTracker } from '../../sound/peak-track.ts';
import { TruePeakMeter } from '../../sound/true-peak.ts';
import type { Admitted } from '../ffmpeg/admission.ts';
import { recoveryFor } from '../ffmpeg/check.ts';
import { type DecodeRequest, decode, resample, type Take } from '../ffmpeg/decode.ts';
import { voiceFilters } from '../ffmpeg/voice-filters.ts';
import { endingOf } from '../ffmpeg/wholeness/read-ending.ts';
import { Denoiser } from './denoise.ts';
import type { MasteringTools } from './mastering-tools.ts';
import { PcmFile } from './pcm-file.ts';
import { FRAME_LENGTH, SAMPLE_RATE_HZ } from './samples.ts';

/** What is known of a mono sound after it went by. */
export type Traces = {
  /** K-weighted mean squares per 20 ms. */
  readonly track: Float64Array;
  readonly truePeakDbtp: number;
};

/** The voice as it will be levelled: mono at 44.1 kHz, filtered and denoised where the plan says so. */
export type Prepared = {
  readonly pcm: PcmFile;
  readonly track: Float64Array;
  /** Highest sample of each 20 ms. */
  readonly peaks: Float64Array;
  /** Of the recording before anything was done to it. */
  readonly before: Traces;
};

/** What is to be prepared. */
export type Preparation = {
  readonly file: Admitted;
  readonly recording: Recording;
  readonly plan: SoundPlan;
};

const DENOISING_RATE_HZ = 48_000;
const NOTCH_QUALITY = 25;

/** Decodes a recording once and does to it what its plan says, up to levelling. `pcm` is to be closed. */
export async function prepare(
  tools: MasteringTools,
  { file, recording, plan }: Preparation,
  control: AudioControl,
): Promise<Prepared> {
  const sampleRateHz = plan.denoise ? DENOISING_RATE_HZ : SAMPLE_RATE_HZ;
  const before = new Tracer(sampleRateHz);
  const filters = filtersOf(plan, sampleRateHz);
  const result = await PreparedSound.create(path.join(path.dirname(file.path), 'prepared.f32'));
  const request = {
    ...{
      ffmpeg: tools.programs.ffmpeg,
      file,
      channelCount: 1 as const,
      sampleRateHz,
      signal: control.signal,
    },
    reached: (seconds: number) =>
      control.progress(Math.min(0.4, (0.4 * seconds) / recording.durationSeconds)),
    recovery: recoveryFor(await endingOf(file)),
    filters: voiceFilters(recording),
  };
  const filtered = (samples: Float32Array) => {
    before.take(samples);
    for (const filter of filters) filter.process(samples, samples);
    return samples;
  };
  if (plan.denoise) await denoised(tools, request, filtered, result);
  else await decode(request, ([samples]) => samples && result.take(filtered(samples)));
  return { ...result.finish(), before: before.finish() };
}

type Filtered = (samples: Float32Array) => Float32Array;

async function denoised(
  { pool }: MasteringTools,
  request: DecodeRequest,
  filtered: Filtered,
  result: PreparedSound,
): Promise<void> {
  const { ffmpeg, signal, sampleRateHz } = request;
  const clean = await PcmFile.create(path.join(path.dirname(request.file.path), 'denoised.f32'));
  try {
    const denoiser = new Denoiser(pool, signal, (samples) => clean.append(samples));
    await decode(request, ([samples]) => samples && denoiser.take(filtered(samples)));
    await denoiser.finish();
  } finally {
    await clean.close();
  }
  const keep: Take = ([samples]) => samples && result.take(samples);
  await resample(
    { ffmpeg, signal, path: clean.path, fromHz: sampleRateHz, sampleRateHz: SAMPLE_RATE_HZ },
    keep,
  );
}

/** Follows the loudness and the true peak of a mono sound that goes by. */
export class Tracer {
  readonly #energy: EnergyTracker;
  readonly #truePeak = new TruePeakMeter();

  constructor(sampleRateHz: number) {
    this.#energy = new EnergyTracker(sampleRateHz);
  }

  take(samples: Float32Array): void {
    this.#energy.take(samples);
    this.#truePeak.take(samples);
  }

  finish(): Traces {
    return { track: this.#energy.finish(), truePeakDbtp: this.#truePeak.finish() };
  }
}

/** Writes the prepared sound, and measures it on its way. */
class PreparedSound {
  readonly #pcm: PcmFile;
  readonly #energy = new EnergyTracker(SAMPLE_RATE_HZ);
  readonly #peaks = new PeakTracker(FRAME_LENGTH);

  private constructor(pcm: PcmFile) {
    this.#pcm = pcm;
  }

  static async create(file: string): Promise<PreparedSound> {
    return new PreparedSound(await PcmFile.create(file));
  }

  take(samples: Float32Array): Promise<void> {
    this.#energy.take(samples);
    this.#peaks.take(samples);
    return this.#pcm.append(samples);
  }

  finish(): Omit<Prepared, 'before'> {
    return { pcm: this.#pcm, track: this.#energy.finish(), peaks: this.#peaks.finish() };
  }
}

function filtersOf({ highpassHz, notchesHz }: SoundPlan, sampleRateHz: number): Biquad[] {
  const low = highpassHz === undefined ? [] : [highpass(sampleRateHz, highpassHz)];
  const hum = notchesHz.map((hz) => notch(sampleRateHz, hz, NOTCH_QUALITY));
  return [...low, ...hum].map((coefficients) => new Biquad(coefficients));
}
