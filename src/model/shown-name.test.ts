import { describe, expect, it } from 'vitest';
import { shownName } from './shown-name.ts';

describe('the name of a file as it is shown', () => {
  it.each([
    ['a line end', 'a.m4a\nTout est prêt.', 'a.m4a\uFFFDTout est prêt.'],
    ['a terminal command', 'a\u001b[2J.m4a', 'a\uFFFD[2J.m4a'],
    ['a change of direction', 'photo\u202Egpj.exe', 'photo\uFFFDgpj.exe'],
    ['a line separator', 'a\u2028b', 'a\uFFFDb'],
    ['an invisible space', 'a\u200Bb', 'a\uFFFDb'],
  ])('hides %s', (_, name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it('keeps letters, signs and accents of every language', () => {
    const name = 'Témoignage d’Élise (n° 2) – çà & là 日本 عمر 👍.m4a';
    expect(shownName(name.normalize('NFD'))).toBe(name);
  });
});
