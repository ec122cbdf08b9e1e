import type { SoundSwallowerModule } from 'soundswallower';
import { grammarOf, isStray, rankOf } from '../../speech/grammar.ts';
import type { Heard, HeardWord, SearchWindow } from '../../speech/search.ts';
import { openDecoder } from './engine.ts';

/** A stretch of the decoder's answer: label, start and length in seconds, and likelihood. */
type Segment = { readonly t: string; readonly b: number; readonly d: number; readonly p: number };

/** Looks for a window's words in its samples. Each call costs the process about 4 MB that never come back. */
export async function decodeWindow(
  engine: SoundSwallowerModule,
  window: SearchWindow,
  samples: Float32Array,
): Promise<Heard> {
  const decoder = await openDecoder(engine, grammarOf(window), window.width);
  try {
    decoder.start();
    decoder.process_audio(samples, false, true);
    // Asked before `stop`: afterwards the engine answers only if the very last word of the grammar was reached.
    return heardIn(decoder.get_alignment().w ?? [], window.startSeconds);
  } finally {
    decoder.delete();
  }
}

function heardIn(segments: readonly Segment[], startSeconds: number): Heard {
  const spanOf = ({ b, d }: Segment) => ({
    startSeconds: startSeconds + b,
    endSeconds: startSeconds + b + d,
  });
  const words = segments.flatMap((segment): HeardWord[] => {
    const rank = rankOf(segment.t);
    if (rank === undefined || segment.d <= 0) return [];
    return [{ rank, ...spanOf(segment), fit: Math.log(Math.max(segment.p, 1e-9)) / segment.d }];
  });
  const strays: Heard['strays'][number][] = [];
  for (const segment of segments.filter(({ t }) => isStray(t))) {
    const span = spanOf(segment);
    const last = strays.at(-1);
    if (last !== undefined && span.startSeconds - last.endSeconds < 0.5)
      strays.splice(-1, 1, { ...last, endSeconds: span.endSeconds });
    else strays.push(span);
  }
  return { words, strays };
}
