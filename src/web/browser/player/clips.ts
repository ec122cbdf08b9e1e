import { linkToMoment, share } from './sharing.ts';

/** The clips of a page: shared by its moment as the device does best, their text copied. */
export function setUpClips(): void {
  for (const clip of document.querySelectorAll<HTMLElement>('[data-clip]')) {
    const part = (name: string) => clip.querySelector<HTMLElement>(name);
    const text = part('[data-show=post]')?.textContent ?? '';
    const says = part('[data-show=post-says]');
    const say = (copied: boolean) => {
      if (says) says.textContent = (copied ? says.dataset['copied'] : says.dataset['copyFailed']) ?? '';
    };
    const shareClip = async () => {
      const quote = part('h3')?.textContent ?? '';
      const outcome = await share({ text: quote, url: linkToMoment(Number(clip.dataset['clip'])) });
      if (outcome === 'shared') return;
      clip.querySelector('details')?.setAttribute('open', '');
      say(outcome === 'copied');
    };
    const copy = () =>
      navigator.clipboard.writeText(text).then(
        () => say(true),
        () => say(false),
      );
    offer(part('[data-act=share-clip]'), shareClip);
    offer(part('[data-act=copy-post]'), copy);
  }
}

function offer(button: HTMLElement | null, act: () => Promise<void>): void {
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => void act());
}
