import { type FileHandle, open } from 'node:fs/promises';
import type { SampleSpan } from '../../sound/sample-span.ts';

const BLOCK_SAMPLES = 1 << 16;

/** A scratch file of mono samples, 32-bit floats of this machine. */
export class PcmFile {
  readonly #handle: FileHandle;
  readonly path: string;
  #length = 0;

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle;
    this.path = path;
  }

  static async create(path: string): Promise<PcmFile> {
    return new PcmFile(await open(path, 'w+'), path);
  }

  /** Samples written so far. */
  get length(): number {
    return this.#length;
  }

  async append(samples: Float32Array): Promise<void> {
    await this.#handle.write(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    this.#length += samples.length;
  }

  /** The samples of a part, block by block; each block is its own array. */
  async *blocks({ start, end }: SampleSpan): AsyncGenerator<Float32Array> {
    for (let place = start; place < end; place += BLOCK_SAMPLES) {
      const block = new Float32Array(Math.min(BLOCK_SAMPLES, end - place));
      await this.#handle.read(new Uint8Array(block.buffer), 0, block.byteLength, place * 4);
      yield block;
    }
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
