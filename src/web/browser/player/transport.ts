import { clock } from '../../clock.ts';
import { chapterAt, control, display, type Player } from './parts.ts';

/** Goes to a moment, kept within the sound, and shows it even before anything is loaded. */
export function moveTo(player: Player, seconds: number): void {
  player.audio.currentTime = Math.min(Math.max(0, seconds), player.durationSeconds);
  showMoment(player);
}

/** Plays; says so in words when the sound does not come. */
export function play(player: Player): void {
  player.audio.play().catch((refusal: DOMException) => {
    if (refusal.name !== 'AbortError') sayUnplayable(player);
  });
}

/** Makes play, ± seconds, speed and the seek bar work. */
export function setUpTransport(player: Player): void {
  const { audio } = player;
  const seek = control<HTMLInputElement>(player, 'seek');
  const speed = control<HTMLSelectElement>(player, 'speed');
  control(player, 'play').addEventListener('click', () => (audio.paused ? play(player) : audio.pause()));
  control(player, 'back').addEventListener('click', () => moveTo(player, audio.currentTime - 15));
  control(player, 'forward').addEventListener('click', () => moveTo(player, audio.currentTime + 30));
  seek.addEventListener('input', () => moveTo(player, Number(seek.value)));
  speed.addEventListener('change', () => {
    audio.defaultPlaybackRate = Number(speed.value);
    audio.playbackRate = Number(speed.value);
  });
  audio.addEventListener('timeupdate', () => showMoment(player));
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, () => showState(player));
  audio.addEventListener('error', () => sayUnplayable(player));
  showMoment(player);
}

function showMoment(player: Player): void {
  const { currentTime } = player.audio;
  const seek = control<HTMLInputElement>(player, 'seek');
  const share = player.durationSeconds > 0 ? currentTime / player.durationSeconds : 0;
  const height = Math.sin(Math.PI * Math.min(1, share));
  player.section.style.setProperty('--heard', `${(share * 100).toFixed(2)}%`);
  player.section.style.setProperty('--sun-height', height.toFixed(3));
  const [, title] = chapterAt(player.chapters, currentTime) ?? [];
  seek.value = String(Math.floor(currentTime));
  seek.setAttribute('aria-valuetext', title ? `${clock(currentTime)}, ${title}` : clock(currentTime));
  display(player, 'elapsed').textContent = clock(currentTime);
}

function showState(player: Player): void {
  const button = control(player, 'play');
  const playing = !player.audio.paused;
  player.section.classList.toggle('playing', playing);
  button.setAttribute('aria-label', (playing ? button.dataset.labelPause : button.dataset.labelPlay) ?? '');
  if (playing) display(player, 'says').textContent = '';
}

function sayUnplayable(player: Player): void {
  const says = display(player, 'says');
  says.textContent = says.dataset.unplayable ?? '';
}
