import { reviewPageWords as words } from '../../../words/private-review.ts';
import { testimonyWords } from '../../../words/private-testimony.ts';
import { type Book, type Turn, tool } from './book.ts';

/** After the last key, corrections leave this soon; after a cut, they are sent again this often. */
const CALM_MS = 1_200;
const AGAIN_MS = 5_000;

type Answer = {
  readonly turns?: readonly { readonly rank: number; readonly before: string; readonly theirs?: string }[];
  /** Names the whole text as it now stands. */
  readonly version?: string;
  readonly isOther?: true;
  readonly wrong?: string;
};

/** Sends what was corrected, by itself. @returns what to call when a turn has changed. */
export function prepareSaving(book: Book): (turn: Turn) => void {
  const waiting = new Set<Turn>();
  const says = tool<HTMLElement>(book, 'says');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };
  const send = async () => {
    const sent = [...waiting];
    if (sent.length === 0) return;
    waiting.clear();
    says.textContent = words.saving;
    try {
      const answer = await post(book, sent);
      if (answer.status === 401) says.textContent = words.closed;
      else conclude(book, (await answer.json()) as Answer);
    } catch {
      for (const turn of sent) waiting.add(turn);
      says.textContent = words.unsaved;
      later(AGAIN_MS);
    }
  };
  addEventListener('beforeunload', (event) => {
    if (waiting.size > 0) event.preventDefault();
  });
  addEventListener('online', () => later(0));
  const read = document.querySelector<HTMLFormElement>('.read-all');
  read?.addEventListener('submit', (event) => {
    if (waiting.size === 0) return;
    event.preventDefault();
    void send().then(() => read.submit());
  });
  return (turn) => {
    waiting.add(turn);
    later(CALM_MS);
  };
}

function post({ form, turns }: Book, sent: readonly Turn[]): Promise<Response> {
  const seen = document.querySelector<HTMLInputElement>('[data-text-version]')?.value ?? '';
  const body = new URLSearchParams({ nombre: String(turns.length), version: seen });
  for (const { rank, field, before } of sent) {
    body.set(`tour.${rank}`, field.value);
    body.set(`avant.${rank}`, before.value);
  }
  return fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
}

function conclude(book: Book, { turns = [], isOther, wrong, version }: Answer): void {
  const seen = document.querySelector<HTMLInputElement>('[data-text-version]');
  // What is said to be read is what stands on this page.
  if (seen !== null && version !== undefined) seen.value = version;
  for (const { rank, before, theirs } of turns) {
    const turn = book.turns.find((one) => one.rank === rank);
    if (turn === undefined) continue;
    turn.before.value = before;
    tellConflict(turn, theirs);
  }
  const isConflict = turns.some(({ theirs }) => theirs !== undefined);
  tool<HTMLElement>(book, 'says').textContent =
    wrong ?? (isConflict ? testimonyWords.conflictTitle : words.saved);
  if (isOther) location.reload();
}

/** Someone else wrote there meanwhile: both texts are on the page, and the next correction is a choice. */
function tellConflict({ block }: Turn, theirs: string | undefined): void {
  block.querySelector('.theirs')?.remove();
  if (theirs === undefined) return;
  const notice = document.createElement('p');
  notice.className = 'notice wrong theirs';
  notice.setAttribute('role', 'alert');
  notice.textContent = `${testimonyWords.conflictTitle}. ${testimonyWords.theirs} ${theirs === '' ? testimonyWords.emptied : theirs}`;
  block.append(notice);
}
