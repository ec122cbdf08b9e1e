import { rmSync } from 'node:fs';
import { TruePeakMeter } from '../../sound/true-peak.ts';
import { PcmFile } from '../mastering/pcm-file.ts';
import type { KeepingOrder } from './work.ts';

/** Writes a voice to a file as it goes by, for as long as there is room: it can be decoded again. */
export class VoiceKeeper {
  readonly #order: KeepingOrder;
  readonly #truePeak = new TruePeakMeter();
  #file: PcmFile | undefined;

  constructor(order: KeepingOrder) {
    this.#order = order;
    this.#file = PcmFile.create(order.path);
  }

  take(samples: Float32Array): void {
    const file = this.#file;
    if (file === undefined) return;
    if (this.#wasWritten(file, samples)) this.#truePeak.take(samples);
    else this.#giveUp();
  }

  /** Its true peak, when all of it is kept. */
  finish(): { readonly keptPeakDbtp?: number } {
    return this.#file === undefined ? {} : { keptPeakDbtp: this.#truePeak.finish() };
  }

  close(): void {
    this.#file?.close();
    this.#file = undefined;
  }

  #wasWritten(file: PcmFile, samples: Float32Array): boolean {
    if ((file.length + samples.length) * 4 > this.#order.mostBytes) return false;
    try {
      file.append(samples);
      return true;
    } catch {
      // Most likely a full disk: it is no fault of the sound, and what needs the room will tell.
      return false;
    }
  }

  #giveUp(): void {
    this.close();
    rmSync(this.#order.path, { force: true });
  }
}
