/** See `ShownWords`. */
export type Told = {
  readonly version: string;
  readonly turns: readonly string[];
  readonly times: readonly number[];
};

/** A word to choose by. */
export type ShownWord = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly shown: HTMLElement;
};

/** Lays the words of a draft on the page, a paragraph each time someone else speaks. */
export function layWords({ turns, times }: Told, text: HTMLElement): readonly ShownWord[] {
  const all: ShownWord[] = [];
  let startSeconds = 0;
  for (const turn of turns) {
    const paragraph = document.createElement('p');
    for (const word of turn.split(/[^\S\u00A0\u202F]+/u)) {
      const shown = document.createElement('span');
      shown.textContent = word;
      startSeconds += (times[2 * all.length] ?? 0) / 100;
      const endSeconds = startSeconds + (times[2 * all.length + 1] ?? 0) / 100;
      all.push({ text: word, startSeconds, endSeconds, shown });
      paragraph.append(shown, ' ');
    }
    text.append(paragraph);
  }
  return all;
}

/** The part of the form that does something. */
export function part<Kind extends HTMLElement = HTMLElement>(form: HTMLElement, name: string): Kind {
  const found = form.querySelector<Kind>(`[data-act="${name}"]`);
  if (found === null) throw new Error(`expected a part named ${name} in the studio, got none`);
  return found;
}

/** A field of the form, by its name. */
export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  const found = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (found === null) throw new Error(`expected a field named ${name} in the studio, got none`);
  return found;
}
