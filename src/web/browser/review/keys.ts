import { type Book, goTo, type Spot, stepped } from './book.ts';
import type { Editing } from './editing.ts';
import { openFinding } from './finding.ts';
import type { Hearing } from './hearing.ts';

/** Everything can be done from the keyboard, with the focus on a passage. */
export function prepareKeys(book: Book, editing: Editing, hearing: Hearing): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey) return commanded(book, editing, event);
    const turn = book.turns.find(({ read }) => read === event.target);
    if (turn === undefined || event.altKey) return;
    const spot = book.spot?.turn === turn ? book.spot : { turn, at: 0 };
    const act = ACTS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act({ book, spot, editing, hearing, event });
  });
  for (const turn of book.turns)
    turn.read.addEventListener('focus', () => {
      if (book.spot?.turn !== turn) goTo(book, { turn, at: 0 });
    });
}

type Pressed = {
  readonly book: Book;
  readonly spot: Spot;
  readonly editing: Editing;
  readonly hearing: Hearing;
  readonly event: KeyboardEvent;
};

const ACTS: Readonly<Record<string, (pressed: Pressed) => void>> = {
  ArrowRight: (pressed) => step(pressed, 1),
  ArrowLeft: (pressed) => step(pressed, -1),
  ArrowDown: ({ book, spot }) => turned(book, spot, 1),
  ArrowUp: ({ book, spot }) => turned(book, spot, -1),
  ' ': ({ book, spot, hearing }) => (book.audio.paused ? hearing.from(spot) : hearing.toggle()),
  Enter: ({ spot, editing }) => editing.open(spot),
  F2: ({ spot, editing }) => editing.open(spot),
  d: ({ hearing }) => hearing.doubt(1),
  D: ({ hearing }) => hearing.doubt(-1),
  Escape: () => getSelection()?.removeAllRanges(),
};

/** In a text field, the browser's own undo knows better. */
function commanded(book: Book, editing: Editing, event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  const key = event.key.toLowerCase();
  if (key === 'f') {
    event.preventDefault();
    openFinding(book);
  } else if (!isTyping && (key === 'z' || key === 'y')) {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) editing.redo();
    else editing.undo();
  }
}

function step({ book, spot, event }: Pressed, by: 1 | -1): void {
  const next = stepped(book, spot, by);
  if (next === undefined) return;
  const selection = getSelection();
  if (event.shiftKey) select(spot, next, by);
  else selection?.removeAllRanges();
  goTo(book, next);
}

/** Selects from where the selection began, or from this word, to another. */
function select(from: Spot, to: Spot, by: 1 | -1): void {
  const selection = getSelection();
  const [first, last] = [from.turn.words[from.at], to.turn.words[to.at]];
  if (selection === null || first === undefined || last === undefined) return;
  if (selection.isCollapsed) {
    const start = by === 1 ? 0 : 1;
    selection.setBaseAndExtent(first, start, last, by === 1 ? 1 : 0);
  } else selection.extend(last, by === 1 ? 1 : 0);
}

function turned(book: Book, { turn }: Spot, by: 1 | -1): void {
  const next = book.turns[book.turns.indexOf(turn) + by];
  if (next !== undefined) goTo(book, { turn: next, at: 0 });
}
