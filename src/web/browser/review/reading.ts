import type { Turn } from './book.ts';

/** Marks that are to be checked by ear. */
export const DOUBTFUL = /[dga]/;

const CLASSES: Readonly<Record<string, string>> = {
  d: 'doubt',
  g: 'doubt',
  a: 'doubt',
  m: 'masked',
  c: 'cut',
};

/** Shows the text of a turn as words to be touched. A no-break space keeps « Vraiment ? » one word. */
export function readingOf(turn: Turn): void {
  const texts = turn.field.value.split(/[^\S\u00A0\u202F]+/u).filter((text) => text !== '');
  turn.words = texts.map((text) => {
    const word = document.createElement('span');
    word.textContent = text;
    return word;
  });
  turn.read.replaceChildren(...turn.words.flatMap((word) => [word, ' ']));
  if (turn.places.length === turn.words.length) markWords(turn);
  else turn.places = [];
}

/** Shows what is known of each word's place; where a person is stays marked. */
export function markWords({ words, places }: Turn): void {
  for (const [rank, word] of words.entries()) {
    word.classList.remove(...Object.values(CLASSES));
    const known = CLASSES[places[rank]?.mark ?? ''];
    if (known !== undefined) word.classList.add(known);
  }
}
