import { control, display, type Player } from './parts.ts';
import { moveTo, play } from './transport.ts';

/** Stops after some minutes, or where the chapter being heard ends. */
export function setUpSleepTimer(player: Player): void {
  const choice = control<HTMLSelectElement>(player, 'sleep');
  let timer = 0;
  let stopAtSeconds = Number.POSITIVE_INFINITY;
  const stop = () => {
    player.audio.pause();
    choice.value = '';
    stopAtSeconds = Number.POSITIVE_INFINITY;
  };
  choice.addEventListener('change', () => {
    clearTimeout(timer);
    const { currentTime } = player.audio;
    const next = player.chapters.find(([start]) => start > currentTime)?.[0] ?? player.durationSeconds;
    stopAtSeconds = choice.value === 'chapter' ? next : Number.POSITIVE_INFINITY;
    if (Number(choice.value) > 0) timer = setTimeout(stop, Number(choice.value) * 60_000);
  });
  player.audio.addEventListener('timeupdate', () => {
    if (player.audio.currentTime >= stopAtSeconds) stop();
  });
}

/** Below this, in megabits a second, the whole version takes too long to begin. */
const SLOW_MBPS = 2;

/** Whether the device asks to spare data, or is on a slow network; not every browser tells. */
function sparesData(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; downlink?: number; effectiveType?: string };
  };
  if (connection === undefined) return false;
  const { saveData, downlink = SLOW_MBPS, effectiveType = '4g' } = connection;
  return saveData === true || downlink < SLOW_MBPS || effectiveType !== '4g';
}

/** « Version légère »: the same moment in a lighter sound; at once for people who spare data or are on a slow network. */
export function setUpLightVersion(player: Player): void {
  const link = player.section.querySelector<HTMLAnchorElement>('[data-act=light]');
  if (!link) return;
  const { audio } = player;
  if (audio.canPlayType(link.type) === '') {
    link.parentElement?.remove();
    return;
  }
  const sources = [audio.src, link.href];
  const version = display(player, 'version');
  const labels = [link.textContent, link.dataset.whole ?? ''];
  const remarks = [version.textContent, version.dataset.light ?? ''];
  let light = 0;
  const swap = () => {
    const { currentTime, paused } = audio;
    light = 1 - light;
    audio.src = sources[light] ?? audio.src;
    link.textContent = labels[light] ?? '';
    version.textContent = remarks[light] ?? '';
    moveTo(player, currentTime);
    if (!paused) play(player);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    swap();
  });
  if (sparesData()) swap();
}

/** Once heard, the player stays at hand at the bottom of the screen while one reads. */
export function setUpMiniBar({ section, audio }: Player): void {
  let heard = false;
  let passed = false;
  const show = () => {
    const mini = heard && passed;
    if (mini) section.style.minHeight = `${section.offsetHeight}px`;
    section.classList.toggle('mini', mini);
    document.documentElement.classList.toggle('has-mini', mini);
    if (!mini) section.style.minHeight = '';
  };
  audio.addEventListener('play', () => {
    heard = true;
    show();
  });
  new IntersectionObserver(([entry]) => {
    passed = entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.bottom < 0;
    show();
  }).observe(section);
}

/** Marks what is being said in the transcript, and the chapter being heard. */
export function setUpReading({ audio }: Player): void {
  const passages = [...document.querySelectorAll<HTMLElement>('[data-from]')];
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  const marked = new Map<string, HTMLElement>();
  const mark = (kind: string, now: HTMLElement | undefined) => {
    if (marked.get(kind) === now) return;
    marked.get(kind)?.classList.remove(kind);
    marked.delete(kind);
    if (now) marked.set(kind, now);
    now?.classList.add(kind);
  };
  audio.addEventListener('timeupdate', () => {
    const before = (from: string | undefined) => Number(from) <= audio.currentTime;
    mark('spoken', passages.filter(({ dataset }) => before(dataset.from)).pop());
    mark('current', chapters.filter(({ dataset }) => before(dataset.chapter)).pop());
  });
}

/** What the phone's locked screen and the keyboard's media keys show and do. */
export function setUpMediaSession(player: Player): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  const { title = '', artist = '', cover = '' } = player.section.dataset;
  const src = new URL(cover, location.href).href;
  const { audio } = player;
  audio.addEventListener('play', () => {
    mediaSession.metadata = new MediaMetadata({ title, artist, artwork: [{ src, sizes: '600x600' }] });
  });
  mediaSession.setActionHandler('play', () => play(player));
  mediaSession.setActionHandler('pause', () => audio.pause());
  mediaSession.setActionHandler('seekbackward', () => moveTo(player, audio.currentTime - 15));
  mediaSession.setActionHandler('seekforward', () => moveTo(player, audio.currentTime + 30));
}
