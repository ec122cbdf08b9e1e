import { studioWords as words } from '../../../words/private-studio.ts';
import { Listener } from './listening.ts';
import { drawPreview } from './preview.ts';
import { field, layWords, part, type ShownWord, type Told } from './words.ts';

/** What the networks take well, in seconds. */
const [SHORTEST, SHORT, LONG, LONGEST] = [5, 15, 60, 90];

/** Chooses a passage by its words: selected in the text, or stepped to by two sliders. */
export async function composeFrom(form: HTMLFormElement, audio: HTMLAudioElement): Promise<void> {
  const answer = await fetch(form.dataset.words ?? '');
  if (!answer.ok) return;
  const all = layWords((await answer.json()) as Told, part(form, 'text'));
  if (all.length > 0) new Composer(form, audio, all).open();
}

class Composer {
  readonly #form: HTMLFormElement;
  readonly #audio: HTMLAudioElement;
  readonly #all: readonly ShownWord[];
  readonly #first: HTMLInputElement;
  readonly #last: HTMLInputElement;
  readonly #listener: Listener;

  constructor(form: HTMLFormElement, audio: HTMLAudioElement, all: readonly ShownWord[]) {
    this.#form = form;
    this.#audio = audio;
    this.#all = all;
    this.#first = part(form, 'first');
    this.#last = part(form, 'last');
    this.#listener = new Listener(audio);
  }

  /** Shows what needs the script, in the place of what stands for it. */
  open(): void {
    const form = this.#form;
    for (const name of ['text', 'dressing', 'listen']) part(form, name).hidden = false;
    form.querySelector('[data-plain]')?.setAttribute('hidden', '');
    for (const name of ['debut', 'fin']) field(form, name).required = false;
    for (const slider of [this.#first, this.#last]) {
      slider.max = String(this.#all.length - 1);
      slider.addEventListener('input', () => this.#slid(slider));
    }
    document.addEventListener('selectionchange', () => {
      const chosen = chosenIn(this.#all);
      if (chosen !== undefined) this.#take(...chosen);
    });
    part(form, 'listen').addEventListener('click', () => this.#hear());
    this.#audio.addEventListener('timeupdate', () => this.#draw());
    form.addEventListener('change', () => this.#draw());
    this.#take(...asked(this.#all, form.dataset));
  }

  get #choice() {
    return { from: Number(this.#first.value), to: Number(this.#last.value) };
  }

  /** One slider never passes the other: it takes it along. */
  #slid(slider: HTMLInputElement): void {
    const { from, to } = this.#choice;
    if (slider === this.#first) this.#take(from, Math.max(from, to));
    else this.#take(Math.min(from, to), to);
    this.#all[Number(slider.value)]?.shown.scrollIntoView({ block: 'nearest' });
  }

  #take(from: number, to: number): void {
    [this.#first.value, this.#last.value] = [String(from), String(Math.max(from, to))];
    const chosen = this.#choice;
    for (const [rank, { shown }] of this.#all.entries())
      shown.classList.toggle('taken', rank >= chosen.from && rank <= chosen.to);
    const [start, end] = [this.#all[chosen.from], this.#all[chosen.to]];
    if (start === undefined || end === undefined) return;
    this.#first.setAttribute('aria-valuetext', start.text);
    this.#last.setAttribute('aria-valuetext', end.text);
    field(this.#form, 'debut').value = start.startSeconds.toFixed(2);
    field(this.#form, 'fin').value = end.endSeconds.toFixed(2);
    part(this.#form, 'length').textContent = lengthOf(end.endSeconds - start.startSeconds);
    this.#draw();
  }

  #hear(): void {
    const { from, to } = this.#choice;
    const [start, end] = [this.#all[from], this.#all[to]];
    if (!this.#audio.paused) this.#listener.stop();
    else if (start !== undefined && end !== undefined)
      this.#listener.play(start.startSeconds, end.endSeconds);
  }

  #draw(): void {
    const { from, to } = this.#choice;
    drawPreview(this.#form, this.#all.slice(from, to + 1), this.#audio.currentTime);
  }
}

/** The passage that the address asks for, else the one that the page proposes. */
function asked(all: readonly ShownWord[], proposed: DOMStringMap): [number, number] {
  const { searchParams } = new URL(location.href);
  const from = Number(searchParams.get('de') ?? proposed['from']);
  const to = Number(searchParams.get('a') ?? proposed['to']);
  const middle = ({ startSeconds, endSeconds }: ShownWord) => (startSeconds + endSeconds) / 2;
  const start = all.findIndex((word) => middle(word) >= from);
  const after = all.findIndex((word) => middle(word) > to);
  return [Math.max(0, start), (after === -1 ? all.length : after) - 1];
}

function chosenIn(all: readonly ShownWord[]): [number, number] | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return undefined;
  const from = all.findIndex(({ shown }) => selection.containsNode(shown, true));
  if (from === -1) return undefined;
  let to = from;
  while (all[to + 1] !== undefined && selection.containsNode(all[to + 1]?.shown ?? document, true)) to += 1;
  return [from, to];
}

function lengthOf(seconds: number): string {
  const { advice } = words;
  const said =
    seconds < SHORTEST
      ? advice.tooShort
      : seconds < SHORT
        ? advice.short
        : seconds <= LONG
          ? advice.good
          : seconds <= LONGEST
            ? advice.long
            : advice.tooLong;
  return `${words.seconds(Math.round(seconds))} · ${said}`;
}
