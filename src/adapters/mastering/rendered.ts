import { GainCurve } from '../../sound/gain-curve.ts';
import { Limiter } from '../../sound/limiter.ts';
import type { Setting } from '../../sound/limiter-forecast.ts';
import { addBed, type Scored } from './music.ts';
import { FRAME_LENGTH, SAMPLE_RATE_HZ, type SampleStream } from './samples.ts';

/** The whole sound, voice and music, at its loudness and under its ceiling. */
export function rendered(sound: Scored, setting: Setting, signal: AbortSignal): SampleStream {
  const { intro, kept, outro } = sound;
  const sampleCount = intro.length + kept.end - kept.start + outro.length;
  return { blocks: blocksOf(sound, setting, signal), sampleCount };
}

async function* blocksOf(sound: Scored, { gainDb, ceilingDbtp }: Setting, signal: AbortSignal) {
  const limiter = new Limiter(SAMPLE_RATE_HZ, ceilingDbtp);
  for (const block of atLoudness(sound, 10 ** (gainDb / 20))) {
    signal.throwIfAborted();
    const out = limiter.process(block);
    if (out.length > 0) yield out;
  }
  yield limiter.finish();
}

function* atLoudness({ prepared, kept, gainsDb, intro, outro, bed }: Scored, gain: number) {
  yield* louder(intro, gain);
  const makeupDb = 20 * Math.log10(gain);
  const curve = new GainCurve(
    gainsDb.map((own) => own + makeupDb),
    FRAME_LENGTH,
  );
  let place = 0;
  for (const block of prepared.pcm.blocks(kept)) {
    curve.process(block);
    if (bed !== undefined) addBed({ ...bed, level: gain }, block, place);
    place += block.length;
    yield block;
  }
  yield* louder(outro, gain);
}

function* louder(samples: Float32Array, gain: number) {
  if (samples.length > 0) yield samples.map((sample) => sample * gain);
}
