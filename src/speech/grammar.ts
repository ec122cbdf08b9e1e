import type { SearchWindow } from './search.ts';

/** The phones of the French acoustic model. */
const PHONES =
  'aa ai an au bb ch dd ee ei eu ff gg gn ii in jj kk ll mm nn oe on oo ou pp rr ss tt un uu uy vv ww yy zz'.split(
    ' ',
  );
const PAUSE = 0.05;

/** What the decoder reads: CMU Sphinx dictionaries and a finite-state grammar. */
export type Grammar = {
  readonly dictionary: string;
  readonly fillers: string;
  readonly automaton: string;
};

/** The decoder's word for a rank of the text, and back. */
const WORD = /^w(\d+)(?:\(\d+\))?$/;
export const isStray = (label: string): boolean => /^\+[a-z]{2}\+$/.test(label);

/** The rank of the text's word that a decoder's label stands for. */
export function rankOf(label: string): number | undefined {
  const [, rank] = WORD.exec(label) ?? [];
  return rank === undefined ? undefined : Number(rank);
}

/**
 * A factor automaton: the text as a chain, with pauses between words, and one hub that any place can jump to and from
 * through a short silence. In the hub, a loop of single phones takes whatever is not in the text. Phones and jumps are
 * fillers, which the decoder scores without context: a tenth of the cost.
 */
export function grammarOf({ ways, width, fromFirstWord }: SearchWindow): Grammar {
  const hub = ways.length + 1;
  const places = Array.from({ length: ways.length + 1 }, (_, place) => place);
  const transitions = [
    ...ways.map((_, rank) => `TRANSITION ${rank} ${rank + 1} 1.0 w${rank}`),
    ...places.flatMap((place) => [
      `TRANSITION ${place} ${place} ${PAUSE} <sil>`,
      `TRANSITION ${place} ${hub} ${width.jump} +leave+`,
      `TRANSITION ${hub} ${place} ${width.jump} +return+`,
    ]),
    `TRANSITION ${hub} ${hub} ${PAUSE} <sil>`,
    ...PHONES.map((phone) => `TRANSITION ${hub} ${hub} ${width.stray} +${phone}+`),
  ];
  const start = fromFirstWord ? 0 : hub;
  return {
    dictionary: `${ways.flatMap(dictionaryLines).join('\n')}\n`,
    fillers: `${['<s>', '</s>', '<sil>', '+leave+', '+return+'].map((filler) => `${filler} SIL`).join('\n')}
${PHONES.map((phone) => `+${phone}+ ${phone}`).join('\n')}\n`,
    automaton: `FSG_BEGIN text
NUM_STATES ${hub + 1}
START_STATE ${start}
FINAL_STATE ${ways.length}
${transitions.join('\n')}
FSG_END
`,
  };
}

const dictionaryLines = (ways: readonly string[], rank: number): string[] =>
  ways.map((sounds, way) => `w${rank}${way === 0 ? '' : `(${way + 1})`} ${sounds}`);
