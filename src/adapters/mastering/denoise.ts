import type { Pool } from '../threads/pool.ts';
import { PcmFile } from './pcm-file.ts';

const RATE_HZ = 48_000;
/** Parts are of one length on every machine, so that the result is the same. */
const PART = 60 * RATE_HZ;
/** What a part is given of the one before, for RNNoise to know the room. */
const CONTEXT = 3 * RATE_HZ;
/** Parts are cross-faded over 20 ms. */
const FADE = 960;

/** Takes noise out of a file of mono samples at 48 kHz into another one. Absolute paths. */
export async function denoiseFile(
  pool: Pool,
  { noisy, clean }: { readonly noisy: string; readonly clean: string },
  signal: AbortSignal,
): Promise<void> {
  const input = PcmFile.open(noisy);
  const output = PcmFile.create(clean);
  try {
    const denoiser = new Denoiser(pool, signal, (samples) => output.append(samples));
    for (const block of input.blocks({ start: 0, end: input.length })) await denoiser.take(block);
    await denoiser.finish();
  } finally {
    input.close();
    output.close();
  }
}

/** Takes noise out of a sound at 48 kHz given block by block, on all threads, in order. */
class Denoiser {
  readonly #pool: Pool;
  readonly #signal: AbortSignal;
  readonly #give: (samples: Float32Array) => void;
  readonly #gathered = new Float32Array(CONTEXT + PART + FADE);
  readonly #running: Promise<Float32Array>[] = [];
  #filled = 0;
  #context = 0;
  #tail = new Float32Array(0);

  /** @param give receives the result, in order. */
  constructor(pool: Pool, signal: AbortSignal, give: (samples: Float32Array) => void) {
    this.#pool = pool;
    this.#signal = signal;
    this.#give = give;
  }

  async take(block: Float32Array): Promise<void> {
    for (let place = 0; place < block.length; ) {
      const room = Math.min(this.#gathered.length - this.#filled, block.length - place);
      this.#gathered.set(block.subarray(place, place + room), this.#filled);
      this.#filled += room;
      place += room;
      if (this.#filled === this.#gathered.length) await this.#startPart(false);
    }
  }

  async finish(): Promise<void> {
    await this.#startPart(true);
    while (this.#running.length > 0) await this.#giveOldest();
  }

  async #startPart(isLast: boolean): Promise<void> {
    const samples = this.#gathered.slice(0, this.#filled);
    const context = this.#context;
    const cleaning = this.#clean(samples, context);
    // Whoever waits for it is told of a failure; nobody may be waiting yet.
    cleaning.catch(() => undefined);
    this.#running.push(cleaning);
    if (isLast) return;
    // The next part begins with this one's end, and what is given of it starts in this one's fade.
    this.#context = Math.min(CONTEXT, this.#filled - FADE);
    this.#gathered.copyWithin(0, this.#filled - FADE - this.#context, this.#filled);
    this.#filled = this.#context + FADE;
    if (this.#running.length > this.#pool.size) await this.#giveOldest();
  }

  async #clean(samples: Float32Array<ArrayBuffer>, context: number): Promise<Float32Array> {
    return (await this.#pool.do('denoise', { samples }, { signal: this.#signal })).subarray(context);
  }

  async #giveOldest(): Promise<void> {
    const part = await this.#running.shift();
    if (part === undefined) return;
    for (let at = 0; at < this.#tail.length && at < part.length; at++) {
      const share = at / FADE;
      part[at] = (part[at] ?? 0) * share + (this.#tail[at] ?? 0) * (1 - share);
    }
    const isLast = this.#running.length === 0;
    const end = isLast ? part.length : part.length - FADE;
    this.#tail = part.slice(end);
    this.#give(part.subarray(0, end));
  }
}
