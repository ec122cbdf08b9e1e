import { showPostTools } from './posting.ts';

const LOOK_MS = 10_000;

/** While a video is awaited, the page is read anew when something of its testimony was done; what is typed is never lost. */
export function followClips(page: HTMLElement): void {
  const { follow, testimony } = page.dataset;
  const isAwaited = () => page.querySelector('.clip:not([data-made])') !== null;
  if (follow === undefined || !isAwaited()) return;
  const list = page.querySelector<HTMLElement>('#faits');
  if (list === null) return;
  const shown = new Shown(list);
  const refresh = async () => {
    const answer = await fetch(location.pathname);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#faits');
    if (fresh === null) return;
    // What someone is typing in, or watching, stays under their eyes until they leave it.
    if (list.contains(document.activeElement)) return;
    shown.become(fresh);
    showPostTools(list);
  };
  const again = () => {
    // A cut connection is no fault: it is asked again.
    if (isAwaited()) void refresh().catch(() => undefined);
  };
  const events = new EventSource(follow);
  events.addEventListener('passed', again);
  events.addEventListener('row', ({ data }) => {
    const { publicId } = JSON.parse(String(data)) as { publicId: string };
    if (publicId === testimony) again();
  });
  // A pass may be long: a clip is there well before it ends.
  setInterval(again, LOOK_MS);
}

/** The clips as the server last told them: what it tells the same again stays as it is, a video that plays too. */
class Shown {
  readonly #list: HTMLElement;
  readonly #served = new WeakMap<Element, string>();

  constructor(list: HTMLElement) {
    this.#list = list;
    this.#learn(list);
  }

  become(fresh: Element): void {
    this.#learn(fresh);
    const [now, then] = [clipsIn(this.#list), clipsIn(fresh)];
    if (now.length !== then.length) this.#list.replaceChildren(...fresh.childNodes);
    else
      for (const [rank, clip] of now.entries()) {
        const next = then[rank];
        if (next !== undefined && this.#served.get(clip) !== this.#served.get(next)) clip.replaceWith(next);
      }
  }

  #learn(list: Element): void {
    for (const clip of clipsIn(list)) this.#served.set(clip, clip.outerHTML);
  }
}

const clipsIn = (list: Element): readonly Element[] => [...list.querySelectorAll('.clip')];
