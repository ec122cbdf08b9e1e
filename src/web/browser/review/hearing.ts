import { reviewPageWords as words } from '../../../words/private-review.ts';
import { type Book, goTo, type Place, type Spot, spotOf, tool } from './book.ts';
import { DOUBTFUL } from './reading.ts';

/** A little before a word, so that its first letter is heard. */
const LEAD_SECONDS = 0.08;

/** How the words are heard. */
export type Hearing = {
  /** From a word on. */
  readonly from: (spot: Spot) => void;
  /** From one time to another, then stops. */
  readonly between: (startSeconds: number, endSeconds: number) => void;
  readonly toggle: () => void;
  /** Goes to the next word to check, or the one before, and lets it be heard. */
  readonly doubt: (by: 1 | -1) => void;
};

type Heard = { readonly word: HTMLElement; readonly place: Place; readonly spot: Spot };

/** Plays from any word, and shows the one that is said. */
export function prepareHearing(book: Book): Hearing {
  const sound = new Sounding(book);
  const hearing: Hearing = {
    from: ({ turn, at }) => {
      const place = turn.places[at];
      if (place !== undefined) sound.play(place.startSeconds);
    },
    between: (startSeconds, endSeconds) => sound.play(startSeconds, endSeconds),
    toggle: () => sound.toggle(),
    doubt: (by) => {
      const doubts = sound.doubts;
      const next = nextOf(doubts, book.spot, by);
      if (next === undefined) return;
      goTo(book, next.spot);
      tool<HTMLElement>(book, 'says').textContent = words.doubtAt(doubts.indexOf(next) + 1, doubts.length);
      sound.play(next.place.startSeconds - 1, next.place.endSeconds + 0.6);
    },
  };
  book.form.addEventListener('click', (event) => touched(book, hearing, sound, event));
  tool(book, 'play').addEventListener('click', hearing.toggle);
  tool(book, 'doubt').addEventListener('click', () => hearing.doubt(1));
  tool(book, 'back').addEventListener('click', () => {
    book.audio.currentTime = Math.max(0, book.audio.currentTime - 5);
  });
  return hearing;
}

/** A word that is touched is heard, and so is a time. */
function touched(book: Book, hearing: Hearing, sound: Sounding, event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  if (link !== null) {
    event.preventDefault();
    sound.play(Number(link.dataset.at));
    return;
  }
  const spot = spotOf(book, event.target);
  if (spot === undefined || getSelection()?.isCollapsed === false) return;
  goTo(book, spot);
  hearing.from(spot);
}

/** The sound, and the words in the order in which they are said. */
class Sounding {
  readonly #book: Book;
  #all: readonly Heard[] = [];
  #said: HTMLElement | undefined;
  #stopAt = Number.POSITIVE_INFINITY;

  constructor(book: Book) {
    this.#book = book;
    const { audio } = book;
    book.changed.add(() => this.#learn());
    audio.addEventListener('play', () => {
      tool(book, 'play').textContent = words.pause;
      this.#show();
    });
    audio.addEventListener('pause', () => {
      tool(book, 'play').textContent = words.play;
    });
    audio.addEventListener('seeked', () => this.#show());
  }

  get doubts(): readonly Heard[] {
    return this.#all.filter(({ place }) => DOUBTFUL.test(place.mark));
  }

  play(startSeconds: number, endSeconds = Number.POSITIVE_INFINITY): void {
    const { audio } = this.#book;
    this.#stopAt = endSeconds;
    audio.currentTime = Math.max(0, startSeconds - LEAD_SECONDS);
    // A browser that refuses to play says so by its own controls.
    void audio.play().catch(() => undefined);
  }

  toggle(): void {
    const { audio } = this.#book;
    if (audio.paused) this.play(audio.currentTime + LEAD_SECONDS);
    else audio.pause();
  }

  #learn(): void {
    this.#all = heardIn(this.#book);
    const count = this.doubts.length;
    const button = tool(this.#book, 'doubt');
    button.textContent = count === 0 ? words.doubtNone : words.doubtNext(count);
    button.setAttribute('aria-disabled', String(count === 0));
  }

  #show(): void {
    const { audio } = this.#book;
    const word = this.#all[lastBefore(this.#all, audio.currentTime)]?.word;
    if (word !== this.#said) {
      this.#said?.classList.remove('said');
      word?.classList.add('said');
      this.#said = word;
    }
    if (audio.currentTime >= this.#stopAt) audio.pause();
    else if (!audio.paused) requestAnimationFrame(() => this.#show());
  }
}

function heardIn({ turns }: Book): readonly Heard[] {
  return turns.flatMap((turn) =>
    turn.words.flatMap((word, at) => {
      const place = turn.places[at];
      return place === undefined ? [] : [{ word, place, spot: { turn, at } }];
    }),
  );
}

/** The last word that has begun at a time: by halves, there are thousands. */
function lastBefore(all: readonly Heard[], seconds: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.place.startSeconds ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nextOf(doubts: readonly Heard[], from: Spot | undefined, by: 1 | -1): Heard | undefined {
  const isAfter = ({ spot: { turn, at } }: Heard) =>
    from !== undefined && (turn.rank > from.turn.rank || (turn.rank === from.turn.rank && at > from.at));
  const isHere = ({ spot }: Heard) => spot.turn === from?.turn && spot.at === from.at;
  if (by === 1) return doubts.find(isAfter) ?? doubts[0];
  return [...doubts].reverse().find((one) => !isAfter(one) && !isHere(one)) ?? doubts[doubts.length - 1];
}
