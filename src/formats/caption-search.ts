import { type CaptionSize, lineCost } from './caption-breaking.ts';

/** What is read in comfort, in characters a second, with a little to spare for the rounding of times. */
const PACE = 16.9;
/** A caption may show this much before its first word, in a pause, or after it, while the one before is still read. */
const SHIFTS_SECONDS = [-0.3, -0.22, -0.15, -0.08, 0, 0.08, 0.16, 0.25, 0.3] as const;
/** Nobody's last syllable is taken off the screen by more than this. */
const OVERLAP_SECONDS = 0.1;
/** Captions hold through a short pause, and show long enough to be seen. */
const HOLD_SECONDS = 0.8;
const LEAST_SECONDS = 0.2;
/** Costs, in the unit of those of line breaks: to be over the pace, by each character a second, and by each second. */
const COST = { hurry: 25, excess: 2.5, shift: 2 };

/** What cannot be cut: a word with its signs. */
export type Token = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** No caption holds words of two cues. */
  readonly cueRank: number;
};

/** Some tokens in a row, on lines parted by `\n`, and when they show. */
export type TimedCaption = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly cueRank: number;
};

type Step = { readonly cost: number; readonly end: number; readonly nextShift: number };
type Layout = {
  readonly cost: number;
  /** Characters, the spaces between words included. */
  readonly length: number;
  /** For each line, the token after its last one. */
  readonly lineEnds: readonly number[];
};

const NOWHERE: Step = { cost: Number.POSITIVE_INFINITY, end: 0, nextShift: 0 };
const AT_THE_END: readonly Step[] = [{ cost: 0, end: 0, nextShift: 0 }];

/**
 * The cheapest captions of a text whose word times are known: dynamic programming over the token that a caption starts
 * with and the shift of its start.
 */
export function bestCaptions(tokens: readonly Token[], size: CaptionSize): TimedCaption[] {
  const steps: (readonly Step[])[] = [];
  const layouts = allLayouts(tokens, size);
  for (let first = tokens.length - 1; first >= 0; first--)
    steps[first] = SHIFTS_SECONDS.map((_, shift) =>
      bestStep(tokens, steps, { first, shift }, layouts[first] ?? []),
    );
  const captions: TimedCaption[] = [];
  let first = 0;
  let shift = cheapest(steps[0] ?? []);
  while (first < tokens.length) {
    const { end, nextShift } = steps[first]?.[shift] ?? { end: tokens.length, nextShift: 0 };
    const layout = layouts[first]?.[end - first - 1];
    captions.push(captionOf(tokens, { first, shift, end, nextShift }, layout));
    [first, shift] = [end, nextShift];
  }
  return captions;
}

const cheapest = (steps: readonly Step[]): number =>
  steps.reduce((best, { cost }, rank) => (cost < (steps[best]?.cost ?? 0) ? rank : best), 0);

type Start = { readonly first: number; readonly shift: number };
type Span = Start & { readonly end: number; readonly nextShift: number };

/** The cheapest way on from a caption that starts with a token, at a shift from it. */
function bestStep(
  tokens: readonly Token[],
  steps: readonly (readonly Step[])[],
  start: Start,
  layouts: readonly Layout[],
): Step {
  if (!isAllowed(tokens, start)) return NOWHERE;
  const from = startOf(tokens, start.first, start.shift);
  const shiftCost = COST.shift * Math.abs(SHIFTS_SECONDS[start.shift] ?? 0);
  let best = NOWHERE;
  for (const [rank, layout] of layouts.entries()) {
    const end = start.first + rank + 1;
    const spoken = tokens[end - 1]?.endSeconds ?? from;
    const follows = steps[end] ?? AT_THE_END;
    for (let nextShift = 0; nextShift < follows.length; nextShift++) {
      const next = startOf(tokens, end, nextShift);
      const seconds = shownUntil(from, spoken, next, layout.length) - from;
      const after = follows[nextShift]?.cost ?? 0;
      const cost = after + layout.cost + shiftCost + paceCost(layout.length / seconds);
      if (cost < best.cost) best = { cost, end, nextShift };
    }
  }
  return best;
}

