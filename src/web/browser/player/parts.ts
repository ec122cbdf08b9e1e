/** The player as the page gives it: the native sound, and the section that holds its controls. */
export type Player = {
  readonly section: HTMLElement;
  readonly audio: HTMLAudioElement;
  readonly durationSeconds: number;
  readonly chapters: readonly Chapter[];
};

/** Start in seconds and title, as the page writes them. */
export type Chapter = readonly [startSeconds: number, title: string];

/** The player of this page; none on pages without sound. */
export function findPlayer(): Player | undefined {
  const section = document.querySelector<HTMLElement>('[data-player]');
  const audio = section?.querySelector('audio');
  if (!section || !audio) return undefined;
  const { seconds, chapters } = section.dataset;
  return {
    section,
    audio,
    durationSeconds: Number(seconds),
    chapters: JSON.parse(chapters ?? '[]') as Chapter[],
  };
}

/** The control that does `act`. */
export function control<Kind extends HTMLElement = HTMLButtonElement>(
  { section }: Player,
  act: string,
): Kind {
  return found<Kind>(section, `[data-act="${act}"]`);
}

/** Where something is shown. */
export function display({ section }: Player, what: string): HTMLElement {
  return found(section, `[data-show="${what}"]`);
}

function found<Kind extends HTMLElement>(section: HTMLElement, selector: string): Kind {
  const element = section.querySelector<Kind>(selector);
  if (!element) throw new Error(`expected ${selector} in the player, got nothing`);
  return element;
}

/** The title of the chapter that holds a moment. */
export function chapterAt(chapters: readonly Chapter[], seconds: number): Chapter | undefined {
  return chapters.filter(([start]) => start <= seconds).pop();
}
