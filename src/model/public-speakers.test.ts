import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccord } from '../formats/accord-yaml.ts';
import type { Accord } from './accord.ts';
import { publicSpeakers } from './public-speakers.ts';

const WITNESS = { firstName: 'Éloïse', lastName: 'Martin', role: 'maire' };
const FIRST_NAME = [parseAccord('nommée comme: prénom', 'accord.yaml')];

function speakersAfter(
  labels: readonly (readonly [string, string])[],
  witness = WITNESS,
  accords: readonly (Accord | undefined)[] = FIRST_NAME,
) {
  const paragraphs = labels.map(([speaker, text]) => ({ speaker, text }));
  const shown = publicSpeakers(
    { kind: 'plain', paragraphs },
    accords.map((accord) => ({ witness, ...(accord && { accord }) })),
  );
  return shown.kind === 'plain' ? shown.paragraphs.map(({ speaker }) => speaker) : [];
}

describe('public speakers', () => {
  it('names the witness as the accord says, and never the facilitator', () => {
    const turns = [
      ['La facilitatrice (Claude)', 'Bonjour.'],
      ['ELOISE', 'Bonjour.'],
    ] as const;
    expect(speakersAfter(turns)).toEqual(['La facilitation', 'Éloïse']);
    expect(speakersAfter(turns, WITNESS, [undefined])).toEqual([
      'La facilitation',
      'Une personne accompagnée',
    ]);
  });

  it.each(['Éloïse Martin', 'Mme Martin', 'eloise m.', 'E. M.', 'Maire', 'Le témoin'])(
    'knows the witness in « %s »',
    (label) => {
      expect(
        speakersAfter([
          [label, 'Oui.'],
          ['Facilitation', 'Et ?'],
        ])[0],
      ).toBe('Éloïse');
    },
  );

  it('takes whoever asks the questions for the facilitation', () => {
    expect(
      speakersAfter([
        ['Dominique', 'Comment allez-vous ?'],
        ['Camille', 'Bien. Pourquoi pas ? Enfin, bien.'],
        ['Dominique', 'Et ensuite ?'],
      ]),
    ).toEqual(['La facilitation', 'Éloïse', 'La facilitation']);
  });

  it('names each of several witnesses as their own accord says', () => {
    const [anne, paul] = [{ firstName: 'Anne' }, { firstName: 'Paul', lastName: 'Roux' }];
    const people = [
      { witness: anne, accord: parseAccord('nommée comme: prénom', 'accord.yaml') },
      { witness: paul, accord: parseAccord('nommée comme: anonyme', 'accord 2.yaml') },
    ] as const;
    const paragraphs = ['Paul', 'Q', 'Anne', 'Témoin 2'].map((speaker) => ({ speaker, text: 'Oui.' }));
    const shown = publicSpeakers({ kind: 'plain', paragraphs }, people);
    expect(shown.kind === 'plain' ? shown.paragraphs.map(({ speaker }) => speaker) : []).toEqual([
      'Une personne accompagnée',
      'La facilitation',
      'Anne',
      'Une personne accompagnée',
    ]);
  });

  it('tells other voices apart without naming them', () => {
    expect(
      speakersAfter([
        ['Éloïse', 'Un.'],
        ['Facilitatrice', 'Deux ?'],
        ['Paul', 'Trois.'],
        ['Jean', 'Quatre.'],
        ['Paul', 'Cinq.'],
      ]),
    ).toEqual(['Éloïse', 'La facilitation', 'Autre voix', 'Autre voix 2', 'Autre voix']);
  });

  it('lets no label of the source through', () => {
    const label = fc.stringMatching(/^[A-Z][a-zA-Z ?]{0,12}$/);
    const turns = fc.array(fc.tuple(label, fc.constantFrom('Oui.', 'Oui ?')), { maxLength: 9 });
    fc.assert(
      fc.property(turns, (some) => {
        const shown = speakersAfter(some, WITNESS, [undefined]);
        const allowed = /^(La facilitation|Une personne accompagnée|Autre voix( \d)?)$/;
        expect(shown.filter((speaker) => !allowed.test(speaker ?? ''))).toEqual([]);
      }),
    );
  });

  it('leaves paragraphs without speakers alone', () => {
    const transcript = { kind: 'plain', paragraphs: [{ text: 'Oui.' }] } as const;
    expect(publicSpeakers(transcript, [{ witness: WITNESS }])).toEqual(transcript);
  });

  it('follows a person who says who speaks, before any guess', () => {
    const paragraphs = [
      { speaker: 'Voix 1', text: 'Vous êtes là ?' },
      { speaker: 'Voix 2', text: 'Oui.' },
      { speaker: 'Voix 3', text: 'Moi aussi.' },
    ];
    const roles = [
      { label: 'voix 1', role: 1 },
      { label: 'Voix 2', role: 'facilitation' },
      { label: 'Voix 3', role: 7 },
    ] as const;
    const shown = publicSpeakers({ kind: 'plain', paragraphs }, [{ witness: WITNESS }], roles);
    expect(shown.kind === 'plain' && shown.paragraphs.map(({ speaker }) => speaker)).toEqual([
      'Une personne accompagnée',
      'La facilitation',
      'Autre voix',
    ]);
  });
});
