import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { bestQuote } from './best-quote.ts';
import { proposePassages } from './passages.ts';

describe('bestQuote', () => {
  it.each([nursingHome, villageSquare, workshop])('finds words that stand alone: $name', (interview) => {
    const quotes = proposePassages(cuesOf(interview), 3).map(({ text }) => bestQuote(text));
    expect(quotes.filter((quote) => quote !== undefined).length).toBeGreaterThan(1);
    for (const quote of quotes) {
      expect(quote?.length ?? 0).toBeLessThanOrEqual(140);
      expect(quote ?? '').not.toMatch(/^(?:Et|Mais|Donc|Oui|Elle|Il|Ça)\s|\.$/u);
    }
  });

  it('finds none in small talk', () => {
    expect(bestQuote('Bonjour à tous. Merci bien. Le temps est assez doux pour la saison.')).toBeUndefined();
  });
});