/** A caption comes early only in a pause, and never before the recording. */
function isAllowed(tokens: readonly Token[], { first, shift }: Start): boolean {
  const seconds = SHIFTS_SECONDS[shift] ?? 0;
  const start = (tokens[first]?.startSeconds ?? 0) + seconds;
  const reached = (tokens[first - 1]?.endSeconds ?? 0) - (first === 0 ? 0 : OVERLAP_SECONDS);
  return seconds >= 0 ? seconds === 0 || first > 0 : start >= reached;
}

function paceCost(charactersPerSecond: number): number {
  const excess = charactersPerSecond - PACE;
  return excess > 0 ? COST.hurry + COST.excess * excess * (1 + excess / 5) : 0;
}

const startOf = (tokens: readonly Token[], rank: number, shift: number): number =>
  (tokens[rank]?.startSeconds ?? Number.POSITIVE_INFINITY) + (SHIFTS_SECONDS[shift] ?? 0);

/** When a caption goes: when it has been read, or its words said, and at the next one's start at the latest. */
function shownUntil(from: number, spoken: number, next: number, length: number): number {
  const held = next - spoken < HOLD_SECONDS ? next : spoken + HOLD_SECONDS / 2;
  return Math.max(from + LEAST_SECONDS, Math.min(next, Math.max(held, from + length / PACE)));
}

/** For each token, all captions that may start with it, one token longer each, laid out at best. */
function allLayouts(tokens: readonly Token[], size: CaptionSize): Layout[][] {
  const layouts: Layout[][] = [];
  for (let first = 0; first < tokens.length; ) {
    let next = first + 1;
    while (next < tokens.length && tokens[next]?.cueRank === tokens[first]?.cueRank) next++;
    const cue = tokens.slice(first, next).map(({ text }) => text);
    for (let from = 0; from < cue.length; from++)
      layouts.push(
        layoutsFrom(cue, from, size).map(({ lineEnds, ...layout }) => ({
          ...layout,
          lineEnds: lineEnds.map((end) => end + layouts.length - from),
        })),
      );
    first = next;
  }
  return layouts;
}

function layoutsFrom(words: readonly string[], first: number, size: CaptionSize): Layout[] {
  const layouts: Layout[] = [];
  for (let end = first + 1; end <= words.length; end++) {
    const layout = bestLayout(words, first, end, size);
    if (layout === undefined) break;
    layouts.push(layout);
  }
  return layouts;
}

/**
 * The best lines for the words of a caption; nothing when they do not fit. A word longer than a line has one of its own.
 */
function bestLayout(
  words: readonly string[],
  first: number,
  end: number,
  { lineLength, lineCount }: CaptionSize,
): Layout | undefined {
  let best: Layout | undefined;
  let length = -1;
  for (let lineEnd = first + 1; lineEnd <= end; lineEnd++) {
    length += 1 + (words[lineEnd - 1] ?? '').length;
    if (length > lineLength && lineEnd > first + 1) break;
    const isLast = lineEnd === end;
    const rest = isLast
      ? { cost: 0, length: -1, lineEnds: [] }
      : lineCount > 1
        ? bestLayout(words, lineEnd, end, { lineLength, lineCount: lineCount - 1 })
        : undefined;
    if (rest === undefined) continue;
    const cost = rest.cost + lineCost(words, lineEnd, length / lineLength, isLast);
    if (best !== undefined && cost >= best.cost) continue;
    best = { cost, length: length + 1 + rest.length, lineEnds: [lineEnd, ...rest.lineEnds] };
  }
  return best;
}

function captionOf(tokens: readonly Token[], span: Span, layout: Layout | undefined): TimedCaption {
  const { first, end } = span;
  const { length = 0, lineEnds = [end] } = layout ?? {};
  const lines = lineEnds.map((lineEnd, rank) =>
    tokens
      .slice(lineEnds[rank - 1] ?? first, lineEnd)
      .map(({ text }) => text)
      .join(' '),
  );
  const startSeconds = startOf(tokens, first, span.shift);
  const spoken = tokens[end - 1]?.endSeconds ?? startSeconds;
  const endSeconds = shownUntil(startSeconds, spoken, startOf(tokens, end, span.nextShift), length);
  return { text: lines.join('\n'), startSeconds, endSeconds, cueRank: tokens[first]?.cueRank ?? 0 };
}
