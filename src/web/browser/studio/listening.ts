/** Plays one passage, then stops; asked again while it plays, stops. */
export class Listener {
  readonly #audio: HTMLAudioElement;
  #stopAt = Number.POSITIVE_INFINITY;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    audio.addEventListener('timeupdate', () => {
      if (audio.currentTime >= this.#stopAt) this.stop();
    });
  }

  play(startSeconds: number, endSeconds: number): void {
    this.#stopAt = endSeconds;
    this.#audio.currentTime = startSeconds;
    // A browser that refuses to play says so by its own controls.
    void this.#audio.play().catch(() => undefined);
  }

  stop(): void {
    this.#audio.pause();
    this.#stopAt = Number.POSITIVE_INFINITY;
  }
}

/** Each suggestion is heard where it stands in the testimony. */
export function hearPassages(page: HTMLElement, audio: HTMLAudioElement): void {
  const listener = new Listener(audio);
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-from]') : null;
    if (link === null) return;
    event.preventDefault();
    listener.play(Number(link.dataset.from), Number(link.dataset.to));
  });
}
