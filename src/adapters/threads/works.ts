import type { ChannelChoice } from '../../model/recording.ts';
import { Surveyor } from '../../sound/survey.ts';
import { Tracer } from '../../sound/tracer.ts';
import { decode } from '../ffmpeg/decode.ts';
import { joinPieces, takeSource } from '../mastering/pieces.ts';
import { encodeMp3 } from './lame.ts';
import { denoise } from './rnnoise.ts';
import type { Listening, Work, WorkControl, WorkName, WorkOrder } from './work.ts';

/** Each piece of work by name, on the thread it is called on. */
const WORKS: {
  [Name in WorkName]: (input: Work[Name]['input'], control: WorkControl) => Promise<Work[Name]['output']>;
} = {
  encode: encodeMp3,
  denoise: ({ samples }) => denoise(samples),
  survey: (listening, control) => survey(listening, control, listening.channelCount === 1 ? 'left' : 'mid'),
  trace: async (listening, control) => {
    const tracer = new Tracer(listening.sampleRateHz);
    await decode({ ...listening, ...control }, ([samples]) => samples && tracer.take(samples));
    return tracer.finish();
  },
  take: takeSource,
  join: joinPieces,
};

async function survey(
  listening: Listening,
  control: WorkControl,
  channel: ChannelChoice,
): Promise<Work['survey']['output']> {
  const surveyor = new Surveyor(listening.sampleRateHz, channel);
  const log = await decode({ ...listening, ...control }, (block) => surveyor.take(block));
  const found = surveyor.finish();
  return 'other' in found ? survey(listening, control, found.other) : { survey: found, log };
}

/** Does a piece of work on this thread. */
export function doWork(order: WorkOrder, control: WorkControl): Promise<Work[WorkName]['output']> {
  // The name says which input goes with it: see WorkOrder.
  const work = WORKS[order.name] as (
    input: unknown,
    control: WorkControl,
  ) => Promise<Work[WorkName]['output']>;
  return work(order.input, control);
}
