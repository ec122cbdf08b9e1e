import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { proposePassages } from './passages.ts';
import { pointedPassage, pointerTo } from './pointed-passage.ts';
import { sentencesOf } from './sentences.ts';

const cues = cuesOf(nursingHome);
const sentences = sentencesOf(cues);

describe('a passage a person points at', () => {
  it('goes from the first words to the last, however they are typed', () => {
    expect(
      pointedPassage({ first: 'moi j ai du apprendre', last: 'AVAIT CHANGÉ EN MOI' }, sentences),
    ).toMatchObject({
      text: expect.stringMatching(/^Moi, j’ai dû apprendre à me taire\..*avait changé en moi\.$/su),
    });
  });

  it('starts and ends on the very words, in the middle of a sentence too', () => {
    const passage = pointedPassage({ first: 'dû apprendre à', last: 'changé en' }, sentences);
    expect(passage).toMatchObject({ text: expect.stringMatching(/^dû apprendre.*changé en$/su) });
  });

  it('is the words heard between two times', () => {
    const proposed = proposePassages(cues, 1);
    for (const { startSeconds, endSeconds, text } of proposed)
      expect(
        pointedPassage({ startSeconds: startSeconds - 0.3, endSeconds: endSeconds + 0.2 }, sentences),
      ).toMatchObject({
        ...{ startSeconds, endSeconds, text },
      });
    expect(proposed).toHaveLength(1);
  });

  it.each([
    ['avait changé en moi', 'Moi, j’ai dû', 'not-found'],
    ['des mots jamais dits', 'en moi', 'not-found'],
    ['', '', 'not-found'],
    ['Moi, j’ai', 'dû apprendre', 'too-short'],
  ] as const)('cannot be « %s » … « %s »: %s', (first, last, fault) => {
    expect(pointedPassage({ first, last }, sentences)).toBe(fault);
  });

  it('never holds a question of the facilitator, nor the whole interview', () => {
    const end = sentences.at(-1)?.endSeconds ?? 0;
    expect(pointedPassage({ startSeconds: 0, endSeconds: end }, sentences)).toBe('question');
    const alone = sentences.map(({ speaker: _, ...sentence }) => sentence);
    expect(pointedPassage({ startSeconds: 0, endSeconds: end }, alone)).toBe('too-long');
  });

  it.each([nursingHome, villageSquare, workshop])(
    'is found again by the few words that point at it: $name',
    (interview) => {
      const own = cuesOf(interview);
      const said = sentencesOf(own);
      for (const proposed of proposePassages(own, 5)) {
        const pointer = pointerTo(proposed, said);
        expect(pointedPassage(pointer, said)).toMatchObject({
          startSeconds: proposed.startSeconds,
          endSeconds: proposed.endSeconds,
        });
        expect(JSON.stringify(pointer).length).toBeLessThan(200);
      }
    },
  );
});
