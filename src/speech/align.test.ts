import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../model/alignment.ts';
import { align } from './align.ts';
import type { Heard, Search } from './search.ts';

/** What is said: each letter-word takes 0.3 s; `-` is a second of speech that no text has; `.` a second of silence. */
function sounding(said: string) {
  const spans: { way: string | undefined; startSeconds: number; endSeconds: number }[] = [];
  let time = 0;
  for (const word of said.split(' ')) {
    const length = word === '-' || word === '.' ? 1 : 0.3;
    if (word !== '.')
      spans.push({
        way: word === '-' ? undefined : wayOf(word),
        startSeconds: time,
        endSeconds: time + length,
      });
    time += length;
  }
  const windows: number[] = [];
  const search: Search = async ({ startSeconds, endSeconds, ways }) => {
    windows.push(ways.length);
    const inside = spans.filter(
      (span) => span.startSeconds >= startSeconds - 0.01 && span.endSeconds <= endSeconds + 0.01,
    );
    const words: Heard['words'][number][] = [];
    for (const { way, ...span } of inside) {
      const rank = ways.findIndex(([first], index) => first === way && index > (words.at(-1)?.rank ?? -1));
      if (way !== undefined && rank >= 0) words.push({ rank, ...span, fit: -0.2 });
    }
    return { words, strays: inside.filter(({ way }) => way === undefined) };
  };
  return { search, durationSeconds: time, windows };
}

const wayOf = (word: string) => `${word} aa aa aa`;
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(' ');

async function aligned(text: string, said: string) {
  const { search, durationSeconds, windows } = sounding(said);
  const words = text.split(' ');
  const ways = words.map((word) => (word === '—' ? [] : [wayOf(word)]));
  const progress: number[] = [];
  const alignment = await align({ words, ways, durationSeconds }, search, (fraction) =>
    progress.push(fraction),
  );
  return { ...alignment, windows, progress };
}

const summary = (words: readonly TimedWord[]) =>
  words.reduce<string[]>(
    (runs, { certainty }) => (runs.at(-1) === certainty ? runs : [...runs, certainty]),
    [],
  );

describe('alignment', () => {
  it('places every word of a long recording, window after window', async () => {
    const { words, windows, progress } = await aligned(numbered(0, 1000), numbered(0, 1000));
    expect(summary(words)).toEqual(['sure']);
    expect(words[500]?.startSeconds).toBeCloseTo(150);
    expect(windows.length).toBeGreaterThan(6);
    expect(Math.max(...windows)).toBeLessThan(400);
    expect(progress.at(-1)).toBe(1);
  });

  it('goes past a jingle, and tells of it', async () => {
    const { words, unwritten } = await aligned(numbered(0, 50), `- - - - - . ${numbered(0, 50)}`);
    expect(summary(words)).toEqual(['sure']);
    expect(words[0]?.startSeconds).toBe(6);
    expect(unwritten).toEqual([{ startSeconds: 0, endSeconds: 5 }]);
  });

  it('finds the passage that nobody wrote', async () => {
    const { words, unwritten } = await aligned(
      numbered(0, 100),
      `${numbered(0, 50)} - - - ${numbered(50, 100)}`,
    );
    expect(summary(words)).toEqual(['sure']);
    expect(unwritten).toEqual([{ startSeconds: 15, endSeconds: 18 }]);
  });

  it('finds the paragraph that nobody said', async () => {
    const { words } = await aligned(numbered(0, 160), `${numbered(0, 50)} ${numbered(100, 160)}`);
    expect(summary(words)).toEqual(['sure', 'absent', 'sure']);
    expect(words.filter(({ certainty }) => certainty === 'absent')).toHaveLength(50);
  });

  it('goes past a whole page that nobody said', async () => {
    const { words } = await aligned(numbered(0, 900), `${numbered(0, 50)} ${numbered(700, 900)}`);
    expect(words.slice(700).every(({ certainty }) => certainty === 'sure')).toBe(true);
  });

  it('shares out a gap between the words that were not heard', async () => {
    const { words } = await aligned(
      `${numbered(0, 20)} x y ${numbered(20, 40)}`,
      `${numbered(0, 20)} a b ${numbered(20, 40)}`,
    );
    expect(words.slice(19, 23).map(({ certainty }) => certainty)).toEqual([
      'sure',
      'guessed',
      'guessed',
      'sure',
    ]);
    expect(words[21]?.startSeconds).toBeCloseTo(6.3, 1);
  });

  it('never goes back in time, whatever is heard', async () => {
    const { words } = await aligned(
      `${numbered(0, 30)} — ${numbered(0, 30)}`,
      `${numbered(0, 30)} . ${numbered(0, 30)}`,
    );
    for (const [rank, word] of words.entries()) {
      expect(word.endSeconds).toBeGreaterThanOrEqual(word.startSeconds);
      expect(word.startSeconds).toBeGreaterThanOrEqual(words[rank - 1]?.startSeconds ?? 0);
    }
    expect(words[31]?.startSeconds).toBe(10);
  });

  it('a text about something else is said to be nowhere', async () => {
    const { words } = await aligned(numbered(500, 900), numbered(0, 100));
    expect(words.filter(({ certainty }) => certainty === 'sure' || certainty === 'doubtful')).toEqual([]);
  });
});
