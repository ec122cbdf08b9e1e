import type { Recording } from '../../model/recording.ts';
import type { AudioControl, CheckedSource } from '../../ports/audio.ts';
import type { Listening } from '../threads/work.ts';
import { type Admitted, withAdmitted } from './admission.ts';
import { decode } from './decode.ts';
import { recoveryFor } from './listen.ts';
import type { Tools } from './tools.ts';
import { voiceFilters } from './voice-filters.ts';
import { endingOf } from './wholeness/read-ending.ts';

/** How the channel that holds the voice of an admitted file is decoded. */
export async function voiceListening(
  { programs }: Tools,
  { file, recording, sampleRateHz }: { file: Admitted; recording: Recording; sampleRateHz: number },
): Promise<Listening> {
  return {
    ...{ ffmpeg: programs.ffmpeg, file, channelCount: 1, sampleRateHz },
    recovery: recoveryFor(await endingOf(file)),
    filters: voiceFilters(recording),
  };
}

/** A checked source as its voice is to be read: from its start, since seeking is not exact in every format. */
export type VoiceOrder = CheckedSource & { readonly sampleRateHz: number; readonly untilSeconds?: number };

/** Decodes the channel that holds the voice of a checked source, block by block. */
export function decodeVoice(
  tools: Tools,
  { source, recording, sampleRateHz, untilSeconds }: VoiceOrder,
  { signal }: Pick<AudioControl, 'signal'>,
  take: (samples: Float32Array) => void,
): Promise<void> {
  return withAdmitted(source, tools.workFolder, async (file) => {
    const listening = await voiceListening(tools, { file, recording, sampleRateHz });
    const until = untilSeconds === undefined ? {} : { untilSeconds };
    await decode({ ...listening, ...until, signal }, ([samples]) => samples && take(samples));
  });
}
