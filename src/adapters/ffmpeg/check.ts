import { Problem } from '../../model/problem.ts';
import type { Recording, RecordingRemark, SourceFile } from '../../model/recording.ts';
import type { AudioControl } from '../../ports/audio.ts';
import type { Survey } from '../../sound/survey.ts';
import { type Admitted, withAdmitted } from './admission.ts';
import { LONGEST_SECONDS } from './containers.ts';
import { type Probe, probe } from './probe.ts';
import { ProgramNotStarted } from './run.ts';
import type { Tools } from './tools.ts';
import type { Ending } from './wholeness/ending.ts';
import { endingOf } from './wholeness/read-ending.ts';

/** What the whole decode of an admitted file gave. */
type Heard = { readonly survey: Survey; readonly seconds: number; readonly endsEarly: boolean };

const SHORTEST_SECONDS = 1;
/** Below this, even the loudest moment is the noise of a microphone that hears nothing. */
const SILENT_DBFS = -75;

/** The `check` of the Audio port. */
export function checkRecording(tools: Tools, source: SourceFile, control: AudioControl): Promise<Recording> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const ending = await endingOf(file);
    const headers = await probe(tools.programs.ffprobe, file, control.signal);
    refuseTooLong(file, headers.declaredSeconds ?? 0);
    const heard = await listen(tools, file, { headers, ending, control });
    refuseUnusable(file, heard, declaredLength(headers, ending, file));
    return {
      container: headers.container,
      codec: headers.codec,
      sampleRateHz: headers.sampleRateHz,
      channelCount: headers.channelCount,
      durationSeconds: heard.seconds,
      channel: heard.survey.channel,
      sound: heard.survey.sound,
      remarks: remarksOf(headers, ending),
    };
  });
}

type Known = { readonly headers: Probe; readonly ending: Ending; readonly control: AudioControl };

async function listen(tools: Tools, file: Admitted, { headers, ending, control }: Known): Promise<Heard> {
  const { sampleRateHz, channelCount, declaredSeconds } = headers;
  const expectedSeconds = declaredSeconds && declaredSeconds > 0 ? declaredSeconds : LONGEST_SECONDS;
  const listening = {
    ...{ ffmpeg: tools.programs.ffmpeg, file, sampleRateHz, recovery: recoveryFor(ending) },
    channelCount: channelCount > 1 ? 2 : 1,
  } as const;
  const reached = (seconds: number) => control.progress(Math.min(1, seconds / expectedSeconds));
  const heard = tools.pool.do('survey', listening, { signal: control.signal, reached });
  const { survey, log } = await heard.catch((cause: unknown) => {
    control.signal.throwIfAborted();
    if (cause instanceof ProgramNotStarted) throw cause;
    throw new Problem('audio-unreadable', { file: file.name }, { cause });
  });
  const lacksBytes = ending.kind === 'cut' && ending.declaredSeconds === undefined;
  const endsEarly = lacksBytes || log.some((line) => /partial file/.test(line));
  return { survey, seconds: survey.frameCount / sampleRateHz, endsEarly };
}

/** ffmpeg's option for a WAV whose sizes were never written. */
export const recoveryFor = (ending: Ending) => (ending.kind === 'unclosed' ? ['-ignore_length', '1'] : []);

/** The length the file announces, where that can be trusted. */
function declaredLength(headers: Probe, ending: Ending, file: Admitted): number | undefined {
  if (ending.kind === 'unclosed') return undefined;
  if (ending.declaredSeconds !== undefined) return ending.declaredSeconds;
  // Elsewhere the length is a guess, or that of a video or of a passage that an edit list leaves out.
  const trusted =
    ['flac', 'aiff', 'caf', 'asf'].includes(file.demuxer) ||
    (file.demuxer === 'matroska' && !headers.hasVideo);
  return trusted ? headers.declaredSeconds : undefined;
}

function refuseUnusable(
  file: Admitted,
  { survey, seconds, endsEarly }: Heard,
  declaredSeconds?: number,
): void {
  const tolerance = Math.max(1, (declaredSeconds ?? 0) * 0.01);
  if (declaredSeconds !== undefined && seconds < declaredSeconds - tolerance) {
    throw new Problem('audio-cut', { file: file.name, decodedSeconds: seconds, declaredSeconds });
  }
  if (endsEarly) throw new Problem('audio-unfinished', { file: file.name });
  if (seconds < SHORTEST_SECONDS) throw new Problem('audio-too-short', { file: file.name, seconds });
  refuseTooLong(file, seconds);
  if (!(survey.loudestDbfs > SILENT_DBFS) || survey.integratedLufs === Number.NEGATIVE_INFINITY) {
    throw new Problem('audio-silent', { file: file.name, integratedLufs: survey.integratedLufs });
  }
}

function refuseTooLong(file: Admitted, seconds: number): void {
  if (seconds > LONGEST_SECONDS) throw new Problem('audio-too-long', { file: file.name, seconds });
}

function remarksOf(headers: Probe, ending: Ending): RecordingRemark[] {
  return [
    ...(ending.kind === 'unclosed' ? ['recovered' as const] : []),
    ...(headers.audioTrackCount > 1 ? ['first-track-only' as const] : []),
  ];
}
