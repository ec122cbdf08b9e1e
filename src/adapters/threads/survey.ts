import type { ChannelChoice } from '../../model/recording.ts';
import { Surveyor } from '../../sound/survey.ts';
import { decode } from '../ffmpeg/decode.ts';
import { VoiceKeeper } from './voice-keeper.ts';
import type { Work, WorkControl } from './work.ts';

type Surveyed = Work['survey']['output'];

/** Surveys a sound, once more when the voice is on another channel than the likeliest, and keeps that voice. */
export async function surveySound(
  order: Work['survey']['input'],
  control: WorkControl,
  channel: ChannelChoice = order.listening.channelCount === 1 ? 'left' : 'mid',
): Promise<Surveyed> {
  const found = await surveyAs(channel, order, control);
  return 'other' in found ? surveySound(order, control, found.other) : found;
}

async function surveyAs(
  channel: ChannelChoice,
  { listening, keep }: Work['survey']['input'],
  control: WorkControl,
): Promise<Surveyed | { readonly other: ChannelChoice }> {
  const surveyor = new Surveyor(listening.sampleRateHz, channel);
  const keeper = keep && new VoiceKeeper(keep);
  try {
    const log = await decode({ ...listening, ...control }, (block) => {
      const voice = surveyor.take(block);
      if (voice !== undefined) keeper?.take(voice);
    });
    const survey = surveyor.finish();
    return 'other' in survey ? survey : { survey, log, ...keeper?.finish() };
  } finally {
    keeper?.close();
  }
}
