import type { SoundReport } from '../../model/sound-report.ts';
import { joinedTurns, type SpeakerLevel, type Turn } from '../../sound/speaker-levels.ts';
import { soundWords } from '../../words/sound.ts';
import { axes } from './picture-axes.ts';
import { box, curve, type Point, told } from './picture-marks.ts';

const [WIDTH, MARGIN] = [1200, 56];
/** The curves, times under them, then a band that tells who speaks, then lines of text. */
const CURVES = { top: 24, height: 270 };
const BAND = { top: CURVES.top + CURVES.height + 28, height: 16 };
const TEXT = { top: BAND.top + BAND.height + 32, lineHeight: 26 };
/** The least counts for nothing in a meter: EBU R 128. */
const LOUDNESS_LUFS = [-70, -5] as const;
const GAIN_DB = [-20, 40] as const;
const LEGEND_PLACES = [0, 120, 240, 610] as const;
const COLOURS = { before: '#8A7D70', after: '#1F4B40', gain: '#2B5A77', target: '#E0A33B' } as const;
const [TRIMMED, WARNING] = ['#DCCFBB', '#2A2420'];
/** None of the curves has one of these. */
const SPEAKERS = ['#9A3B1F', '#8FC7B2', '#5B4415', '#F2A282'];

/** What the picture tells besides the curves. */
export type PictureNotes = {
  /** In seconds of the published audio; none while nobody knows who speaks. */
  readonly turns: readonly Turn[];
  readonly levels: readonly SpeakerLevel[];
  readonly warnings: readonly string[];
};

/** Loudness over time, before and after, with the gain, who speaks and what to mind: an SVG for who looks after it. */
export function loudnessPicture(report: SoundReport, notes: PictureNotes): string {
  const shift = report.trimmedSeconds.start - report.musicSeconds.intro;
  const lastGainSeconds = report.gainDb.at(-1)?.seconds ?? 0;
  const seconds = Math.max(
    report.trimmedSeconds.end + lastGainSeconds,
    ...[1, report.loudnessBefore.length, shift + report.loudnessAfter.length],
  );
  const place = (second: number) => MARGIN + ((WIDTH - 2 * MARGIN) * second) / seconds;
  const colourOf = coloursOf(notes.turns);
  const lines = [
    ...notes.levels.map((level) => told(soundWords.picture.speaker(level), [0, 0], colourOf(level.speaker))),
    ...notes.warnings.map((warning) => told(warning, [0, 0], WARNING)),
  ];
  const height = TEXT.top + TEXT.lineHeight * (lines.length + 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${soundWords.picture.title}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#FBF6EE"/>`,
    ...axes({
      ...{ left: MARGIN, right: WIDTH - MARGIN, bottom: CURVES.top + CURVES.height, seconds, place },
      heightOf: (lufs) => heightOf(lufs, LOUDNESS_LUFS),
    }),
    ...curves(report, { place, seconds, shift }),
    ...joinedTurns(notes.turns).map(({ speaker, startSeconds, endSeconds }) =>
      box(place(shift + startSeconds), place(shift + endSeconds), BAND, colourOf(speaker)),
    ),
    ...legend(report),
    ...lines.map((line, rank) => moved(line, [MARGIN, TEXT.top + TEXT.lineHeight * (rank + 1)])),
    '</svg>',
    '',
  ].join('\n');
}

type Layout = {
  readonly place: (second: number) => number;
  readonly seconds: number;
  /** How much later a second of the published audio lies in the picture. */
  readonly shift: number;
};

function curves(report: SoundReport, { place, seconds, shift }: Layout): string[] {
  const { start, end } = report.trimmedSeconds;
  const at = (values: readonly number[], from: number): Point[] =>
    values.map((lufs, second) => [place(from + second), heightOf(lufs, LOUDNESS_LUFS)]);
  const most = report.gainDb.reduce((highest, { value }) => Math.max(highest, value), GAIN_DB[1] as number);
  const gain = report.gainDb.map(
    (point): Point => [place(point.seconds), heightOf(point.value, [GAIN_DB[0], most])],
  );
  const [, lastGain = 0] = gain.at(-1) ?? [];
  const target = heightOf(report.after.integratedLufs, LOUDNESS_LUFS);
  return [
    box(place(0), place(start), CURVES, TRIMMED),
    box(place(seconds - end), place(seconds), CURVES, TRIMMED),
    curve(
      [
        [MARGIN, target],
        [WIDTH - MARGIN, target],
      ],
      COLOURS.target,
      2,
    ),
    curve([...gain, [place(seconds - end), lastGain]], COLOURS.gain, 1.5, '6 4'),
    curve(at(report.loudnessBefore, 0), COLOURS.before, 1.5),
    curve(at(report.loudnessAfter, shift), COLOURS.after, 2),
  ];
}

function legend({ gainDb, after }: SoundReport): string[] {
  const words = soundWords.picture;
  const gains = gainDb.map(({ value }) => value);
  const [least, most] = gains.reduce(
    ([lowest, highest], value) => [Math.min(lowest, value), Math.max(highest, value)],
    [gains[0] ?? 0, gains[0] ?? 0],
  );
  const entries = [
    [words.before, COLOURS.before],
    [words.after, COLOURS.after],
    [words.gain(least, most), COLOURS.gain],
    [words.target(after.integratedLufs), COLOURS.target],
  ] as const;
  return entries.map(([text, colour], rank) =>
    told(text, [MARGIN + (LEGEND_PLACES[rank] ?? 0), TEXT.top], colour),
  );
}

const moved = (mark: string, [x, y]: Point) => `<g transform="translate(${x} ${y})">${mark}</g>`;

function heightOf(value: number, [lowest, highest]: readonly [number, number]): number {
  const share = (Math.min(highest, Math.max(lowest, value)) - lowest) / (highest - lowest);
  return CURVES.top + CURVES.height * (1 - share);
}

/** Each speaker's own colour, in the order in which they are first heard. */
function coloursOf(turns: readonly Turn[]): (speaker: string) => string {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  return (speaker) => SPEAKERS[speakers.indexOf(speaker) % SPEAKERS.length] ?? WARNING;
}
