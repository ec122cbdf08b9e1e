import { describe, expect, it } from 'vitest';
import type { Passage } from '../../model/clip.ts';
import type { Cue } from '../../model/transcript.ts';
import { verbatimOf } from './verbatim.ts';

const SENTENCES = [
  'Et donc voilà, euh, c’était un peu comme ça dans le bâtiment.',
  'Avant, les réunions duraient trois heures, et je rentrais épuisée.',
  'Une habitante m’a dit : « Ici, on ne m’écoute pas. »',
  'Enfin bon, le café était dans la cuisine, à côté de la salle, comme dans beaucoup de bâtiments de cette époque, avec les tables du fond que personne ne rangeait.',
  'Il y avait aussi des chaises, je crois.',
];
const CUES: readonly Cue[] = SENTENCES.map((text, rank) => ({
  startSeconds: rank * 10 + 1,
  endSeconds: rank * 10 + 9,
  text,
}));
const PASSAGE: Passage = {
  startSeconds: 0.9,
  endSeconds: 50,
  text: SENTENCES.join(' '),
  reasons: ['change'],
};

describe('a verbatim', () => {
  const verbatim = verbatimOf(PASSAGE, CUES);

  it('is the strongest sentences of its passage, whole', () => {
    expect(verbatim.text).toBe(`${SENTENCES[1]} ${SENTENCES[2]}`);
  });

  it('has the times of its own words', () => {
    expect(verbatim.startSeconds).toBeCloseTo(10.88, 2);
    expect(verbatim.endSeconds).toBeCloseTo(29.25, 2);
  });

  it('fits in an article', () => {
    const long = SENTENCES.map((text, rank) => ({
      ...(CUES[rank] ?? { startSeconds: 0, endSeconds: 0 }),
      text: `Avant, j’avais peur, ${text.toLowerCase()}`,
    }));
    expect(verbatimOf(PASSAGE, long).text.length).toBeLessThanOrEqual(280);
  });

  it('is one sentence when none is short', () => {
    const text = `Avant, ${'nous avions peur et '.repeat(16)}nous parlons.`;
    const cues = [1, 2].map((rank) => ({ startSeconds: rank * 20, endSeconds: rank * 20 + 15, text }));
    expect(verbatimOf({ ...PASSAGE, startSeconds: 19 }, cues).text).toBe(text);
  });
});
