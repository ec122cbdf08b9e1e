import { showPostTools } from './posting.ts';

const LOOK_MS = 10_000;

/** While a video is awaited, the page is read anew when something of its testimony was done; what is typed is never lost. */
export function followClips(page: HTMLElement): void {
  const { follow, testimony } = page.dataset;
  const isAwaited = () => page.querySelector('.clip:not([data-made])') !== null;
  if (follow === undefined || !isAwaited()) return;
  const list = page.querySelector<HTMLElement>('#faits');
  const refresh = async () => {
    const answer = await fetch(location.pathname);
    if (!answer.ok || list === null) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#faits');
    if (fresh === null || fresh.innerHTML === list.innerHTML) return;
    // What someone is typing in, or watching, stays under their eyes until they leave it.
    if (list.contains(document.activeElement)) return;
    list.replaceChildren(...fresh.childNodes);
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
