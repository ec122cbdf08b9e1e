import { Tracer } from '../../sound/tracer.ts';
import { decode } from '../ffmpeg/decode.ts';
import { joinPieces, takeSource } from '../mastering/pieces.ts';
import { encodeMp3 } from './lame.ts';
import { denoise } from './rnnoise.ts';
import { surveySound } from './survey.ts';
import type { Work, WorkControl, WorkName, WorkOrder } from './work.ts';

/** Each piece of work by name, on the thread it is called on. */
const WORKS: {
  [Name in WorkName]: (input: Work[Name]['input'], control: WorkControl) => Promise<Work[Name]['output']>;
} = {
  encode: encodeMp3,
  denoise: ({ samples }) => denoise(samples),
  survey: surveySound,
  trace: async (listening, control) => {
    const tracer = new Tracer(listening.sampleRateHz);
    await decode({ ...listening, ...control }, ([samples]) => samples && tracer.take(samples));
    return tracer.finish();
  },
  take: takeSource,
  join: joinPieces,
};

/** Does a piece of work on this thread. */
export function doWork(order: WorkOrder, control: WorkControl): Promise<Work[WorkName]['output']> {
  // The name says which input goes with it: see WorkOrder.
  const work = WORKS[order.name] as (
    input: unknown,
    control: WorkControl,
  ) => Promise<Work[WorkName]['output']>;
  return work(order.input, control);
}
