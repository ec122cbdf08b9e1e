import { describe, expect, it } from 'vitest';
import type { Accord } from './accord.ts';
import { namesHeard } from './names-heard.ts';

const witness = { firstName: 'Anne-Lise', lastName: 'Vautrin' };
const person = (naming: Accord['naming']) => ({ witness, accord: { naming } as Accord });
/** One word every second. */
const heard = (text: string, naming: Accord['naming'] = 'first-name') =>
  namesHeard([{ text, startSeconds: 0, endSeconds: text.split(' ').length }], [person(naming)]).map(
    ({ name, kind }) => `${kind} ${name}`,
  );

describe('names said in a transcript', () => {
  it.each([
    ['Je m’appelle Anne-Lise Vautrin, bonjour.', ['refused Anne-Lise Vautrin']],
    ['Merci Anne-Lise.', []],
    ['C’est Mme Vautrin qui parle, Vautrin comme la ferme.', ['refused Mme Vautrin', 'refused Vautrin']],
    ['Bonjour Bernard. Bernard de La Tour a dit oui.', ['unknown Bernard', 'unknown Bernard de La Tour']],
    ['Madame la Maire et le docteur Keller sont venus.', ['unknown docteur Keller']],
    ['Pierre par pierre, nous l’avons fait avec Rose.', ['unknown Rose']],
    ['Nous habitons Saint Bernard, près de Chambéry. Alors on a osé.', []],
    [
      'C’est l’idée d’Étienne, et de Jean-Pierre Marchand.',
      ['unknown Étienne', 'unknown Jean-Pierre Marchand'],
    ],
  ])('are those that nobody agreed to: %s', (text, expected) => {
    expect(heard(text)).toEqual(expected);
  });

  it('are told once each, with every time they are said', () => {
    const cues = [
      { text: 'Merci Bernard.', startSeconds: 10, endSeconds: 12 },
      { text: 'Oui, Bernard.', startSeconds: 60, endSeconds: 62 },
    ];
    const [one, ...others] = namesHeard(cues, []);
    expect([one?.name, one?.atSeconds.map(Math.floor), others]).toEqual(['Bernard', [10, 60], []]);
  });

  it('are none of a person who agreed to their whole name, and all of one who agreed to none', () => {
    expect(heard('Anne-Lise Vautrin et Anne-Lise', 'full-name')).toEqual([]);
    expect(heard('Anne-Lise Vautrin', 'anonymous')).toEqual(['refused Anne-Lise Vautrin']);
  });
});
