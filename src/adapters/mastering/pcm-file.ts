import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { SampleSpan } from '../../sound/sample-span.ts';

/** Small enough to stay in the processor's cache from one step to the next. */
const BLOCK_SAMPLES = 1 << 14;

/** A scratch file of mono samples, 32-bit floats of this machine. Blocks are small: going through promises would cost more. */
export class PcmFile {
  readonly #descriptor: number;
  readonly path: string;
  #length: number;

  private constructor(descriptor: number, path: string, length = 0) {
    this.#descriptor = descriptor;
    this.path = path;
    this.#length = length;
  }

  static create(path: string): PcmFile {
    return new PcmFile(openSync(path, 'w+'), path);
  }

  /** A file already written, to be read. */
  static open(path: string, length = statSync(path).size / 4): PcmFile {
    return new PcmFile(openSync(path, 'r'), path, length);
  }

  /** Samples written so far. */
  get length(): number {
    return this.#length;
  }

  append(samples: Float32Array): void {
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    for (let place = 0; place < bytes.length; )
      place += writeSync(this.#descriptor, bytes, place, bytes.length - place);
    this.#length += samples.length;
  }

  /** The samples of a part, block by block, in one array that the next block takes over. */
  *blocks({ start, end }: SampleSpan): Generator<Float32Array> {
    const room = new Float32Array(BLOCK_SAMPLES);
    const bytes = new Uint8Array(room.buffer);
    for (let place = start; place < end; place += BLOCK_SAMPLES) {
      const block = room.subarray(0, Math.min(BLOCK_SAMPLES, end - place));
      readSync(this.#descriptor, bytes, 0, block.byteLength, place * 4);
      yield block;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
