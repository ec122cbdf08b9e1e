import type { SampleSpan } from './sample-span.ts';

/** What is taken out of a mono sound, in samples from its start. */
export type SampleEdit = {
  /** What remains on both sides is joined, with a fade on each. */
  readonly removed: readonly SampleSpan[];
  /** Made silent, with a fade on each side. */
  readonly masked: readonly SampleSpan[];
};

const FADE_SECONDS = 0.01;

/** Edits a mono sound given block by block: nothing of what is taken out goes further. */
export class SampleEditor {
  readonly #silences: readonly SampleSpan[];
  readonly #removed: readonly SampleSpan[];
  readonly #fade: number;
  #place = 0;

  constructor({ removed, masked }: SampleEdit, sampleRateHz: number) {
    this.#silences = merged([...removed, ...masked]);
    this.#removed = merged(removed);
    this.#fade = Math.round(sampleRateHz * FADE_SECONDS);
  }

  /** Samples taken so far. */
  get place(): number {
    return this.#place;
  }

  /** The samples of a block that remain. The block may be changed. */
  take(block: Float32Array): Float32Array {
    const start = this.#place;
    this.#place += block.length;
    for (const span of this.#silences) silence(block, start, span, this.#fade);
    return without(block, start, this.#removed);
  }
}

/** Makes a span silent where a block that begins at `place` holds it; what is around fades over `fade` samples. */
function silence(block: Float32Array, place: number, { start, end }: SampleSpan, fade: number): void {
  const from = Math.max(0, start - fade - place);
  const to = Math.min(block.length, end + fade - place);
  for (let at = from; at < to; at++) {
    const sample = place + at;
    const gain = sample < start ? (start - sample) / fade : sample < end ? 0 : (sample - end) / fade;
    block[at] = (block[at] ?? 0) * gain;
  }
}

function without(block: Float32Array, place: number, removed: readonly SampleSpan[]): Float32Array {
  const inside = removed.filter(({ start, end }) => start < place + block.length && end > place);
  if (inside.length === 0) return block;
  let kept = 0;
  let from = 0;
  for (const { start, end } of [...inside, { start: place + block.length, end: Infinity }]) {
    const to = Math.max(from, start - place);
    block.copyWithin(kept, from, to);
    kept += to - from;
    from = Math.min(block.length, end - place);
  }
  return block.subarray(0, kept);
}

/** The same spans in order, those that touch made one. */
function merged(spans: readonly SampleSpan[]): SampleSpan[] {
  const ordered = [...spans].sort((one, other) => one.start - other.start);
  return ordered.reduce<SampleSpan[]>((done, span) => {
    const last = done.at(-1);
    if (last === undefined || span.start > last.end) return [...done, span];
    return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}
