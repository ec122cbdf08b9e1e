import { describe, expect, it } from 'vitest';
import { newFiche, parseFiche, setFicheFields, withProposals } from './fiche-yaml.ts';

const PROPOSED = {
  before: 'Nous étions seuls.',
  change: 'On se parle.',
  title: 'On se parle',
  results: ['Dix fois moins.'],
};
const fiche = (text: string) => parseFiche(text, 'fiche.yaml');

describe('proposals in the fiche', () => {
  it('are marked, and nothing of them is shown', () => {
    const text = withProposals(newFiche({}), PROPOSED);
    expect(text).toContain('avant: (proposé) Nous étions seuls.');
    expect(text).toContain('propositions relues: non');
    expect(fiche(text)).toMatchObject({ story: { results: [] }, backstage: { proposalsReviewed: false } });
    expect(fiche(text).title).toBeUndefined();
    expect(fiche(text).story.before).toBeUndefined();
  });

  it('never replace what a person wrote', () => {
    const text = withProposals(newFiche({ before: 'Mes mots.' }), PROPOSED);
    expect(fiche(text).story.before).toBe('Mes mots.');
    expect(text).not.toContain('Nous étions seuls');
  });

  it('are kept one by one when their mark is taken away', () => {
    const text = withProposals(newFiche({}), PROPOSED).replace('avant: (proposé) ', 'avant: ');
    expect(fiche(text).story).toMatchObject({ before: 'Nous étions seuls.', results: [] });
    expect(fiche(text).story.change).toBeUndefined();
  });

  it('are kept all at once when a person says that they are read', () => {
    const text = setFicheFields(withProposals(newFiche({}), PROPOSED), { proposalsReviewed: true });
    expect(fiche(text)).toMatchObject({
      title: 'On se parle',
      story: { before: 'Nous étions seuls.', change: 'On se parle.', results: ['Dix fois moins.'] },
    });
  });

  it('do not come back once they were emptied', () => {
    const text = withProposals(newFiche({}), PROPOSED);
    const emptied = setFicheFields(text, { before: undefined, change: undefined });
    expect(withProposals(emptied, PROPOSED)).toBe(emptied);
  });
});

describe('who speaks, in the fiche', () => {
  it('is read from one line for each label, and written back the same', () => {
    const text = newFiche({}).replace(
      /^qui parle:$/mu,
      'qui parle:\n  - Voix 1 : facilitatrice\n  - Voix 2 : témoin\n  - X : témoin 2\n  - Y : autre',
    );
    const roles = fiche(text).backstage.speakers ?? [];
    expect(roles).toEqual([
      { label: 'Voix 1', role: 'facilitation' },
      { label: 'Voix 2', role: 1 },
      { label: 'X', role: 2 },
      { label: 'Y', role: 'other' },
    ]);
    expect(fiche(setFicheFields(newFiche({}), { speakers: roles })).backstage.speakers).toEqual(roles);
  });

  it('is refused with a reason when the line says nothing we know', () => {
    expect(() => fiche('qui parle:\n  - Voix 1 : le chat')).toThrow(/facilitation/u);
  });
});
