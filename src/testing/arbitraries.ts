import fc from 'fast-check';

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
