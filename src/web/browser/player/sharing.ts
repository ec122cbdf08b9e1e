/** What became of something to share: handed to the phone's own sharing, copied, or neither. */
export type Outcome = 'shared' | 'copied' | 'failed';

/** Shares a link, and a text if there is one, as the device does best; a person who gives up has shared. */
export async function share(shared: { readonly text?: string; readonly url: string }): Promise<Outcome> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: document.title, ...shared });
      return 'shared';
    }
    await navigator.clipboard.writeText([shared.text, shared.url].filter(Boolean).join('\n'));
    return 'copied';
  } catch (refusal) {
    return refusal instanceof DOMException && refusal.name === 'AbortError' ? 'shared' : 'failed';
  }
}

/** The address of a moment: on the testimony's own page, which this one may not be. */
export function linkToMoment(seconds: number): string {
  const page = document.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? '';
  const url = new URL(page, location.href);
  url.hash = `t=${Math.floor(seconds)}`;
  return url.href;
}
