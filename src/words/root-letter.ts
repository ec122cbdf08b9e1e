import { dayInFrench } from './months-fr.ts';

/** What « À LIRE.txt » says at the top of `episodes/`. */
export type RootLetterFacts = {
  readonly left: readonly { readonly fact: string; readonly advice: string }[];
  /** Testimonies without their folder. */
  readonly missing: readonly { readonly publicId: string; readonly adoptedOn: string }[];
};

/** The letter, in French, to be read in any text editor. */
export function rootLetter({ left, missing }: RootLetterFacts): string {
  const parts = [
    'Ce que nous n’avons pas pu ranger\n=================================',
    ...left.map(({ fact, advice }) => `${fact}\n${advice}`),
    missing.length === 0 ? '' : pauses(missing),
    'Cette lettre disparaîtra d’elle-même quand il n’y aura plus rien à dire.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function pauses(missing: RootLetterFacts['missing']): string {
  const lines = missing.map(
    ({ publicId, adoptedOn }) => `  – celui reçu le ${dayInFrench(adoptedOn)} (${publicId})`,
  );
  return [
    'EN PAUSE',
    'Le dossier de ces témoignages n’est plus là : ils ne sont plus en ligne, et reviendront avec lui.',
    ...lines,
  ].join('\n');
}
