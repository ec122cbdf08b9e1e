import { reviewPageWords as words } from '../../../words/private-review.ts';
import { type Book, type Spot, spotOf, tool } from './book.ts';
import type { Hearing } from './hearing.ts';
import { Tone } from './tone.ts';

type Passage = { readonly startSeconds: number; readonly endSeconds: number; readonly count: number };

/** What can be done with selected words: heard, hidden, set apart as the accord, made an extract of. */
export function prepareHiding(book: Book, hearing: Hearing): void {
  const bar = tool<HTMLElement>(book, 'selected');
  const tone = new Tone(book.audio);
  let passage: Passage | undefined;
  document.addEventListener('selectionchange', () => {
    passage = passageIn(book);
    bar.hidden = passage === undefined;
    if (passage === undefined) return;
    const { startSeconds, endSeconds, count } = passage;
    const seconds = (endSeconds - startSeconds).toFixed(1).replace('.', ',');
    tool<HTMLElement>(book, 'length').textContent = words.selection(count, seconds);
    const studio = tool<HTMLAnchorElement>(book, 'clip');
    studio.href = `${studio.dataset.studio ?? ''}?de=${startSeconds.toFixed(2)}&a=${endSeconds.toFixed(2)}`;
  });
  // Pressing a button would empty the selection.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  tool(book, 'hear').addEventListener('click', () => {
    if (passage !== undefined) hearing.between(passage.startSeconds, passage.endSeconds);
  });
  tool(book, 'leave').addEventListener('click', () => getSelection()?.removeAllRanges());
  for (const name of ['mask', 'spoken'] as const)
    book.form.querySelector(`[data-act=${name}]`)?.addEventListener('click', (event) => {
      const action = (event.currentTarget as HTMLElement).dataset.to ?? '';
      if (passage === undefined) return;
      const chosen = passage;
      const selected = selectedWords(book);
      void ask(book, action, chosen).then((isDone) => {
        if (!isDone) return;
        for (const word of selected) word.classList.add(name === 'mask' ? 'masked' : 'cut');
        if (name === 'mask') tone.cover(chosen);
        getSelection()?.removeAllRanges();
      });
    });
}

/** Asks the server; what it answers is told. @returns whether it was done. */
async function ask(book: Book, action: string, { startSeconds, endSeconds }: Passage): Promise<boolean> {
  const says = tool<HTMLElement>(book, 'says');
  const body = new URLSearchParams({
    debut: startSeconds.toFixed(2),
    fin: endSeconds.toFixed(2),
    version: book.version,
  });
  const whose = book.form.querySelector<HTMLSelectElement>('[data-act=whose]')?.value;
  if (whose !== undefined) body.set('fichier', whose);
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
    const { told, wrong } = (await answer.json()) as { readonly told?: string; readonly wrong?: string };
    says.textContent = told ?? (answer.status === 409 ? words.moving : (wrong ?? ''));
    return answer.ok;
  } catch {
    says.textContent = words.unsaved;
    return false;
  }
}

/** The selected words whose place is known, in the order of the text. */
function spotsIn(book: Book): readonly Spot[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const first = spotOf(book, startContainer.childNodes[startOffset] ?? startContainer);
  const last = spotOf(book, endContainer.childNodes[endOffset - 1] ?? endContainer);
  if (first === undefined || last === undefined) return [];
  const isWithin = (rank: number, at: number) =>
    (rank > first.turn.rank || (rank === first.turn.rank && at >= first.at)) &&
    (rank < last.turn.rank || (rank === last.turn.rank && at <= last.at));
  return book.turns
    .slice(book.turns.indexOf(first.turn), book.turns.indexOf(last.turn) + 1)
    .flatMap((turn) => turn.words.flatMap((_, at) => (isWithin(turn.rank, at) ? [{ turn, at }] : [])));
}

const selectedWords = (book: Book) => spotsIn(book).flatMap(({ turn, at }) => turn.words[at] ?? []);

function passageIn(book: Book): Passage | undefined {
  const places = spotsIn(book).flatMap(({ turn, at }) => turn.places[at] ?? []);
  const [first, last] = [places[0], places[places.length - 1]];
  if (first === undefined || last === undefined || last.endSeconds <= first.startSeconds) return undefined;
  return { startSeconds: first.startSeconds, endSeconds: last.endSeconds, count: places.length };
}
