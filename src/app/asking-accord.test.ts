import { describe, expect, it } from 'vitest';
import { newAccord, parseAccord } from '../formats/accord-yaml.ts';
import { askGate } from '../model/gate.ts';
import { askAccord } from './asking-accord.ts';

const NOW = Date.parse('2026-03-12T10:00:00Z');

/** Answers each question by the first rule that its words match; Enter otherwise. */
function answering(rules: readonly (readonly [RegExp, string])[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return rules.find(([pattern]) => pattern.test(question))?.[1] ?? '';
  };
  return { ask, asked };
}

describe('the guided accord', () => {
  it('gives leave when the person said yes in the recording', async () => {
    const { ask } = answering([
      [/podcast/, 'oui'],
      [/prénom, fonction/, 'prénom'],
      [/Entend-on/, 'originale'],
      [/majeure/, 'o'],
      [/41:05 à 42:10/, '41:05 à 42:10'],
      [/copie/, 'oui'],
    ]);
    const accord = parseAccord(newAccord(await askAccord(ask, NOW)), 'accord.yaml');
    expect(accord).toMatchObject({
      naming: 'first-name',
      collectedOn: '2026-03-12',
      until: '2031-03-12',
      spoken: { file: 0, startSeconds: 2465, endSeconds: 2530 },
      scopes: { broadcast: true, clips: false, press: false, image: false },
    });
    const facts = { publicId: 'x', today: '2026-03-12', contentDigest: '', voice: 'original' } as const;
    expect('leave' in askGate('feed', [accord], facts)).toBe(true);
  });

  it('takes silence for a no and asks nothing more', async () => {
    const { ask, asked } = answering([]);
    expect(await askAccord(ask, NOW)).toEqual({ broadcast: false, clips: false, press: false, image: false });
    expect(asked).toHaveLength(1);
  });

  it('asks about parents and sensitive subjects only where it must', async () => {
    const minor = answering([
      [/podcast/, 'oui'],
      [/représentants/, '2'],
      [/santé/, 'oui'],
    ]);
    expect(await askAccord(minor.ask, NOW)).toMatchObject({
      adult: false,
      legalRepresentatives: 2,
      sensitiveSubject: true,
      sensitiveSubjectAgreed: false,
    });
    expect(minor.asked.some((question) => question.includes('en toutes lettres'))).toBe(true);
  });

  it('asks again what it does not understand, and takes days as people write them', async () => {
    const typed: Record<string, readonly string[]> = {
      podcast: ['oiu', 'peut-être', 'OUI'],
      présenter: ['martien', 'Fonction'],
      'Entend-on': ['sa vois', 'originale'],
      majeure: ['o'],
      'Quel jour': ['demain', '13 mars 2026', '12/03/2026'],
      'Jusqu’à quand': ['2040-01-01', '1er juin 2027'],
      'dans l’enregistrement': ['à 3 minutes', '12', '0:05 à 0:08'],
    };
    const asked: string[] = [];
    const ask = async (question: string) => {
      asked.push(question);
      const key = Object.keys(typed).find((one) => question.includes(one)) ?? '';
      const [first = '', ...others] = typed[key] ?? [];
      typed[key] = others;
      return first;
    };
    expect(await askAccord(ask, NOW)).toMatchObject({
      broadcast: true,
      naming: 'role',
      voice: 'original',
      collectedOn: '2026-03-12',
      until: '2027-06-01',
      proof: '0:05 à 0:08',
    });
    expect(asked.filter((question) => question.startsWith('Nous n’avons pas compris'))).toHaveLength(9);
  });
});
