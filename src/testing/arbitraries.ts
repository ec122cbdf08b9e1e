import fc from 'fast-check';
import type { Cue } from '../model/transcript.ts';

/** Words with the letters and signs that settings and subtitles trip over. */
const word = fc.oneof(
  fc.constantFrom(
    '« oui »',
    ':',
    '-',
    '#',
    'l’accueil',
    "d'abord",
    '*fort*',
    '&',
    '<v>',
    '-->',
    '|',
    '>',
    '"',
    "'",
  ),
  fc.constantFrom(
    'éàç',
    'Œuvre',
    '12:30',
    'null',
    'oui',
    '[rires]',
    '{a: b}',
    '%',
    '@',
    '`',
    '!',
    '?',
    '\\n',
    '…',
  ),
  fc.stringMatching(/^[a-zàâéèêôùç]{1,12}$/),
);

/** One line of prose: at least one visible character, no space around, NFC. */
export const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** Prose of one to four lines. */
export const prose = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

/** A calendar date, `2026-03-12`. */
export const calendarDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const speaker = fc.option(fc.constantFrom('Anne', 'La facilitatrice', 'Élu & maire', 'M. <Z>'), {
  nil: undefined,
});

/** Cues in the order of time, that do not overlap, in whole milliseconds; texts of one line. */
export const cues: fc.Arbitrary<Cue[]> = fc
  .array(fc.record({ gap: fc.nat(5000), length: fc.integer({ min: 400, max: 9000 }), text: line, speaker }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => {
    let now = 0;
    return parts.map(({ gap, length, text, speaker }) => {
      const start = now + gap;
      now = start + length;
      const cue = { startSeconds: start / 1000, endSeconds: now / 1000, text };
      return speaker === undefined ? cue : { ...cue, speaker };
    });
  });
