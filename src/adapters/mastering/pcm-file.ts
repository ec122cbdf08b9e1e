import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { SampleSpan } from '../../sound/sample-span.ts';

const BLOCK_SAMPLES = 1 << 18;

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

  /** The samples of a part, block by block; each block is its own array. */
  *blocks({ start, end }: SampleSpan): Generator<Float32Array> {
    for (let place = start; place < end; place += BLOCK_SAMPLES) {
      const block = new Float32Array(Math.min(BLOCK_SAMPLES, end - place));
      readSync(this.#descriptor, new Uint8Array(block.buffer), 0, block.byteLength, place * 4);
      yield block;
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
