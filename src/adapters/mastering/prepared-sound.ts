import { EnergyTracker } from '../../sound/energy-track.ts';
import type { MaskTone } from '../../sound/mask-tone.ts';
import { PeakTracker } from '../../sound/peak-track.ts';
import { PcmFile } from './pcm-file.ts';
import type { Prepared } from './prepare.ts';
import { FRAME_LENGTH, SAMPLE_RATE_HZ } from './samples.ts';

/** Writes the prepared sound, its masks covered, and measures it on its way. */
export class PreparedSound {
  readonly #pcm: PcmFile;
  #sourceStart = 0;
  #tone: MaskTone | undefined;
  readonly #energy = new EnergyTracker(SAMPLE_RATE_HZ);
  readonly #peaks = new PeakTracker(FRAME_LENGTH);

  private constructor(pcm: PcmFile) {
    this.#pcm = pcm;
  }

  static async create(file: string): Promise<PreparedSound> {
    return new PreparedSound(await PcmFile.create(file));
  }

  /** What comes next is another source, with its own tone. */
  startSource(tone: MaskTone): void {
    this.#sourceStart = this.#pcm.length;
    this.#tone = tone;
  }

  take(samples: Float32Array): Promise<void> {
    this.#tone?.cover(samples, this.#pcm.length - this.#sourceStart);
    this.#energy.take(samples);
    this.#peaks.take(samples);
    return this.#pcm.append(samples);
  }

  finish(): Omit<Prepared, 'before' | 'map'> {
    return { pcm: this.#pcm, track: this.#energy.finish(), peaks: this.#peaks.finish() };
  }
}
