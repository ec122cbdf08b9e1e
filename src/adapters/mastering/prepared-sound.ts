import { EnergyTracker } from '../../sound/energy-track.ts';
import type { MaskTone } from '../../sound/mask-tone.ts';
import { PcmFile } from './pcm-file.ts';
import { SAMPLE_RATE_HZ } from './samples.ts';

/** Writes the prepared sound, its masks covered, and measures it on its way. */
export class PreparedSound {
  readonly #pcm: PcmFile;
  #sourceStart = 0;
  #sourceFrame = 0;
  #tone: MaskTone | undefined;
  readonly #energy = new EnergyTracker(SAMPLE_RATE_HZ);

  private constructor(pcm: PcmFile) {
    this.#pcm = pcm;
  }

  static create(file: string): PreparedSound {
    return new PreparedSound(PcmFile.create(file));
  }

  /** What comes next is another source, with its own tone. */
  startSource(tone: MaskTone): void {
    this.#sourceStart = this.#pcm.length;
    this.#sourceFrame = this.#energy.finish().length;
    this.#tone = tone;
  }

  /** Energies of the present source, as prepared. */
  sourceTrack(): Float64Array {
    return this.#energy.finish().slice(this.#sourceFrame);
  }

  take(samples: Float32Array): void {
    this.#tone?.cover(samples, this.#pcm.length - this.#sourceStart);
    this.#energy.take(samples);
    this.#pcm.append(samples);
  }

  finish(): { readonly track: Float64Array; readonly peaks: Float64Array; readonly sampleCount: number } {
    return { track: this.#energy.finish(), peaks: this.#energy.peaks(), sampleCount: this.#pcm.length };
  }

  close(): void {
    this.#pcm.close();
  }
}
