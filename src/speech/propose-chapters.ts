import type { Chapter } from '../model/chapters.ts';
import { timedWordsOf } from '../model/quoted-words.ts';
import type { Cue } from '../model/transcript.ts';
import { chapterWords } from '../words/chapters.ts';
import { type Topic, topicOf } from './questions.ts';

const MOST_CHARACTERS = 40;
const LEAST_SECONDS = 40;
/** A longer episode always has at least three chapters. */
const LONG_EPISODE_SECONDS = 300;
const FEWEST = 3;

type Start = { readonly startSeconds: number; readonly title: string };

/**
 * Chapters for an interview that has none: one at each question of the facilitator's that opens a long enough part, named
 * after what it asks; in a long talk without questions, at the longest pauses, named by their first words.
 *
 * @param asks public label of whoever asks the questions.
 */
export function proposeChapters(cues: readonly Cue[], durationSeconds: number, asks: string): Chapter[] {
  const questions = startsOfQuestions(cues, asks);
  const spaced = spacedOut([{ startSeconds: 0, title: chapterWords.opening }, ...questions], durationSeconds);
  if (spaced.length >= FEWEST || durationSeconds <= LONG_EPISODE_SECONDS)
    return spaced.length > 1 ? spaced : [];
  const pauses = [...longestPauses(cues, asks), ...breathsWithin(cues)];
  const filled = [...spaced];
  for (const pause of pauses) {
    if (filled.length >= FEWEST) break;
    const all = [...filled, pause].sort((one, other) => one.startSeconds - other.startSeconds);
    if (spacedOut(all, durationSeconds).length === all.length) filled.splice(0, filled.length, ...all);
  }
  return filled;
}

function startsOfQuestions(cues: readonly Cue[], asks: string): Start[] {
  const named = new Set<Topic>();
  return cues.flatMap((cue, rank) => {
    if (cue.speaker !== asks || cues[rank - 1]?.speaker === asks) return [];
    const end = cues.findIndex(({ speaker }, index) => index > rank && speaker !== asks);
    const turn = cues.slice(rank, end === -1 ? undefined : end);
    const question = turn.findLast(({ text }) => /\?/u.test(text))?.text;
    if (question === undefined) return [];
    const topic = topicOf(question);
    const isNew = topic !== undefined && !named.has(topic);
    if (isNew) named.add(topic);
    return [{ startSeconds: cue.startSeconds, title: isNew ? chapterWords[topic] : shortened(question) }];
  });
}

/** Starts far enough from one another and from the end. */
function spacedOut(starts: readonly Start[], durationSeconds: number): Chapter[] {
  const kept: Chapter[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    const isSoon = last !== undefined && start.startSeconds - last.startSeconds < LEAST_SECONDS;
    const isLate = last !== undefined && durationSeconds - start.startSeconds < LEAST_SECONDS / 2;
    // The greeting is no part of its own when the first question comes at once.
    if (isSoon && kept.length === 1 && last.title === chapterWords.opening)
      kept.splice(0, 1, { ...start, startSeconds: 0 });
    else if (!isSoon && !isLate) kept.push(start);
  }
  return kept;
}

/** The places where someone takes breath longest, the longest first. */
function longestPauses(cues: readonly Cue[], asks: string): Start[] {
  return cues
    .flatMap((cue, rank) => {
      const before = cues[rank - 1];
      if (before === undefined || cue.speaker === asks) return [];
      return [
        {
          startSeconds: cue.startSeconds,
          title: shortened(cue.text),
          pause: cue.startSeconds - before.endSeconds,
        },
      ];
    })
    .sort((one, other) => other.pause - one.pause || one.startSeconds - other.startSeconds)
    .map(({ startSeconds, title }) => ({ startSeconds, title }));
}

/** For a text without sentences: the words that follow a breath, the longest first. */
function breathsWithin(cues: readonly Cue[]): Start[] {
  const words = cues.flatMap(timedWordsOf);
  return words
    .map(({ startSeconds }, rank) => {
      const following = words.slice(rank, rank + 8).map(({ text }) => text);
      const pause = startSeconds - (words[rank - 1]?.endSeconds ?? startSeconds);
      return { startSeconds, title: shortened(following.join(' ')), pause };
    })
    .sort((one, other) => other.pause - one.pause || one.startSeconds - other.startSeconds)
    .map(({ startSeconds, title }) => ({ startSeconds, title }));
}

/** The first words of a text, at most 40 characters, not ending on a small word. */
function shortened(text: string): string {
  const plain = text.replace(/^(?:et|alors|donc|mais|bon|oui|ok|bien)[\s,]+/iu, '').replace(/\s+/gu, ' ');
  const capital = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (capital.length <= MOST_CHARACTERS) return capital.replace(/[.,;:]$/u, '');
  const words = capital
    .slice(0, MOST_CHARACTERS - 1)
    .split(' ')
    .slice(0, -1);
  while (words.length > 2 && (words.at(-1) ?? '').length < 5) words.pop();
  return `${words.join(' ').replace(/[.,;:]$/u, '')}…`;
}
