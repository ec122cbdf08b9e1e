import { describe, expect, it } from 'vitest';
import { coverWords } from './covers.ts';

describe('quoted', () => {
  it.each([
    ['On respire', '« On respire »'],
    ['« On respire »', '« On respire »'],
    ['"On respire"', '« On respire »'],
    ['Il a dit : « Non. »', '« Il a dit : “Non.” »'],
    ['« Il a dit : « Non. » »', '« Il a dit : “Non.” »'],
    ['« Oui » et « non »', '« “Oui” et “non” »'],
    ['«', '« “ »'],
  ])('holds %j in one pair of guillemets', (written, read) => {
    expect(coverWords.quoted(written)).toBe(read);
  });
});
