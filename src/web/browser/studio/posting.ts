import { studioWords as words } from '../../../words/private-studio.ts';

/** The texts of posts: counted while they are changed, copied, shared with their video. */
export function preparePosts(page: HTMLElement): void {
  showPostTools(page);
  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.most === undefined) return;
    const says = target.parentElement?.querySelector('[data-count]');
    if (says) says.textContent = words.characters([...target.value].length, Number(target.dataset.most));
  });
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { copy, share } = target.dataset;
    if (copy !== undefined) void copyText(target, textOf(copy));
    if (share !== undefined) void shareVideo(target, textOf(share)).catch(() => undefined);
  });
}

/** What needs the script; sharing only where files can be shared: elsewhere, they are downloaded. */
export function showPostTools(within: HTMLElement): void {
  for (const tools of within.querySelectorAll('[data-tools]')) tools.removeAttribute('hidden');
  const canShare = navigator.canShare?.({ files: [new File([], 'a.mp4', { type: 'video/mp4' })] }) === true;
  for (const button of within.querySelectorAll<HTMLElement>('[data-share]')) button.hidden = !canShare;
}

const textOf = (id: string) => document.querySelector<HTMLTextAreaElement>(`[id="${id}"]`)?.value ?? '';

async function copyText(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  button.textContent = words.copied;
}

/** By the phone's own share sheet, the text with it. */
async function shareVideo(button: HTMLElement, text: string): Promise<void> {
  const address = button.closest<HTMLElement>('[data-video]')?.dataset.video ?? '';
  const video = await (await fetch(address)).blob();
  await navigator.share({ text, files: [new File([video], 'extrait.mp4', { type: 'video/mp4' })] });
}
