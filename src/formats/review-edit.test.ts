import { describe, expect, it } from 'vitest';
import { correctReview } from './review-edit.ts';
import { formatReview, isUntouched, parseReview } from './review-markdown.ts';

const TURNS = [
  { text: 'Pouvez-vous vous présenter ?', speaker: 'La facilitatrice', startSeconds: 0 },
  { text: 'Je suis mère de famille.', speaker: 'Anne', startSeconds: 4 },
  { text: 'On se réunissait pour rien.', speaker: 'Anne', startSeconds: 90 },
];
const MARKDOWN = formatReview(TURNS, [{ atSeconds: 5, text: 'À écouter : « mère » ou « maire » ?' }]);

const corrected = (texts: readonly [number, string][], names: readonly [string, string][] = []) =>
  correctReview(MARKDOWN, { texts: new Map(texts), names: new Map(names) });

describe('a transcript corrected from a page', () => {
  it('changes one turn and nothing else, and counts as corrected', () => {
    const markdown = corrected([[1, 'Je suis maire\r\nde la commune.']]);
    expect(parseReview(markdown).map(({ text }) => text)).toEqual([
      TURNS[0]?.text,
      'Je suis maire de la commune.',
      TURNS[2]?.text,
    ]);
    expect(markdown).toContain('> À écouter');
    expect([isUntouched(MARKDOWN), isUntouched(markdown)]).toEqual([true, false]);
  });

  it('renames a speaker everywhere', () => {
    const speakers = parseReview(corrected([], [['Anne', 'La **maire**']])).map(({ speaker }) => speaker);
    expect(speakers).toEqual(['La facilitatrice', 'La maire', 'La maire']);
  });

  it('takes out a turn that is emptied', () => {
    expect(parseReview(corrected([[2, '  ']])).map(({ text }) => text)).toEqual([
      TURNS[0]?.text,
      TURNS[1]?.text,
    ]);
  });

  it('lets no text pass for a title, an advice or a name', () => {
    for (const text of ['# titre', '> conseil', '**Paul**', '<!-- caché -->', '**Paul** · 1:00'])
      expect(parseReview(corrected([[1, text]]))).toHaveLength(3);
  });

  it('is the same to the letter when nothing is corrected', () => {
    expect(corrected([])).toBe(MARKDOWN);
  });
});
