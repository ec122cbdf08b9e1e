import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../model/transcript.ts';
import { placedChapters } from './placed-chapters.ts';
import { proposeChapters } from './propose-chapters.ts';
import { topicOf } from './questions.ts';

const ASKS = 'La facilitation';

/** Turns of a minute each. */
function interview(...turns: readonly (readonly [string, string])[]): Cue[] {
  return turns.map(([speaker, text], rank) => ({
    startSeconds: rank * 60,
    endSeconds: rank * 60 + 55,
    speaker,
    text,
  }));
}

describe('proposed chapters', () => {
  it('open at the facilitator’s questions, named after what they ask', () => {
    const cues = interview(
      [ASKS, 'Bonjour. D’où partiez-vous ?'],
      ['Anne', 'Nous étions seuls.'],
      [ASKS, 'Et qu’est-ce qui vous a décidé ?'],
      ['Anne', 'Une phrase.'],
      [ASKS, 'Concrètement, qu’est-ce que cela a changé ?'],
      ['Anne', 'Tout.'],
      [ASKS, 'Vous aviez un budget particulier pour faire toutes ces choses en même temps ?'],
      ['Anne', 'Oui.'],
    );
    const chapters = proposeChapters(cues, 480, ASKS);
    expect(chapters).toEqual([
      { startSeconds: 0, title: 'D’où nous partions' },
      { startSeconds: 120, title: 'Le déclic' },
      { startSeconds: 240, title: 'Ce qui a changé' },
      { startSeconds: 360, title: 'Vous aviez un budget particulier…' },
    ]);
    expect(Math.max(...chapters.map(({ title }) => title.length))).toBeLessThanOrEqual(40);
  });

  it('are at least three in a long talk without questions', () => {
    const cues = interview(
      ...Array.from(
        { length: 12 },
        (_, rank) => ['Anne', `Voici la partie numéro ${rank} de ce que j’ai à dire.`] as const,
      ),
    );
    const chapters = proposeChapters(cues, 720, ASKS);
    expect(chapters.length).toBeGreaterThanOrEqual(3);
    expect(chapters[0]).toEqual({ startSeconds: 0, title: 'Pour commencer' });
  });

  it('are at least three of forty characters at most in any talk of more than five minutes', () => {
    const talk = fc.record({
      minutes: fc.integer({ min: 6, max: 90 }),
      sentences: fc.integer({ min: 1, max: 60 }),
      asksEvery: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(talk, ({ minutes, sentences, asksEvery }) => {
        const seconds = (minutes * 60) / sentences;
        const cues: Cue[] = Array.from({ length: sentences }, (_, rank) => ({
          startSeconds: rank * seconds,
          endSeconds: (rank + 1) * seconds,
          ...(rank % asksEvery === 0 ? { speaker: ASKS } : { speaker: 'Anne' }),
          text: `quelques mots ${rank} dits sans arrêt par quelqu’un qui ne finit pas sa phrase et continue`,
        }));
        const chapters = proposeChapters(cues, minutes * 60, ASKS);
        expect(chapters.length).toBeGreaterThanOrEqual(3);
        expect(Math.max(...chapters.map(({ title }) => title.length))).toBeLessThanOrEqual(40);
      }),
      { numRuns: 60 },
    );
  });

  it('are none in a short talk', () => {
    expect(proposeChapters(interview(['Anne', 'Bonjour.'], ['Anne', 'Voilà.']), 120, ASKS)).toEqual([]);
  });

  it('are never closer than forty seconds', () => {
    const cues: Cue[] = Array.from({ length: 60 }, (_, rank) => ({
      startSeconds: rank * 10,
      endSeconds: rank * 10 + 9,
      speaker: rank % 2 === 0 ? ASKS : 'Anne',
      text: `Question ${rank} ?`,
    }));
    const starts = proposeChapters(cues, 600, ASKS).map(({ startSeconds }) => startSeconds);
    for (const [rank, start] of starts.entries())
      if (rank > 0) expect(start - (starts[rank - 1] ?? 0)).toBeGreaterThanOrEqual(40);
  });
});

describe('chapters of the fiche', () => {
  it('begin where their first words are said, in the order of time', () => {
    const cues = interview(['Anne', 'Nous étions seuls.'], ['Anne', 'Un soir, une dame m’a dit non.']);
    const chapters = placedChapters(
      [
        { startsWith: 'un soir une dame', title: 'Le déclic' },
        { startSeconds: 0, title: 'Avant' },
        { startsWith: 'jamais dit', title: 'Perdu' },
      ],
      cues,
      120,
    );
    expect(chapters).toEqual([
      { startSeconds: 0, title: 'Avant' },
      { startSeconds: 60, title: 'Le déclic' },
    ]);
  });
});

describe('questions', () => {
  it.each([
    ['D’où partiez-vous ?', 'start'],
    ['Pourquoi avez-vous fait appel à une facilitatrice ?', 'start'],
    ['Quel a été le déclic ?', 'turningPoint'],
    ['Et qu’est-ce qui vous a décidé ?', 'turningPoint'],
    ['Pouvez-vous nous raconter un moment ?', 'experience'],
    ['Comment s’est passée la première journée ?', 'experience'],
    ['Et concrètement, qu’est-ce que cela a changé ?', 'change'],
    ['Qu’est-ce qui a bougé en vous ?', 'lesson'],
    ['Est-ce qu’il y a eu des moments difficiles ?', 'limits'],
    ['Qu’est-ce qui n’a pas marché ?', 'limits'],
    ['Si vous deviez donner un conseil à un élu qui hésite ?', 'conditions'],
    ['À qui le conseilleriez-vous ?', 'conditions'],
    ['Comment c’était, avant ?', 'start'],
    ['Qu’est-ce qui n’allait pas, quand vous êtes arrivé ?', 'start'],
    ['Quelle était la situation au départ ?', 'start'],
    ['Dans quel contexte cela est-il né ?', 'start'],
    ['Qu’est-ce qui vous a amenée à travailler autrement ?', 'turningPoint'],
    ['Qu’est-ce qui a tout déclenché ?', 'turningPoint'],
    ['À quel moment avez-vous pris la décision ?', 'turningPoint'],
    ['Y a-t-il une scène qui vous a marquée ?', 'experience'],
    ['Comment cela se passe, une réunion debout ?', 'experience'],
    ['Avez-vous un souvenir précis ?', 'experience'],
    ['Quels sont les résultats ?', 'change'],
    ['Qu’est-ce qui est différent maintenant ?', 'change'],
    ['Et aujourd’hui ?', 'change'],
    ['Et vous, qu’est-ce que cela vous a fait ?', 'lesson'],
    ['Qu’avez-vous appris ?', 'lesson'],
    ['Que retenez-vous de tout cela ?', 'lesson'],
    ['Qu’est-ce qui a été plus dur que prévu ?', 'limits'],
    ['Avez-vous rencontré des résistances ?', 'limits'],
    ['Qu’est-ce qui n’a pas fonctionné ?', 'limits'],
    ['Que diriez-vous à un collègue qui hésite ?', 'conditions'],
    ['À qui recommanderiez-vous cette démarche ?', 'conditions'],
    ['Et si c’était à refaire ?', 'conditions'],
    ['Vous habitez le village depuis longtemps ?', undefined],
    ['Combien êtes-vous ?', undefined],
    ['Quel âge avez-vous ?', undefined],
  ])('« %s » is about %s', (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });
});
