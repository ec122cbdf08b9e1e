import { soundWords } from '../../words/sound.ts';

const [LINE, TEXT] = ['#E9DFD0', '#6B6156'];
const MARKED_LUFS = [-15, -30, -45, -60];
/** Round lengths of time, in seconds. */
const STEPS = [5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600];
const MOST_MARKS = 10;

/** Where things lie in a picture, in pixels. */
export type Grid = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Length of the whole, in seconds. */
  readonly seconds: number;
  readonly place: (second: number) => number;
  readonly heightOf: (lufs: number) => number;
};

/** Thin lines at round levels and marks at round times, each with its figure. */
export function axes({ left, right, bottom, seconds, place, heightOf }: Grid): string[] {
  const step = STEPS.find((one) => seconds / one <= MOST_MARKS) ?? 2 * 3600;
  const times = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, rank) => rank * step);
  return [
    ...MARKED_LUFS.flatMap((lufs) => [
      line([left, heightOf(lufs)], [right, heightOf(lufs)]),
      figure(soundWords.picture.level(lufs), [left - 6, heightOf(lufs) + 4], 'end'),
    ]),
    figure('LUFS', [left - 6, heightOf(0) - 6], 'end'),
    ...times.flatMap((second) => [
      line([place(second), bottom], [place(second), bottom + 5]),
      figure(soundWords.picture.time(second), [place(second), bottom + 18], 'middle'),
    ]),
  ];
}

type Place = readonly [x: number, y: number];

const line = ([x1, y1]: Place, [x2, y2]: Place) =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${LINE}" stroke-width="1.5"/>`;

const figure = (text: string, [x, y]: Place, anchor: 'end' | 'middle') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-family="sans-serif" font-size="12" fill="${TEXT}">${text}</text>`;
