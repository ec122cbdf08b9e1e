import type { Story } from './fiche.ts';

/** Fields of the fiche that an answer can fill. */
export type ProposedField = keyof Pick<
  Story,
  'before' | 'turningPoint' | 'experience' | 'change' | 'lesson' | 'limits' | 'conditions'
>;

/** Sentences of the testimony that may fill the fiche, word for word. */
export type FicheProposals = { readonly [Name in ProposedField]?: string } & {
  /** A first-person quote, at most 128 characters. */
  readonly title?: string;
  /** Facts and figures. */
  readonly results: readonly string[];
};
