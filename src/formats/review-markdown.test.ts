import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReview, isUntouched, parseReview, turnsOf } from './review-markdown.ts';
import { parseTranscript } from './transcript.ts';

const TURNS = [
  { text: 'Bonjour ? Oui.', speaker: 'La facilitatrice', startSeconds: 0 },
  { text: 'Bonjour. C’est **fort**.', speaker: 'Bernard', startSeconds: 4 },
  { text: 'Et puis voilà.', speaker: 'Bernard', startSeconds: 3725 },
];

describe('transcription.md', () => {
  it('gives its turns back', () => {
    const turn = fc.record({
      text: fc.stringMatching(/^[A-Zé][a-zé ,:.-]{0,60}[a-z.]$/).filter((text) => !/\s{2}/.test(text)),
      speaker: fc.constantFrom('Anne', 'La facilitatrice', 'M. Martin'),
      startSeconds: fc.nat(9000),
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1 }), (turns) => {
        expect(parseReview(formatReview(turns))).toEqual(turns);
      }),
    );
  });

  it('knows whether a person has changed it, whatever the editor’s line ends', () => {
    const text = formatReview(TURNS);
    expect(isUntouched(text)).toBe(true);
    expect(isUntouched(text.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isUntouched(text.replace('voilà', 'voila'))).toBe(false);
  });

  it('reads what a person did to it', () => {
    const text = formatReview(TURNS)
      .replace('Bonjour ? Oui.', 'Bonjour ?\n\nOui, deux\nlignes.')
      .replace('**Bernard** · 1:02:05\n', '');
    expect(parseReview(text).map(({ text, speaker }) => `${speaker} | ${text}`)).toEqual([
      'La facilitatrice | Bonjour ?',
      'La facilitatrice | Oui, deux lignes.',
      'Bernard | Bonjour. C’est **fort**.',
      'Bernard | Et puis voilà.',
    ]);
  });

  it('is read as a transcript when nothing else is left', () => {
    expect(parseTranscript('transcription.md', formatReview(TURNS))).toEqual({
      kind: 'plain',
      paragraphs: TURNS,
    });
  });

  it('gathers the cues of one person, and parts them at long pauses', () => {
    const cue = (startSeconds: number, speaker: string, text: string) => ({
      startSeconds,
      endSeconds: startSeconds + 1,
      speaker,
      text,
    });
    const cues = [
      cue(0, 'A', 'Un'),
      cue(1, 'A', 'deux\ntrois.'),
      cue(9, 'A', 'Quatre.'),
      cue(10, 'B', 'Cinq.'),
    ];
    expect(turnsOf({ kind: 'timed', cues })).toEqual([
      { text: 'Un deux trois.', speaker: 'A', startSeconds: 0 },
      { text: 'Quatre.', speaker: 'A', startSeconds: 9 },
      { text: 'Cinq.', speaker: 'B', startSeconds: 10 },
    ]);
  });
});
