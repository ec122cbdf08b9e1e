import { describe, expect, it } from 'vitest';
import { workingTitle } from './working-title.ts';

describe('workingTitle', () => {
  it('says the day as one speaks', () => {
    expect(workingTitle('2026-03-12')).toBe('Témoignage du\u00A012\u00A0mars 2026');
    expect(workingTitle('2026-08-01')).toBe('Témoignage du\u00A01er\u00A0août 2026');
  });
});
