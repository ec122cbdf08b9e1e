import type { OutputOrder } from '../../ports/audio.ts';
import { forecastGainDb, type Setting } from '../../sound/limiter-forecast.ts';
import { integratedLufs } from '../../sound/loudness.ts';
import type { Traces } from '../../sound/tracer.ts';
import { mp3ByFfmpeg, OUTPUT_FORMATS, type OutputFormat, type WritingMeans } from './formats.ts';
import type { Scored } from './music.ts';
import { rendered } from './rendered.ts';

/** What was written, as measured on the decoded file. */
export type Landed = {
  readonly setting: Setting;
  readonly result: Traces;
  /** How many times it was encoded: once, nearly always. */
  readonly encodeCount: number;
};

/** What a try aims at: the loudness and the ceiling before encoding; how far the try before it was off. */
type Aim = { readonly lufs: number; readonly ceilingDbtp: number; readonly lastOffLu: number };

const TOLERANCE_LU = 0.25;
const MOST_ENCODES = 4;

/**
 * Writes an output so that the decoded file is at its loudness: forecasts the gain, encodes once, measures the decoded
 * result, and redoes it only if it is off. The last try stands, being the nearest there is.
 */
export async function landOutput(sound: Scored, order: OutputOrder, means: WritingMeans): Promise<Landed> {
  const { target } = order;
  const format = OUTPUT_FORMATS[order.format];
  let aim: Aim = {
    lufs: target.integratedLufs + format.lossDb,
    ceilingDbtp: target.truePeakDbtp + format.lossDb - format.marginDb,
    lastOffLu: 0,
  };
  for (let encodeCount = 1; ; encodeCount++) {
    const { lufs, ceilingDbtp } = aim;
    const setting = { gainDb: forecastGainDb(sound, lufs, ceilingDbtp), ceilingDbtp };
    const heard = await write(sound, setting, order, means);
    const result = heard ?? (await measured(format, order.outputPath, means));
    const offLu = target.integratedLufs - integratedLufs(result.track);
    const overDb = result.truePeakDbtp - target.truePeakDbtp;
    const isThere = Math.abs(offLu) <= TOLERANCE_LU && overDb <= 0;
    if (isThere || encodeCount === MOST_ENCODES) return { setting, result, encodeCount };
    aim = nextAim(aim, offLu, overDb);
  }
}

/** Loudness has gates, so it may jump: once past the mark, half of the way back. */
function nextAim({ lufs, ceilingDbtp, lastOffLu }: Aim, offLu: number, overDb: number): Aim {
  const step = offLu * lastOffLu < 0 ? offLu / 2 : offLu;
  return { lufs: lufs + step, ceilingDbtp: ceilingDbtp - (overDb > 0 ? overDb + 0.15 : 0), lastOffLu: offLu };
}

async function write(
  sound: Scored,
  setting: Setting,
  order: OutputOrder,
  means: WritingMeans,
): Promise<Traces | undefined> {
  const { format, outputPath } = order;
  try {
    return await OUTPUT_FORMATS[format].write(rendered(sound, setting, means.signal), outputPath, means);
  } catch (error) {
    means.signal.throwIfAborted();
    if (format !== 'mp3') throw error;
    return mp3ByFfmpeg.write(rendered(sound, setting, means.signal), outputPath, means);
  }
}

function measured(
  { demuxer, sampleRateHz }: OutputFormat,
  path: string,
  { programs, pool, signal }: WritingMeans,
): Promise<Traces> {
  const listening = {
    ffmpeg: programs.ffmpeg,
    file: { path, demuxer },
    channelCount: 1,
    sampleRateHz,
  } as const;
  return pool.do('trace', listening, { signal });
}
