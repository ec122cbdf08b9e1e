import { type FileHandle, open } from 'node:fs/promises';
import { FRAME_SAMPLES } from '../../sound/mp3/frames.ts';
import { infoFrame } from '../../sound/mp3/info-frame.ts';
import { Mp3Splicer, WARM_UP_FRAMES } from '../../sound/mp3/splice.ts';
import type { Pool } from '../threads/pool.ts';
import type { SampleStream } from './samples.ts';

/** Parts are of one length on every machine, so that the bytes are the same: about a minute. */
const PART_FRAMES = 2300;
/** What a part encodes beyond its end, for the next one to be joined. */
const OVERLAP_FRAMES = 60;
const KEPT_SAMPLES = (WARM_UP_FRAMES + OVERLAP_FRAMES) * FRAME_SAMPLES;
const PART_SAMPLES = KEPT_SAMPLES + PART_FRAMES * FRAME_SAMPLES;

/** Where encoding is done, and what stops it. */
export type EncodingMeans = { readonly pool: Pool; readonly signal: AbortSignal };

/** Encodes a mono sound at 44.1 kHz to MP3, 96 kb/s constant, on all threads of the pool; no tag. */
export async function encodeMp3(
  samples: SampleStream,
  outputPath: string,
  means: EncodingMeans,
): Promise<void> {
  const file = await open(outputPath, 'w');
  try {
    const output = new Mp3Output(file);
    const parts = new PartEncoder(means, (part) => output.add(part));
    for await (const block of samples) await parts.take(block);
    await parts.finish();
    await output.finish(parts.sampleCount);
  } finally {
    await file.close();
  }
}

type Part = { readonly firstFrame: number; readonly bytes: Uint8Array };

/** Cuts a sound in parts that overlap, has them encoded at once, and gives them in order. */
class PartEncoder {
  readonly #means: EncodingMeans;
  readonly #give: (part: Part) => Promise<void>;
  readonly #running: { firstFrame: number; bytes: Promise<Uint8Array> }[] = [];
  readonly #gathered = new Float32Array(PART_SAMPLES);
  /** The first part has nothing before it. */
  #filled = WARM_UP_FRAMES * FRAME_SAMPLES;
  #start = this.#filled;
  #firstFrame = 0;
  #sampleCount = 0;

  constructor(means: EncodingMeans, give: (part: Part) => Promise<void>) {
    this.#means = means;
    this.#give = give;
  }

  get sampleCount(): number {
    return this.#sampleCount;
  }

  async take(block: Float32Array): Promise<void> {
    for (let place = 0; place < block.length; ) {
      if (this.#filled === PART_SAMPLES) await this.#nextPart();
      const room = Math.min(PART_SAMPLES - this.#filled, block.length - place);
      this.#gathered.set(block.subarray(place, place + room), this.#filled);
      this.#filled += room;
      place += room;
    }
    this.#sampleCount += block.length;
  }

  async finish(): Promise<void> {
    this.#startPart(true);
    while (this.#running.length > 0) await this.#giveOldest();
  }

  async #nextPart(): Promise<void> {
    this.#startPart(false);
    this.#gathered.copyWithin(0, PART_SAMPLES - KEPT_SAMPLES);
    this.#filled = KEPT_SAMPLES;
    this.#firstFrame += PART_FRAMES - (this.#start === 0 ? 0 : WARM_UP_FRAMES);
    this.#start = 0;
    if (this.#running.length > this.#means.pool.size) await this.#giveOldest();
  }

  #startPart(isLast: boolean): void {
    const samples = this.#gathered.slice(this.#start, this.#filled);
    const bytes = this.#means.pool.do('encode', { samples, kbps: 96, isLast }, this.#means);
    // Whoever waits for it is told of a failure; nobody may be waiting yet.
    bytes.catch(() => undefined);
    this.#running.push({ firstFrame: this.#firstFrame, bytes });
  }

  async #giveOldest(): Promise<void> {
    const oldest = this.#running.shift();
    if (oldest !== undefined) await this.#give({ firstFrame: oldest.firstFrame, bytes: await oldest.bytes });
  }
}

/** Writes joined parts, behind the frame that counts them, which is known last. */
class Mp3Output {
  readonly #file: FileHandle;
  readonly #splicer = new Mp3Splicer();
  #start: Uint8Array = new Uint8Array(0);
  #place = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  add(part: Part): Promise<void> {
    return this.#write(this.#splicer.add(part));
  }

  async finish(sampleCount: number): Promise<void> {
    await this.#write(this.#splicer.finish());
    const { frameCount, byteCount } = this.#splicer;
    const info = infoFrame(this.#start, { frameCount, byteCount, sampleCount });
    await this.#file.write(info, 0, info.length, 0);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#place === 0 && bytes.length > 0) {
      this.#start = bytes.slice(0, 2000);
      this.#place = infoFrame(this.#start, { frameCount: 0, byteCount: 0, sampleCount: 0 }).length;
    }
    await this.#file.write(bytes, 0, bytes.length, this.#place);
    this.#place += bytes.length;
  }
}
