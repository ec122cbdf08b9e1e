import { type FileHandle, open } from 'node:fs/promises';
import { FRAME_SAMPLES } from '../../sound/mp3/frames.ts';
import { framesFor, infoFrame } from '../../sound/mp3/info-frame.ts';
import { Mp3Splicer, WARM_UP_FRAMES } from '../../sound/mp3/splice.ts';
import type { Pool } from '../threads/pool.ts';
import type { SampleStream } from './samples.ts';

/** About a minute, and about ten seconds. */
const [MOST_PART_FRAMES, LEAST_PART_FRAMES] = [2300, 400];
/** Parts are as many times this number as it takes, so that two threads, or four, end together. */
const PARTS_AT_ONCE = 4;
/** What a part encodes beyond its end, for the next one to be joined. */
const OVERLAP_FRAMES = 60;
const KEPT_SAMPLES = (WARM_UP_FRAMES + OVERLAP_FRAMES) * FRAME_SAMPLES;

/** Where encoding is done, and what stops it. */
export type EncodingMeans = { readonly pool: Pool; readonly signal: AbortSignal };

/**
 * Encodes a mono sound at 44.1 kHz to MP3, 96 kb/s constant, on all threads of the pool; no tag.
 * @param hear is given the bytes in order, as they are written. The first frame tells the length of the whole, which is only
 * foretold then.
 * @returns whether it had been foretold as it is.
 */
export async function encodeMp3(
  samples: SampleStream,
  outputPath: string,
  means: EncodingMeans,
  hear: (bytes: Uint8Array) => void = () => {},
): Promise<boolean> {
  const file = await open(outputPath, 'w');
  try {
    const output = new Mp3Output(file, samples.sampleCount, hear);
    const parts = new PartEncoder(means, partFrames(samples.sampleCount), (part) => output.add(part));
    for await (const block of samples.blocks) await parts.take(block);
    await parts.finish();
    return await output.finish();
  } finally {
    await file.close();
  }
}

/** Parts of a sound are of one length, which its own alone decides: the bytes are the same on every machine. */
function partFrames(sampleCount: number): number {
  const frames = sampleCount / FRAME_SAMPLES;
  const rounds = Math.ceil(frames / (PARTS_AT_ONCE * MOST_PART_FRAMES));
  return Math.max(LEAST_PART_FRAMES, Math.ceil(frames / (PARTS_AT_ONCE * rounds)));
}

type Part = { readonly firstFrame: number; readonly bytes: Uint8Array };

/** Cuts a sound in parts that overlap, has them encoded at once, and gives them in order. */
class PartEncoder {
  readonly #means: EncodingMeans;
  readonly #give: (part: Part) => Promise<void>;
  readonly #running: { firstFrame: number; bytes: Promise<Uint8Array> }[] = [];
  readonly #partFrames: number;
  readonly #partSamples: number;
  /** Memory of parts already encoded: that of a new array would have to be found, and emptied, each time. */
  readonly #spare: Float32Array<ArrayBuffer>[] = [];
  #gathered: Float32Array<ArrayBuffer>;
  /** The first part has nothing before it. */
  #filled = WARM_UP_FRAMES * FRAME_SAMPLES;
  #start = this.#filled;
  #firstFrame = 0;

  constructor(means: EncodingMeans, partFrames: number, give: (part: Part) => Promise<void>) {
    this.#means = means;
    this.#give = give;
    this.#partFrames = partFrames;
    this.#partSamples = KEPT_SAMPLES + partFrames * FRAME_SAMPLES;
    this.#gathered = new Float32Array(this.#partSamples);
  }

  async take(block: Float32Array): Promise<void> {
    for (let place = 0; place < block.length; ) {
      if (this.#filled === this.#partSamples) await this.#nextPart();
      const room = Math.min(this.#partSamples - this.#filled, block.length - place);
      this.#gathered.set(block.subarray(place, place + room), this.#filled);
      this.#filled += room;
      place += room;
    }
  }

  async finish(): Promise<void> {
    this.#startPart(true);
    while (this.#running.length > 0) await this.#giveOldest();
  }

  async #nextPart(): Promise<void> {
    const next = this.#spare.pop() ?? new Float32Array(this.#partSamples);
    next.set(this.#gathered.subarray(this.#partSamples - KEPT_SAMPLES));
    this.#startPart(false);
    this.#gathered = next;
    this.#filled = KEPT_SAMPLES;
    this.#firstFrame += this.#partFrames - (this.#start === 0 ? 0 : WARM_UP_FRAMES);
    this.#start = 0;
    if (this.#running.length > this.#means.pool.size) await this.#giveOldest();
  }

  #startPart(isLast: boolean): void {
    const samples = this.#gathered.subarray(this.#start, this.#filled);
    const bytes = this.#encoded(samples, isLast);
    // Whoever waits for it is told of a failure; nobody may be waiting yet.
    bytes.catch(() => undefined);
    this.#running.push({ firstFrame: this.#firstFrame, bytes });
  }

  async #encoded(samples: Float32Array<ArrayBuffer>, isLast: boolean): Promise<Uint8Array> {
    const encoded = await this.#means.pool.do('encode', { samples, kbps: 96, isLast }, this.#means);
    this.#spare.push(new Float32Array(encoded.samples.buffer));
    return encoded.bytes;
  }

  async #giveOldest(): Promise<void> {
    const oldest = this.#running.shift();
    if (oldest !== undefined) await this.#give({ firstFrame: oldest.firstFrame, bytes: await oldest.bytes });
  }
}

/** Writes joined parts, behind the frame that counts them, which is known last. */
class Mp3Output {
  readonly #file: FileHandle;
  readonly #sampleCount: number;
  readonly #hear: (bytes: Uint8Array) => void;
  readonly #splicer = new Mp3Splicer();
  #start: Uint8Array = new Uint8Array(0);
  #place = 0;

  constructor(file: FileHandle, sampleCount: number, hear: (bytes: Uint8Array) => void) {
    this.#file = file;
    this.#sampleCount = sampleCount;
    this.#hear = hear;
  }

  add(part: Part): Promise<void> {
    return this.#write(this.#splicer.add(part));
  }

  /** Tells whether what was heard is what the file says. */
  async finish(): Promise<boolean> {
    await this.#write(this.#splicer.finish());
    const { frameCount, byteCount } = this.#splicer;
    const info = infoFrame(this.#start, { frameCount, byteCount, sampleCount: this.#sampleCount });
    await this.#file.write(info, 0, info.length, 0);
    return frameCount === framesFor(this.#sampleCount);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#place === 0 && bytes.length > 0) {
      this.#start = bytes.slice(0, 2000);
      const frameCount = framesFor(this.#sampleCount);
      const info = infoFrame(this.#start, { frameCount, sampleCount: this.#sampleCount });
      this.#place = info.length;
      this.#hear(info);
    }
    this.#hear(bytes);
    await this.#file.write(bytes, 0, bytes.length, this.#place);
    this.#place += bytes.length;
  }
}
