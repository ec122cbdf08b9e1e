import { readingOf } from './reading.ts';

/** When a word is heard, in seconds, and how surely: see `WordPlaces`. */
export type Place = { startSeconds: number; endSeconds: number; mark: string };

/** A turn of speech: read as words to be touched, or corrected as a text. */
export type Turn = {
  readonly rank: number;
  readonly block: HTMLElement;
  /** Holds the text; what is sent is always what it holds. */
  readonly field: HTMLTextAreaElement;
  /** Mark of the text in the file. */
  readonly before: HTMLInputElement;
  readonly read: HTMLElement;
  words: readonly HTMLElement[];
  places: readonly Place[];
};

/** Where a person is in the words. */
export type Spot = { readonly turn: Turn; readonly at: number };

/** The words of the page. */
export type Book = {
  readonly form: HTMLFormElement;
  readonly audio: HTMLAudioElement;
  readonly turns: readonly Turn[];
  /** The draft whose times are known. */
  version: string;
  /** The word last touched, heard or reached. */
  spot: Spot | undefined;
  /** Called whenever words or their places have changed. */
  readonly changed: Set<() => void>;
};

/** Makes of the plain form a book of words. */
export function openBook(form: HTMLFormElement): Book {
  const audio = form.querySelector('audio') ?? new Audio();
  const turns = [...form.querySelectorAll<HTMLElement>('.turn')].flatMap((block): Turn[] => {
    const field = block.querySelector('textarea');
    const before = block.querySelector<HTMLInputElement>('input[type=hidden]');
    if (field === null || before === null) return [];
    const read = document.createElement('p');
    read.className = 'read';
    read.tabIndex = 0;
    read.setAttribute('role', 'group');
    read.setAttribute('aria-label', field.getAttribute('aria-label') ?? '');
    field.before(read);
    const turn = { rank: Number(block.dataset.rank), block, field, before, read, words: [], places: [] };
    return [turn];
  });
  for (const turn of turns) {
    readingOf(turn);
    turn.field.hidden = true;
  }
  form.classList.add('alive');
  for (const tool of form.querySelectorAll('[data-tools]')) tool.removeAttribute('hidden');
  return { form, audio, turns, version: '', spot: undefined, changed: new Set() };
}

/** Tells that words or places have changed. */
export function tellChanged({ changed }: Book): void {
  for (const listener of changed) listener();
}

/** The part of the page that does something. */
export function tool<Kind extends HTMLElement = HTMLButtonElement>(book: Book, name: string): Kind {
  const found = book.form.querySelector<Kind>(`[data-act="${name}"]`);
  if (found === null) throw new Error(`expected a tool named ${name} on the page, got none`);
  return found;
}

/** The word an element of the page belongs to. */
export function spotOf({ turns }: Book, target: EventTarget | Node | null): Spot | undefined {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  const word = element?.closest<HTMLElement>('.read > span');
  const block = word?.closest<HTMLElement>('.turn');
  const turn = turns.find((one) => one.block === block);
  if (word === null || word === undefined || turn === undefined) return undefined;
  return { turn, at: turn.words.indexOf(word) };
}

/** Goes to a word: it is marked, in view, and its passage has the focus. */
export function goTo(book: Book, spot: Spot | undefined): void {
  const word = spot?.turn.words[spot.at];
  if (spot === undefined || word === undefined) return;
  book.spot?.turn.words[book.spot.at]?.classList.remove('here');
  book.spot = spot;
  word.classList.add('here');
  if (document.activeElement !== spot.turn.read) spot.turn.read.focus({ preventScroll: true });
  word.scrollIntoView({ block: 'nearest' });
}

/** The word so many words further, over the ends of passages. */
export function stepped({ turns }: Book, { turn, at }: Spot, by: 1 | -1): Spot | undefined {
  if (turn.words[at + by] !== undefined) return { turn, at: at + by };
  const next = turns[turns.indexOf(turn) + by];
  if (next === undefined) return undefined;
  const spot = { turn: next, at: by === 1 ? 0 : next.words.length - 1 };
  return next.words.length > 0 ? spot : stepped({ turns } as Book, spot, by);
}
