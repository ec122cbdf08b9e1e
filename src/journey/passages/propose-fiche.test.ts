import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { proposeFiche } from './propose-fiche.ts';

const ASKS = 'La facilitatrice';

describe('the fiche proposed from an interview', () => {
  it('has the words of the person, as they were said', () => {
    for (const interview of [workshop, nursingHome, villageSquare]) {
      const cues = cuesOf(interview);
      const said = cues.map(({ text }) => text).join(' ');
      const { results, ...fields } = proposeFiche(cues, ASKS);
      expect(Object.keys(fields).length, interview.name).toBeGreaterThanOrEqual(3);
      for (const sentence of [...Object.values(fields), ...results])
        expect(said.includes(sentence.replace(/\.$/u, '')), sentence).toBe(true);
    }
  });

  it('takes each field from the answer to its question', () => {
    const cues = [
      ['La facilitatrice', 'Bonjour. D’où partiez-vous ?'],
      ['Zoé', 'Nous étions seuls, chacun dans son bureau. On ne se parlait plus depuis deux ans.'],
      ['La facilitatrice', 'Quel a été le déclic ?'],
      ['Zoé', 'Un jour, une collègue a pleuré en réunion, et personne n’a rien dit.'],
      ['La facilitatrice', 'À qui le conseilleriez-vous ?'],
      ['Zoé', 'À toutes les équipes qui ont peur de se parler.'],
    ].map(([speaker = '', text = ''], rank) => ({
      startSeconds: rank * 10,
      endSeconds: rank * 10 + 9,
      speaker,
      text,
    }));
    expect(proposeFiche(cues, ASKS)).toMatchObject({
      before: expect.stringContaining('depuis deux ans'),
      turningPoint: 'Un jour, une collègue a pleuré en réunion, et personne n’a rien dit.',
      conditions: 'À toutes les équipes qui ont peur de se parler.',
      title: expect.stringMatching(/^(?:On|Nous)/u),
    });
  });

  it('takes no title that is not in the first person', () => {
    const cues = [
      { startSeconds: 0, endSeconds: 9, text: 'La peur est partie en deux ans, et le silence aussi.' },
    ];
    expect(proposeFiche(cues, ASKS).title).toBeUndefined();
  });

  it('has figures as results', () => {
    expect(proposeFiche(cuesOf(workshop), ASKS).results.join(' ')).toContain('zéro accident');
  });
});
