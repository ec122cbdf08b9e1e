import { expect, it } from 'vitest';
import { withPassages } from './fiche-passages.ts';
import { newFiche, parseFiche } from './fiche-yaml.ts';

const suggested = {
  listed: [
    { first: 'Moi, j’ai dû', last: 'changé en moi', note: 'à 02:10, 34 s — une émotion dite simplement' },
    { startSeconds: 12.5, endSeconds: 40, note: 'à 00:12, 28 s' },
  ],
  others: [{ first: 'Le soir', last: 'personne n’y croyait' }],
};

it('lists the passages where the fiche asks for them, the others as comments', () => {
  const fiche = withPassages(newFiche({ title: 'On respire' }), suggested);
  expect(parseFiche(fiche, 'fiche.yaml')).toMatchObject({ title: 'On respire', extracts: suggested.listed });
  expect(fiche).toContain(
    '  - 00:12.5-00:40 (à 00:12, 28 s)\n# Autres passages possibles, à recopier au-dessus si vous les préférez :\n#   - « Le soir » … « personne n’y croyait »\n',
  );
});

it.each(['extraits: aucun\n', 'extraits: # pas celui-là\n  - 01:00-01:30\n'])(
  'leaves a choice as the person wrote it: %s',
  (fiche) => {
    expect(withPassages(fiche, suggested)).toBe(fiche);
  },
);
