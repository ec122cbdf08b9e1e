import { showPostTools } from './posting.ts';

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
  new EventSource(follow).addEventListener('row', ({ data }) => {
    const { publicId } = JSON.parse(String(data)) as { publicId: string };
    // A cut connection is no fault: the next event asks again.
    if (publicId === testimony && isAwaited()) void refresh().catch(() => undefined);
  });
}
