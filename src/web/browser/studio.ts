import { composeFrom } from './studio/composing.ts';
import { followClips } from './studio/following.ts';
import { hearPassages } from './studio/listening.ts';
import { preparePosts } from './studio/posting.ts';

const page = document.querySelector<HTMLElement>('.studio');
if (page !== null) {
  followClips(page);
  preparePosts(page);
  const audio = page.querySelector('audio');
  const form = page.querySelector<HTMLFormElement>('form.composer');
  if (audio !== null) hearPassages(page, audio);
  if (audio !== null && form !== null) void composeFrom(form, audio);
}
