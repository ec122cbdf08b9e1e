/** Brings each row up to date as the server tells it. */
export function follow(list: HTMLElement): void {
  const address = list.dataset.follow;
  if (address === undefined) return;
  const events = new EventSource(address);
  events.addEventListener('row', ({ data }) => {
    const { publicId, text } = JSON.parse(data) as { publicId: string; text: string };
    document.getElementById('none')?.setAttribute('hidden', '');
    const present = document.getElementById(`t-${publicId}`);
    // What someone is about to press stays under their finger.
    if (present?.outerHTML === text || present?.contains(document.activeElement)) return;
    const [row] = parsed(text);
    if (row === undefined) return;
    if (present === null) list.insertBefore(row, following(list, row.id));
    else present.replaceWith(row);
  });
  events.addEventListener('gone', ({ data }) => {
    const { publicId } = JSON.parse(data) as { publicId: string };
    document.getElementById(`t-${publicId}`)?.remove();
  });
}

/** Our own server's text: the same that the page was made of. */
function parsed(text: string): readonly Element[] {
  const template = document.createElement('template');
  template.innerHTML = text;
  return [...template.content.children];
}

/** The last arrived come first. */
function following(list: HTMLElement, id: string): Element | null {
  return [...list.children].find((row) => row.id < id) ?? null;
}
