import { type Book, goTo, type Spot, type Turn, tellChanged, tool } from './book.ts';
import { readingOf } from './reading.ts';

/** One or more turns that were changed at once. */
type Step = readonly { readonly turn: Turn; readonly from: string; readonly to: string }[];

/** How the words are corrected. */
export type Editing = {
  /** Opens the text of a turn, the caret on a word. */
  readonly open: (spot: Spot) => void;
  /** Changes turns at once, as one step that can be undone. */
  readonly change: (texts: ReadonlyMap<Turn, string>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** Lets each turn be corrected in its place, and undone. */
export function prepareEditing(book: Book, save: (turn: Turn) => void): Editing {
  const buttons = { undo: tool(book, 'undo'), redo: tool(book, 'redo') };
  const apply = (step: Step, side: Side) => {
    for (const { turn, ...texts } of step) {
      turn.field.value = texts[side];
      readingOf(turn);
      save(turn);
    }
    const [first] = step;
    if (first !== undefined) goTo(book, { turn: first.turn, at: 0 });
    tellChanged(book);
  };
  const { note, undo, redo } = stepsBack(buttons, apply);
  const editing: Editing = {
    open: ({ turn, at }) => openField(turn, at),
    change: (texts) => {
      const step = [...texts].map(([turn, to]) => ({ turn, from: turn.field.value, to }));
      note(step);
      apply(step, 'to');
    },
    ...{ undo, redo },
  };
  for (const turn of book.turns) listen(book, turn, save, note);
  tool(book, 'edit').addEventListener('click', () => {
    const [first] = book.turns;
    const spot = book.spot ?? (first && { turn: first, at: 0 });
    if (spot !== undefined) editing.open(spot);
  });
  return editing;
}

type Side = 'from' | 'to';

/** The steps that can be undone and redone, by their buttons too. */
function stepsBack(
  buttons: Readonly<Record<'undo' | 'redo', HTMLElement>>,
  apply: (step: Step, side: Side) => void,
) {
  const [done, undone]: [Step[], Step[]] = [[], []];
  const tell = () => {
    // A button that has the focus keeps it: it says itself that there is nothing more.
    buttons.undo.setAttribute('aria-disabled', String(done.length === 0));
    buttons.redo.setAttribute('aria-disabled', String(undone.length === 0));
  };
  const move = (from: Step[], to: Step[], side: Side) => {
    const step = from.pop();
    if (step === undefined) return;
    to.push(step);
    apply(step, side);
    tell();
  };
  const note = (step: Step) => {
    done.push(step);
    undone.length = 0;
    tell();
  };
  const undo = () => move(done, undone, 'from');
  const redo = () => move(undone, done, 'to');
  buttons.undo.addEventListener('click', undo);
  buttons.redo.addEventListener('click', redo);
  tell();
  return { note, undo, redo };
}

/** While a turn is open, a key costs what it costs in any text: words are made again when it is left. */
function listen(book: Book, turn: Turn, save: (turn: Turn) => void, note: (step: Step) => void): void {
  const { field, read } = turn;
  let opened = '';
  field.addEventListener('focus', () => {
    opened = field.value;
  });
  field.addEventListener('input', () => save(turn));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    read.hidden = false;
    read.focus();
  });
  field.addEventListener('blur', () => {
    field.hidden = true;
    read.hidden = false;
    if (field.value === opened) return;
    note([{ turn, from: opened, to: field.value }]);
    readingOf(turn);
    tellChanged(book);
  });
}

function openField({ field, read, words }: Turn, at: number): void {
  const before = words.slice(0, at).map((word) => word.textContent ?? '');
  const start = before.reduce((from, text) => field.value.indexOf(text, from) + text.length, 0);
  const word = words[at]?.textContent ?? '';
  const from = Math.max(0, field.value.indexOf(word, start));
  field.hidden = false;
  read.hidden = true;
  field.focus();
  field.setSelectionRange(from, from + word.length);
}
