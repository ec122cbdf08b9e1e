import type { SoundReport } from '../../model/sound-report.ts';
import { soundWords } from '../../words/sound.ts';

const [WIDTH, HEIGHT, MARGIN] = [1200, 360, 40];
const [QUIETEST_LUFS, LOUDEST_LUFS] = [-60, -5];

/** Loudness over time, before and after, and the gain between them: an SVG for those who look after the sound. */
export function loudnessPicture(report: SoundReport): string {
  const { title, before, after } = soundWords.picture;
  const { start, end } = report.trimmedSeconds;
  const { intro } = report.musicSeconds;
  const seconds = Math.max(1, report.loudnessBefore.length, start - intro + report.loudnessAfter.length);
  const place = (second: number) => MARGIN + ((WIDTH - 2 * MARGIN) * second) / seconds;
  const line = (values: readonly number[], from: number) =>
    values.map((lufs, second) => `${place(from + second).toFixed(1)},${height(lufs).toFixed(1)}`).join(' ');
  const target = height(report.after.integratedLufs).toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#FBF6EE"/>`,
    shaded(place(0), place(start)),
    shaded(place(seconds - end), place(seconds)),
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${target}" y2="${target}" stroke="#E0A33B" stroke-width="2"/>`,
    `<polyline points="${line(report.loudnessBefore, 0)}" fill="none" stroke="#8A7D70" stroke-width="1.5"/>`,
    `<polyline points="${line(report.loudnessAfter, start - intro)}" fill="none" stroke="#1F4B40" stroke-width="2"/>`,
    legend(MARGIN, '#8A7D70', before),
    legend(MARGIN + 120, '#1F4B40', after),
    '</svg>',
    '',
  ].join('\n');
}

function height(lufs: number): number {
  const share = (Math.max(QUIETEST_LUFS, lufs) - QUIETEST_LUFS) / (LOUDEST_LUFS - QUIETEST_LUFS);
  return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share;
}

const shaded = (from: number, to: number) =>
  to > from
    ? `<rect x="${from.toFixed(1)}" y="${MARGIN}" width="${(to - from).toFixed(1)}" height="${HEIGHT - 2 * MARGIN}" fill="#DCCFBB"/>`
    : '';

const legend = (x: number, colour: string, text: string) =>
  `<text x="${x}" y="${HEIGHT - 12}" font-family="sans-serif" font-size="16" fill="${colour}">${text}</text>`;
