import { reviewPageWords as words } from '../../../words/private-review.ts';
import { type Book, type Place, type Turn, tellChanged, tool } from './book.ts';
import { markWords } from './reading.ts';

/** As the server tells them: see `WordPlaces`. */
type Told = {
  readonly version: string;
  readonly turns: readonly { readonly times: readonly number[]; readonly marks: string }[];
};

/** Fetches where the words are heard, and again each time the draft has been made anew. */
export function keepPlaces(book: Book): void {
  const { places: address, follow, testimony } = book.form.dataset;
  if (address === undefined || follow === undefined) return;
  const refresh = async () => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.ok) take(book, (await answer.json()) as Told);
  };
  // A cut connection is no fault: the next event brings them.
  const again = () => void refresh().catch(() => undefined);
  again();
  const events = new EventSource(follow);
  // What was made of a correction lies there for sure once a pass has ended.
  events.addEventListener('passed', again);
  events.addEventListener('row', ({ data }) => {
    const { publicId } = JSON.parse(String(data)) as { publicId: string };
    if (publicId === testimony) again();
  });
}

function take(book: Book, { version, turns }: Told): void {
  if (turns.length !== book.turns.length) return;
  const isNewSound = book.version !== '' && book.version !== version;
  let start = 0;
  for (const [rank, turn] of book.turns.entries()) {
    const { times = [], marks = '' } = turns[rank] ?? {};
    const places: Place[] = [...marks].map((mark, at) => {
      start += (times[2 * at] ?? 0) / 100;
      return { startSeconds: start, endSeconds: start + (times[2 * at + 1] ?? 0) / 100, mark };
    });
    takePlaces(turn, places);
  }
  book.version = version;
  if (isNewSound) {
    hearAgain(book);
    tool<HTMLElement>(book, 'says').textContent = words.placed;
  }
  tellChanged(book);
}

/** A turn that is being corrected keeps what it had: its words are others. */
function takePlaces(turn: Turn, places: readonly Place[]): void {
  if (places.length !== turn.words.length) return;
  turn.places = places;
  markWords(turn);
}

/** The sound of the new draft, from where one was. */
function hearAgain({ audio, version }: Book): void {
  if (audio.currentSrc === '' || !audio.paused) return;
  const { currentTime } = audio;
  audio.src = `${audio.src.split('?')[0] ?? ''}?v=${version}`;
  audio.currentTime = currentTime;
}
