import type { TimedWord, TimeSpan } from '../model/alignment.ts';
import type { DraftWord } from '../model/draft-words.ts';
import { type JoinedLengths, joinedSeconds, momentOf, spansOf } from '../model/joined-time.ts';
import { timedWordsOf, type WordsOnSources } from '../model/quoted-words.ts';
import { maskedStretches, publishedAtOrAfter, type SourceSpan, type TimeMap } from '../model/time-map.ts';
import type { Cue } from '../model/transcript.ts';
import { speakerWords } from '../words/transcript.ts';

/** A word of which less than this share is heard was cut. */
const LEAST_HEARD = 0.5;
/** Dead air is trimmed at both ends; a word that nobody placed by ear may seem to be in it. */
const NEAR_END_SECONDS = 0.6;
/** Words without a length are looked at this far around. */
const AROUND_SECONDS = 0.005;

/**
 * The words as the published audio has them: at its times, without what was cut, and with « [passage masqué] » for what is
 * masked. A word whose place is not sure is taken for masked as soon as a mask touches it.
 */
export function publishedCues({ lengths, cues }: WordsOnSources, map: TimeMap): Cue[] {
  return cues.flatMap((cue) => {
    const own = timedWordsOf(cue);
    const kept = own.flatMap((word) => published(word, lengths, map));
    const isWhole = kept.length === own.length && kept.every(({ text }, rank) => text === own[rank]?.text);
    return isWhole ? [moved(cue, kept, lengths, map)] : parted(cue, withMasksJoined(kept));
  });
}

/** When a joined time is heard, in seconds of the published audio; what was cut is taken to what follows it. */
export const publishedTime = (joined: number, lengths: JoinedLengths, map: TimeMap): number =>
  rounded(publishedAtOrAfter(map, momentOf(lengths, joined)));

/** Where a stretch of joined time is heard, in seconds of the published audio: nowhere, once, or in pieces. */
export const publishedSpans = (span: TimeSpan, lengths: JoinedLengths, { pieces }: TimeMap): TimeSpan[] =>
  maskedStretches({ pieces, masked: spansOf(lengths, span) });

/** A cue of which nothing is lost, at its new times. */
function moved(cue: Cue, kept: readonly TimedWord[], lengths: JoinedLengths, map: TimeMap): Cue {
  const startSeconds = publishedTime(cue.startSeconds, lengths, map);
  const [stretch] = publishedSpans(cue, lengths, map);
  const endSeconds = Math.max(stretch?.endSeconds ?? startSeconds, kept.at(-1)?.endSeconds ?? 0);
  const words = cue.words === undefined ? {} : { words: kept };
  return { ...cue, startSeconds, endSeconds: rounded(Math.max(endSeconds, startSeconds + 0.1)), ...words };
}

/** What is left of a cue of which words were cut or masked. */
function parted(cue: Cue, kept: readonly TimedWord[]): Cue[] {
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { startSeconds } = first;
  const endSeconds = Math.max(last.endSeconds, startSeconds + 0.1);
  const text = kept.map((word) => word.text).join(' ');
  return [{ ...cue, startSeconds, endSeconds, text, ...(cue.words === undefined ? {} : { words: kept }) }];
}

/** Every word as it was said, at its published time, with what becomes of it: for those who review, and nobody else. */
export function everyWord({ lengths, cues }: WordsOnSources, map: TimeMap): DraftWord[] {
  return cues.flatMap((cue) =>
    timedWordsOf(cue).map((word) => ({
      ...placed(word, lengths, map),
      ...(cue.speaker !== undefined && { speaker: cue.speaker }),
    })),
  );
}

/** A word at its published time, hidden when it is masked; nothing when it was cut. */
function published(word: TimedWord, lengths: JoinedLengths, map: TimeMap): TimedWord[] {
  const { fate, ...said } = placed(word, lengths, map);
  if (fate === 'cut') return [];
  return [fate === 'masked' ? { ...said, text: speakerWords.masked } : said];
}

function placed(word: TimedWord, lengths: JoinedLengths, map: TimeMap): DraftWord {
  const span = widened(word);
  const heardSeconds = publishedSpans(span, lengths, map).reduce((sum, one) => sum + lengthOf(one), 0);
  const isHeard = heardSeconds >= LEAST_HEARD * lengthOf(span) || isNearEnd(word, lengths, map);
  const startSeconds = publishedTime(word.startSeconds, lengths, map);
  const endSeconds = rounded(startSeconds + Math.min(lengthOf(word), heardSeconds));
  const fate = !isHeard ? 'cut' : isMasked(word, lengths, map) ? 'masked' : 'heard';
  return { ...word, startSeconds, endSeconds, fate };
}

/** Whether a mask hides a word: most of one that is surely there, any part of another. */
function isMasked(word: TimedWord, lengths: JoinedLengths, { masked }: TimeMap): boolean {
  const span = widened(word);
  const hidden = spansOf(lengths, span).flatMap((own) => masked.map((mask) => overlapSeconds(own, mask)));
  const hiddenSeconds = hidden.reduce((sum, seconds) => sum + seconds, 0);
  return word.certainty === 'sure' ? hiddenSeconds > lengthOf(span) / 2 : hiddenSeconds > 0;
}

function overlapSeconds(one: SourceSpan, other: SourceSpan): number {
  if (one.file !== other.file) return 0;
  const from = Math.max(one.startSeconds, other.startSeconds);
  return Math.max(0, Math.min(one.endSeconds, other.endSeconds) - from);
}

/** Whether a word that was placed by its length alone stands in the dead air trimmed just before or after the speech. */
function isNearEnd(word: TimedWord, lengths: JoinedLengths, { pieces }: TimeMap): boolean {
  const spans = pieces.flatMap((piece) => (piece.kind === 'source' ? [piece.span] : []));
  const [first, last] = [spans[0], spans.at(-1)];
  if (word.certainty !== 'guessed' || first === undefined || last === undefined) return false;
  const start = joinedSeconds(lengths, { file: first.file, seconds: first.startSeconds });
  const end = joinedSeconds(lengths, { file: last.file, seconds: last.endSeconds });
  const isBefore = word.startSeconds < start && word.endSeconds > start - NEAR_END_SECONDS;
  return isBefore || (word.endSeconds > end && word.startSeconds < end + NEAR_END_SECONDS);
}

/** One « [passage masqué] » for each run of masked words. */
function withMasksJoined(words: readonly TimedWord[]): TimedWord[] {
  const joined: TimedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.text === speakerWords.masked && word.text === speakerWords.masked)
      joined.splice(-1, 1, { ...last, endSeconds: word.endSeconds });
    else joined.push(word);
  }
  return joined;
}

const lengthOf = ({ startSeconds, endSeconds }: TimeSpan) => endSeconds - startSeconds;

const widened = (word: TimeSpan): TimeSpan => {
  if (lengthOf(word) > 2 * AROUND_SECONDS) return word;
  const middle = (word.startSeconds + word.endSeconds) / 2;
  return { startSeconds: Math.max(0, middle - AROUND_SECONDS), endSeconds: middle + AROUND_SECONDS };
};

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;
