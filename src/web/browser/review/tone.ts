type Span = { readonly startSeconds: number; readonly endSeconds: number };

/** As soft as in what will be published. */
const VOLUME = 0.06;
const HERTZ = 440;

/** Lets a passage that was just masked be heard as it will be: a tone in its place, before the sound is made anew. */
export class Tone {
  readonly #audio: HTMLAudioElement;
  readonly #covered: Span[] = [];
  #sounding: { readonly context: AudioContext; readonly gain: GainNode } | undefined;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    audio.addEventListener('play', () => this.#follow());
    // The new sound has its own tones.
    audio.addEventListener('loadstart', () => this.#covered.splice(0));
  }

  cover(span: Span): void {
    this.#covered.push(span);
  }

  #follow(): void {
    const { currentTime, paused } = this.#audio;
    const isCovered =
      !paused &&
      this.#covered.some(
        ({ startSeconds, endSeconds }) => currentTime >= startSeconds && currentTime <= endSeconds,
      );
    this.#audio.muted = isCovered;
    if (isCovered || this.#sounding !== undefined) this.#gain().gain.value = isCovered ? VOLUME : 0;
    if (!paused && this.#covered.length > 0) requestAnimationFrame(() => this.#follow());
  }

  #gain(): GainNode {
    if (this.#sounding === undefined) {
      const context = new AudioContext();
      const gain = context.createGain();
      const oscillator = context.createOscillator();
      oscillator.frequency.value = HERTZ;
      oscillator.connect(gain).connect(context.destination);
      oscillator.start();
      this.#sounding = { context, gain };
    }
    return this.#sounding.gain;
  }
}
