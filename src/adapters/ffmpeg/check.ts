import { Problem } from '../../model/problem.ts';
import type { Recording, RecordingRemark, SourceFile } from '../../model/recording.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { type Admitted, inScratch, withAdmitted } from './admission.ts';
import { LONGEST_SECONDS } from './containers.ts';
import { type Heard, listen } from './listen.ts';
import { type Probe, probe } from './probe.ts';
import type { Tools } from './tools.ts';
import type { Ending } from './wholeness/ending.ts';
import { endingOf } from './wholeness/read-ending.ts';

const SHORTEST_SECONDS = 1;
/** Below this, even the loudest moment is the noise of a microphone that hears nothing. */
const SILENT_DBFS = -75;

/** The `check` of the Audio port. */
export function checkRecording(tools: Tools, source: SourceFile, control: AudioControl): Promise<Recording> {
  const { workFolder } = tools;
  // What is kept of a file that is refused goes with that folder.
  return inScratch(workFolder, (folder) =>
    withAdmitted(source, workFolder, (file) => checkAdmitted(tools, file, { folder, control })),
  );
}

async function checkAdmitted(
  tools: Tools,
  file: Admitted,
  { folder, control }: { readonly folder: string; readonly control: AudioControl },
): Promise<Recording> {
  const ending = await endingOf(file);
  const headers = await probe(tools.programs.ffprobe, file, control.signal);
  refuseTooLong(file, headers.declaredSeconds ?? 0);
  const heard = await listen(tools, file, { headers, ending, folder, control });
  refuseUnusable(file, heard, declaredLength(headers, ending, file));
  if (heard.voice !== undefined) await tools.voices.keep(file.identity, heard.voice);
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
}

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
