import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import type { AudioControl } from '../../ports/audio.ts';
import type { Survey } from '../../sound/survey.ts';
import { freeBytesIn } from '../disk/disk-problem.ts';
import type { DecodedVoice, KeepingOrder, Work } from '../threads/work.ts';
import type { Admitted } from './admission.ts';
import { LONGEST_SECONDS } from './containers.ts';
import type { Probe } from './probe.ts';
import { ProgramNotStarted } from './run.ts';
import type { Tools } from './tools.ts';
import type { Ending } from './wholeness/ending.ts';

/** What the whole decode of an admitted file gave. */
export type Heard = {
  readonly survey: Survey;
  readonly seconds: number;
  readonly endsEarly: boolean;
  /** Left out when there was no room to keep it. */
  readonly voice?: DecodedVoice;
};

type Known = {
  readonly headers: Probe;
  readonly ending: Ending;
  /** Absolute path of where the voice is written. */
  readonly folder: string;
  readonly control: AudioControl;
};

/**
 * Decodes the whole of an admitted file, and keeps the voice.
 * @throws Problem `audio-unreadable`.
 */
export async function listen(
  tools: Tools,
  file: Admitted,
  { headers, ending, folder, control }: Known,
): Promise<Heard> {
  const { sampleRateHz, channelCount, declaredSeconds } = headers;
  const expectedSeconds = declaredSeconds && declaredSeconds > 0 ? declaredSeconds : LONGEST_SECONDS;
  const listening = {
    ...{ ffmpeg: tools.programs.ffmpeg, file, sampleRateHz, recovery: recoveryFor(ending) },
    channelCount: channelCount > 1 ? 2 : 1,
  } as const;
  const keep = await keepingIn(folder, expectedSeconds * sampleRateHz);
  const reached = (seconds: number) => control.progress(Math.min(1, seconds / expectedSeconds));
  const order = { listening, ...(keep && { keep }) };
  const heard = tools.pool.do('survey', order, { signal: control.signal, reached });
  const surveyed = await heard.catch((cause: unknown) => {
    control.signal.throwIfAborted();
    if (cause instanceof ProgramNotStarted) throw cause;
    throw new Problem('audio-unreadable', { file: file.name }, { cause });
  });
  const lacksBytes = ending.kind === 'cut' && ending.declaredSeconds === undefined;
  return {
    survey: surveyed.survey,
    seconds: surveyed.survey.frameCount / sampleRateHz,
    endsEarly: lacksBytes || surveyed.log.some((line) => /partial file/.test(line)),
    ...(keep && keptVoice(surveyed, keep.path, sampleRateHz)),
  };
}

/** The voice takes a third of the room that is left at most: mastering it may need as much again, and leaves some. */
async function keepingIn(folder: string, expectedSamples: number): Promise<KeepingOrder | undefined> {
  const mostBytes = (await freeBytesIn(folder)) / 3;
  return expectedSamples * 4 > mostBytes ? undefined : { path: path.join(folder, 'voice.f32'), mostBytes };
}

function keptVoice(
  { survey, keptPeakDbtp }: Work['survey']['output'],
  file: string,
  sampleRateHz: number,
): { readonly voice?: DecodedVoice } {
  if (keptPeakDbtp === undefined) return {};
  const { frameCount: sampleCount, track, peaks } = survey;
  return { voice: { path: file, sampleRateHz, sampleCount, track, peaks, truePeakDbtp: keptPeakDbtp } };
}

/** ffmpeg's option for a WAV whose sizes were never written. */
export const recoveryFor = (ending: Ending) => (ending.kind === 'unclosed' ? ['-ignore_length', '1'] : []);
