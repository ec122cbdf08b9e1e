import { openBook } from './review/book.ts';
import { prepareEditing } from './review/editing.ts';
import { prepareFinding } from './review/finding.ts';
import { prepareHearing } from './review/hearing.ts';
import { prepareHiding } from './review/hiding.ts';
import { prepareKeys } from './review/keys.ts';
import { keepPlaces } from './review/places.ts';
import { prepareSaving } from './review/saving.ts';

const form = document.querySelector<HTMLFormElement>('form.words');
if (form !== null) prepare(form);

/** Each part works alone on the same book: the words of the page, where they are heard, and how they are corrected. */
function prepare(whole: HTMLFormElement): void {
  const book = openBook(whole);
  const save = prepareSaving(book);
  const editing = prepareEditing(book, save);
  const hearing = prepareHearing(book);
  prepareFinding(book, editing);
  prepareHiding(book, hearing);
  prepareKeys(book, editing, hearing);
  keepPlaces(book);
}
