import type { ChannelChoice, Recording } from '../../model/recording.ts';
import type { AudioControl, Mastered, MasteringOrder } from '../../ports/audio.ts';
import { envelopeOf } from '../../sound/envelope.ts';
import { type Admitted, withAdmitted } from './admission.ts';
import { recoveryFor } from './check.ts';
import { guardedInput, LONGEST_SECONDS } from './containers.ts';
import { type Measured, measure } from './measure.ts';
import { type FfmpegJob, runFfmpeg } from './run.ts';
import type { Tools } from './tools.ts';
import { endingOf } from './wholeness/read-ending.ts';

/** How the voice is brought to its level. */
type Setting = { readonly gainDb: number; readonly ceilingDbtp: number };

type Bench = {
  readonly order: MasteringOrder;
  /** The guarded source, ready to be read again at each pass. */
  readonly job: Omit<FfmpegJob, 'output'>;
  readonly tools: Tools;
  readonly signal: AbortSignal;
  readonly before: Measured;
};

const TOLERANCE_LU = 0.25;
const ENCODES = 4;

/** The `master` of the Audio port: measure, solve the gain, encode once, measure the decoded result, redo only if off. */
export function masterRecording(
  tools: Tools,
  order: MasteringOrder,
  control: AudioControl,
): Promise<Mastered> {
  return withAdmitted(order.source, tools.workFolder, async (file) => {
    const job = await readingOf(tools, file, control);
    const before = await measure(job, voiceFilters(order.recording));
    control.progress(0.2);
    const bench = { order, job, tools, signal: control.signal, before };
    const after = await closeLoop(bench, startingPoint(bench));
    control.progress(1);
    return {
      durationSeconds: order.recording.durationSeconds,
      before: before.loudness,
      after: after.loudness,
      envelope: envelopeOf(after.momentaryLufs, 0.1),
    };
  });
}

async function readingOf(tools: Tools, file: Admitted, control: AudioControl): Promise<Bench['job']> {
  const recovery = recoveryFor(await endingOf(file));
  const options = [...guardedInput(file.demuxer), ...recovery, '-t', String(LONGEST_SECONDS)];
  return {
    program: tools.programs.ffmpeg,
    inputs: [{ source: `file:${file.path}`, options }],
    signal: control.signal,
  };
}

function startingPoint({ order: { target }, before }: Bench): Setting {
  return {
    gainDb: target.integratedLufs - before.loudness.integratedLufs,
    ceilingDbtp: target.truePeakDbtp - 1,
  };
}

/** Encodes until the decoded MP3 is where it must be; the last try stands, being the nearest that can be done. */
async function closeLoop(bench: Bench, start: Setting): Promise<Measured> {
  let setting = await solveGain(bench, start);
  for (let attempt = 1; ; attempt++) {
    await encode(bench, setting);
    const result = await measureOutput(bench);
    const { target } = bench.order;
    const offLu = target.integratedLufs - result.loudness.integratedLufs;
    const overDb = result.loudness.truePeakDbtp - target.truePeakDbtp;
    if ((Math.abs(offLu) <= TOLERANCE_LU && overDb <= 0) || attempt === ENCODES) return result;
    const lowerDb = overDb > 0 ? overDb + 0.2 : 0;
    setting = { gainDb: setting.gainDb + offLu, ceilingDbtp: setting.ceilingDbtp - lowerDb };
  }
}

/** LAME at 96 kb/s mono takes this much away. */
const ENCODER_LOSS_DB = 0.45;

/** Finds the gain by measuring without encoding, since a limiter takes loudness away. */
async function solveGain(bench: Bench, start: Setting): Promise<Setting> {
  const wanted = bench.order.target.integratedLufs + ENCODER_LOSS_DB;
  let setting = { ...start, gainDb: start.gainDb + ENCODER_LOSS_DB };
  for (let pass = 0; pass < 4 && needsLimiter(bench, setting); pass++) {
    const { loudness } = await measure(bench.job, filtersOf(bench, setting));
    const offLu = wanted - loudness.integratedLufs;
    if (Math.abs(offLu) < 0.1) break;
    setting = { ...setting, gainDb: setting.gainDb + offLu };
  }
  return setting;
}

const needsLimiter = ({ before }: Bench, { gainDb, ceilingDbtp }: Setting) =>
  before.loudness.truePeakDbtp + gainDb > ceilingDbtp;

async function encode(bench: Bench, setting: Setting): Promise<void> {
  const { order, job } = bench;
  await runFfmpeg({
    ...job,
    output: {
      target: order.outputPath,
      options: [
        ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
        ...['-af', filtersOf(bench, setting).join(','), '-ac', '1', '-ar', '44100'],
        ...['-c:a', 'libmp3lame', '-b:a', '96k', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
        ...['-id3v2_version', '0', '-write_id3v1', '0', '-f', 'mp3'],
      ],
    },
  });
}

function measureOutput({ order, tools, signal }: Bench): Promise<Measured> {
  const input = { source: `file:${order.outputPath}`, options: [...guardedInput('mp3')] };
  return measure({ program: tools.programs.ffmpeg, inputs: [input], signal }, []);
}

function filtersOf(bench: Bench, setting: Setting): readonly string[] {
  const { gainDb, ceilingDbtp } = setting;
  const gain = `volume=${gainDb.toFixed(2)}dB:precision=float`;
  const limit = (10 ** (ceilingDbtp / 20)).toFixed(4);
  // The limiter sees samples only: at four times the rate they are close to the true peaks.
  const limiter = [
    'aresample=176400',
    `alimiter=level=0:limit=${limit}:attack=5:release=80`,
    'aresample=44100',
  ];
  return [...voiceFilters(bench.order.recording), gain, ...(needsLimiter(bench, setting) ? limiter : [])];
}

const PAN: Readonly<Record<ChannelChoice, string>> = {
  left: 'pan=mono|c0=c0',
  right: 'pan=mono|c0=c1',
  mid: 'pan=mono|c0=0.5*c0+0.5*c1',
};

/** To mono, by the channel that holds the voice: a plain mix loses a voice recorded in opposite phases. */
function voiceFilters({ channelCount, channel }: Recording): readonly string[] {
  const mono =
    channelCount === 1 ? ['aformat=channel_layouts=mono'] : ['aformat=channel_layouts=stereo', PAN[channel]];
  return [...mono, 'aresample=44100'];
}
