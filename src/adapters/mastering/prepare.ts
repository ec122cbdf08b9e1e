import path from 'node:path';
import type { Recording } from '../../model/recording.ts';
import type { SourceCleaning } from '../../model/sound.ts';
import { editedMap, type TimeMap } from '../../model/time-map.ts';
import type { AudioControl, MasteringOrder } from '../../ports/audio.ts';
import { Biquad, highpass, notch } from '../../sound/biquad.ts';
import { EnergyTracker } from '../../sound/energy-track.ts';
import { SampleEditor } from '../../sound/sample-editor.ts';
import { TruePeakMeter } from '../../sound/true-peak.ts';
import { type Admitted, withAdmitted } from '../ffmpeg/admission.ts';
import { recoveryFor } from '../ffmpeg/check.ts';
import { type DecodeRequest, decode, resample, type Take } from '../ffmpeg/decode.ts';
import { voiceFilters } from '../ffmpeg/voice-filters.ts';
import { endingOf } from '../ffmpeg/wholeness/read-ending.ts';
import { Denoiser } from './denoise.ts';
import type { MasteringTools } from './mastering-tools.ts';
import { PcmFile } from './pcm-file.ts';
import { PreparedSound } from './prepared-sound.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';
import { maskTone, PREPARED_TONE_LUFS, sampleEdit } from './source-edit.ts';
import type { Traces } from './tracer.ts';

/** The voice as it will be levelled: mono at 44.1 kHz, edited, joined, cleaned where the plan says so. */
export type Prepared = {
  readonly pcm: PcmFile;
  readonly track: Float64Array;
  /** Highest sample of each 20 ms. */
  readonly peaks: Float64Array;
  /** Of the recording as edited, before anything else was done to it. */
  readonly before: Traces;
  /** The whole of the sources, as edited. */
  readonly map: TimeMap;
};

const DENOISING_RATE_HZ = 48_000;
const NOTCH_QUALITY = 25;

/** Decodes each source once, does to it what people and the plan say, and joins them. `pcm` is to be closed. */
export async function prepare(
  tools: MasteringTools,
  order: MasteringOrder,
  folder: string,
  control: AudioControl,
): Promise<Prepared> {
  const result = PreparedSound.create(path.join(folder, 'prepared.f32'));
  const secondsOfAll = order.sources.reduce((sum, { recording }) => sum + recording.durationSeconds, 0);
  const heard: Heard[] = [];
  let passedSeconds = 0;
  for (const [file, { source, recording }] of order.sources.entries()) {
    const share = recording.durationSeconds / secondsOfAll;
    const start = passedSeconds / secondsOfAll;
    const progress = (fraction: number) => control.progress(0.4 * (start + share * fraction));
    heard.push(
      await withAdmitted(source, tools.workFolder, (admitted) =>
        prepareSource(tools, { order, file, admitted, recording }, result, { ...control, progress }),
      ),
    );
    passedSeconds += recording.durationSeconds;
  }
  const map = editedMap(
    heard.map(({ seconds }) => seconds),
    order.edit,
  );
  return { ...result.finish(), before: togetherOf(heard), map };
}

/** One source to be prepared. */
type Preparation = {
  readonly order: MasteringOrder;
  readonly file: number;
  readonly admitted: Admitted;
  readonly recording: Recording;
};

/** What was heard of one source: its length, and its traces once edited. */
type Heard = Traces & { readonly seconds: number };

async function prepareSource(
  tools: MasteringTools,
  { order, file, admitted, recording }: Preparation,
  result: PreparedSound,
  { signal, progress }: AudioControl,
): Promise<Heard> {
  const cleaning = order.plan.cleanings[file] ?? { notchesHz: [], denoise: false };
  const sampleRateHz = cleaning.denoise ? DENOISING_RATE_HZ : SAMPLE_RATE_HZ;
  const truePeak = new TruePeakMeter();
  const editor = new SampleEditor(sampleEdit(order, file, sampleRateHz), sampleRateHz);
  const filters = filtersOf(cleaning, sampleRateHz);
  const request = {
    ...{ ffmpeg: tools.programs.ffmpeg, file: admitted, channelCount: 1 as const, sampleRateHz, signal },
    reached: (seconds: number) => progress(Math.min(1, seconds / recording.durationSeconds)),
    recovery: recoveryFor(await endingOf(admitted)),
    filters: voiceFilters(recording),
  };
  // What is neither cleaned nor masked is measured once, as it is prepared.
  const isMasked = order.edit.masked.some((span) => span.file === file);
  const isPlain = filters.length === 0 && !cleaning.denoise && !isMasked;
  const energy = isPlain ? undefined : new EnergyTracker(sampleRateHz);
  const cleaned = (samples: Float32Array) => {
    const edited = editor.take(samples);
    energy?.take(edited);
    truePeak.take(edited);
    for (const filter of filters) filter.process(edited, edited);
    return edited;
  };
  result.startSource(maskTone(order, file, { levelLufs: PREPARED_TONE_LUFS, rateHz: SAMPLE_RATE_HZ }));
  if (cleaning.denoise) await denoised(tools, request, cleaned, result);
  else await decode(request, ([samples]) => samples && result.take(cleaned(samples)));
  return {
    track: energy?.finish() ?? result.sourceTrack(),
    truePeakDbtp: truePeak.finish(),
    seconds: editor.place / sampleRateHz,
  };
}

/** One after the other, each in whole frames. */
function togetherOf(heard: readonly Heard[]): Traces {
  const track = new Float64Array(heard.reduce((sum, one) => sum + one.track.length, 0));
  let place = 0;
  for (const one of heard) {
    track.set(one.track, place);
    place += one.track.length;
  }
  return { track, truePeakDbtp: Math.max(...heard.map(({ truePeakDbtp }) => truePeakDbtp)) };
}

type Cleaned = (samples: Float32Array) => Float32Array;

async function denoised(
  { pool }: MasteringTools,
  request: DecodeRequest,
  cleaned: Cleaned,
  result: PreparedSound,
): Promise<void> {
  const { ffmpeg, signal, sampleRateHz } = request;
  const clean = PcmFile.create(path.join(path.dirname(request.file.path), 'denoised.f32'));
  try {
    const denoiser = new Denoiser(pool, signal, (samples) => clean.append(samples));
    await decode(request, ([samples]) => samples && denoiser.take(cleaned(samples)));
    await denoiser.finish();
  } finally {
    clean.close();
  }
  const keep: Take = ([samples]) => samples && result.take(samples);
  await resample(
    { ffmpeg, signal, path: clean.path, fromHz: sampleRateHz, sampleRateHz: SAMPLE_RATE_HZ },
    keep,
  );
}

function filtersOf({ highpassHz, notchesHz }: SourceCleaning, sampleRateHz: number): Biquad[] {
  const low = highpassHz === undefined ? [] : [highpass(sampleRateHz, highpassHz)];
  const hum = notchesHz.map((hz) => notch(sampleRateHz, hz, NOTCH_QUALITY));
  return [...low, ...hum].map((coefficients) => new Biquad(coefficients));
}
