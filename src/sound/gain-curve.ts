/** Applies a gain that changes every 20 ms, in straight lines, to a sound given block by block. */
export class GainCurve {
  readonly #gains: Float32Array;
  readonly #frameLength: number;
  #place = 0;

  /** @param gainsDb gain at the middle of each frame of `frameLength` samples; the last one lasts. */
  constructor(gainsDb: Float32Array, frameLength: number) {
    this.#gains = gainsDb.map((gainDb) => 10 ** (gainDb / 20));
    this.#frameLength = frameLength;
  }

  /** Makes a block louder or softer, in place. */
  process(block: Float32Array): void {
    const last = this.#gains.length - 1;
    for (let index = 0; index < block.length; ) {
      const position = this.#place / this.#frameLength - 0.5;
      const frame = Math.floor(position);
      const from = this.#gains[Math.min(last, Math.max(0, frame))] ?? 1;
      const to = this.#gains[Math.min(last, Math.max(0, frame + 1))] ?? 1;
      const nextPlace = Math.ceil((frame + 1.5) * this.#frameLength);
      const stop = Math.min(block.length, index + Math.max(1, nextPlace - this.#place));
      const step = (to - from) / this.#frameLength;
      let gain = from + (to - from) * (position - frame);
      for (this.#place += stop - index; index < stop; index++) {
        block[index] = (block[index] ?? 0) * gain;
        gain += step;
      }
    }
  }
}
