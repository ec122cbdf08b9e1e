import { describe, expect, it } from 'vitest';
import type { Cue } from '../model/transcript.ts';
import { captionsOf } from './timed-captions.ts';

const LONG =
  'Les réunions duraient trois heures, on n’avançait pas, et personne ne savait qui devait faire quoi.';

/** A sentence said at a pace, each word as long as its letters. */
function said(text: string, startSeconds: number, charactersPerSecond: number): Cue {
  let at = startSeconds;
  const words = text.split(' ').map((word) => {
    const start = at;
    at += (word.length + 1) / charactersPerSecond;
    return { text: word, startSeconds: start, endSeconds: at, certainty: 'sure' as const };
  });
  return { text, startSeconds, endSeconds: at, words };
}

const SRT = { lineLength: 32, lineCount: 2 };
const fastest = (cues: readonly Cue[]) =>
  Math.max(...cues.map(({ text, startSeconds, endSeconds }) => text.length / (endSeconds - startSeconds)));

describe('captions of words whose times are known', () => {
  it('give a hurried sentence the pauses around it, so that it can be read', () => {
    const cues = [said('Bonjour.', 0, 12), said(LONG, 2, 20), said('Et alors ?', 8.5, 12)];
    expect(fastest(captionsOf(cues, SRT))).toBeLessThanOrEqual(17);
    expect(fastest(cues)).toBeGreaterThan(19);
  });

  it('show within three tenths of a second of their first word', () => {
    const cues = [said(LONG, 2, 20), said(LONG, 8.5, 20)];
    const words = cues.flatMap((cue) => cue.words ?? []);
    let first = 0;
    for (const { text, startSeconds } of captionsOf(cues, SRT)) {
      expect(Math.abs(startSeconds - (words[first]?.startSeconds ?? 0))).toBeLessThanOrEqual(0.301);
      first += text.split(/\s/u).length;
    }
    expect(first).toBe(words.length);
  });

  it('follow one another without a word of the one before taken away', () => {
    const captions = captionsOf([said(LONG, 0, 20), said(LONG, 5.5, 20)], { lineLength: 65, lineCount: 1 });
    for (const [rank, { startSeconds }] of captions.entries())
      expect(startSeconds).toBeGreaterThanOrEqual(captions[rank - 1]?.endSeconds ?? 0);
  });

  it('cut a word longer than a line at a hyphen', () => {
    const [caption] = captionsOf([said('en mille-neuf-cent-quatre-vingt-neuf', 0, 12)], SRT);
    expect(caption?.text).toBe('en mille-neuf-cent-quatre-vingt-\nneuf');
  });

  it('keep the times that people gave', () => {
    const { words: _, ...cue } = said('Bonjour à vous.', 3, 30);
    expect(captionsOf([cue], SRT)).toEqual([cue]);
  });

  it('of a quarter of an hour are made in a moment', () => {
    const cues = Array.from({ length: 150 }, (_, rank) => said(LONG, rank * 6, 18));
    const begun = performance.now();
    expect(captionsOf(cues, SRT).length).toBeGreaterThan(250);
    expect(performance.now() - begun).toBeLessThan(5_000);
  }, 10_000);
});
