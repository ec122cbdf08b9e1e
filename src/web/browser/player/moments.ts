import { clock } from '../../clock.ts';
import { control, display, type Player } from './parts.ts';
import { linkToMoment, share } from './sharing.ts';
import { moveTo, play } from './transport.ts';

/** Too near the beginning or the end, there is nothing to resume. */
const RESUME_MARGIN_SECONDS = 15;

/** Links to a moment play it in place; the page's own address may name one, `#t=83`. */
export function setUpMoments(player: Player): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-at]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.dataset.at !== 'now') moveTo(player, Number(link.dataset.at));
    play(player);
  });
  addEventListener('hashchange', () => openAtHash(player));
  if (!openAtHash(player)) offerToResume(player);
  remember(player);
}

/** « Partager ce moment »: the phone's own sharing, else the link is copied, else shown. */
export function setUpSharing(player: Player): void {
  const button = control(player, 'share');
  const says = display(player, 'says');
  const shareMoment = async () => {
    const url = linkToMoment(player.audio.currentTime);
    const outcome = await share({ url });
    if (outcome === 'copied') says.textContent = button.dataset.copied ?? '';
    if (outcome === 'failed') says.textContent = `${button.dataset.copyFailed} ${url}`;
  };
  button.addEventListener('click', () => void shareMoment());
}

function openAtHash(player: Player): boolean {
  const [, seconds] = /^#t=(\d+)/.exec(location.hash) ?? [];
  if (seconds === undefined) return false;
  moveTo(player, Number(seconds));
  return true;
}

const memoryOf = ({ section }: Player) => `passe-parole:${section.dataset.player}`;

function offerToResume(player: Player): void {
  const left = Number(recall(memoryOf(player)));
  if (!(left > RESUME_MARGIN_SECONDS && left < player.durationSeconds - RESUME_MARGIN_SECONDS)) return;
  const button = control(player, 'resume');
  display(player, 'resume').textContent = clock(left);
  button.hidden = false;
  button.addEventListener('click', () => {
    moveTo(player, left);
    play(player);
  });
  player.audio.addEventListener('play', () => {
    button.hidden = true;
  });
}

/** Keeps the moment on this device only, so that the next visit may resume there. */
function remember(player: Player): void {
  const { audio } = player;
  const keepMoment = () => keep(memoryOf(player), String(Math.floor(audio.currentTime)));
  audio.addEventListener('pause', keepMoment);
  audio.addEventListener('ended', () => keep(memoryOf(player), '0'));
  // A page left right after « pause » is gone before its event comes.
  addEventListener('pagehide', () => {
    if (audio.played.length > 0 && !audio.ended) keepMoment();
  });
}

/** A browser may refuse to keep anything: then nothing is offered. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing kept, nothing offered next time.
  }
}
