import { reviewPageWords as words } from '../../../words/private-review.ts';
import { type Book, goTo, type Turn, tool } from './book.ts';
import type { Editing } from './editing.ts';

type Match = { readonly turn: Turn; readonly start: number };

/** Finds a text in all the turns, whatever its capitals, and replaces it. */
export function prepareFinding(book: Book, editing: Editing): void {
  const panel = tool<HTMLElement>(book, 'finding');
  const wanted = tool<HTMLInputElement>(book, 'wanted');
  const instead = tool<HTMLInputElement>(book, 'instead');
  const says = tool<HTMLElement>(book, 'found');
  let at = -1;
  const next = () => {
    const matches = matchesOf(book, wanted.value);
    at = matches.length === 0 ? -1 : (at + 1) % matches.length;
    const match = matches[at];
    says.textContent = match === undefined ? words.foundNone : words.found(at + 1, matches.length);
    if (match === undefined) return;
    goTo(book, { turn: match.turn, at: wordAt(match) });
    wanted.focus({ preventScroll: true });
  };
  const replace = (isWanted: (match: Match, rank: number) => boolean) => {
    const matches = matchesOf(book, wanted.value).filter(isWanted);
    says.textContent = matches.length === 0 ? words.foundNone : words.replaced(matches.length);
    if (matches.length > 0) editing.change(replaced(matches, wanted.value.length, instead.value));
  };
  wanted.addEventListener('input', () => {
    at = -1;
    says.textContent = '';
  });
  for (const field of [wanted, instead])
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') panel.hidden = true;
      if (event.key !== 'Enter') return;
      // Enter would send the whole form.
      event.preventDefault();
      next();
    });
  tool(book, 'find').addEventListener('click', () => openFinding(book));
  tool(book, 'next').addEventListener('click', next);
  tool(book, 'one').addEventListener('click', () => {
    const shown = Math.max(0, at);
    replace((_, rank) => rank === shown);
    at = shown - 1;
  });
  tool(book, 'all').addEventListener('click', () => replace(() => true));
}

/** Opens the panel, or closes it. */
export function openFinding(book: Book): void {
  const panel = tool<HTMLElement>(book, 'finding');
  panel.hidden = !panel.hidden;
  tool(book, 'find').setAttribute('aria-expanded', String(!panel.hidden));
  if (!panel.hidden) tool<HTMLInputElement>(book, 'wanted').focus();
}

function matchesOf({ turns }: Book, wanted: string): Match[] {
  const text = wanted.toLowerCase();
  if (text.trim() === '') return [];
  return turns.flatMap((turn) => {
    const own = turn.field.value.toLowerCase();
    const found: Match[] = [];
    for (let start = own.indexOf(text); start !== -1; start = own.indexOf(text, start + text.length))
      found.push({ turn, start });
    return found;
  });
}

function replaced(matches: readonly Match[], length: number, instead: string): Map<Turn, string> {
  const texts = new Map<Turn, string>();
  // From the end, so that what comes before keeps its place.
  for (const { turn, start } of [...matches].reverse()) {
    const text = texts.get(turn) ?? turn.field.value;
    texts.set(turn, text.slice(0, start) + instead + text.slice(start + length));
  }
  return texts;
}

/** The rank of the word that holds a letter. */
function wordAt({ turn, start }: Match): number {
  const before = turn.field.value.slice(0, start + 1);
  return Math.max(0, before.split(/[^\S\u00A0\u202F]+/u).filter((text) => text !== '').length - 1);
}
