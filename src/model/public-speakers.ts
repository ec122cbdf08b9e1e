import { speakerWords } from '../words/transcript.ts';
import type { Accord, Witness } from './accord.ts';
import { publicName } from './public-name.ts';
import type { Transcript } from './transcript.ts';

type People = { readonly witness: Witness; readonly accords: readonly Accord[] };
type Part = 'facilitation' | 'witness' | 'other';
type Said = { readonly text: string; readonly speaker?: string };

const FACILITATION =
  /facilitat|interview|animat(?:eur|rice)|journalist|enquêt|accompagnat|^(?:q|questions?)$/iu;
const WITNESS = /témoi|^(?:r|réponses?)$/iu;

/**
 * The transcript with speakers as they may be shown: the witness as the accord says, whoever asks the questions as the
 * facilitation, anyone else as another voice. No label of the source is left. Names said within the text are not touched.
 */
export function publicSpeakers(transcript: Transcript, people: People): Transcript {
  if (transcript.kind === 'timed')
    return { kind: 'timed', cues: renamed(transcript.cues, publicLabels(transcript.cues, people)) };
  const { paragraphs } = transcript;
  return { kind: 'plain', paragraphs: renamed(paragraphs, publicLabels(paragraphs, people)) };
}

function renamed<Spoken extends Said>(said: readonly Spoken[], names: ReadonlyMap<string, string>): Spoken[] {
  return said.map((one) => {
    if (one.speaker === undefined) return one;
    return { ...one, speaker: names.get(one.speaker) ?? speakerWords.otherVoice };
  });
}

/** Label of the source → public label. */
function publicLabels(said: readonly Said[], { witness, accords }: People): ReadonlyMap<string, string> {
  const labels = [...new Set(said.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))];
  const parts = partsOf(labels, said, witness);
  const others = labels.filter((label) => parts.get(label) === 'other');
  const nameOf = (label: string): string => {
    const part = parts.get(label) ?? 'other';
    if (part === 'facilitation') return speakerWords.facilitation;
    if (part === 'witness') return publicName(witness, accords, speakerWords.unnamedWitness);
    const rank = others.indexOf(label) + 1;
    return rank === 1 ? speakerWords.otherVoice : `${speakerWords.otherVoice} ${rank}`;
  };
  return new Map(labels.map((label) => [label, nameOf(label)]));
}

/** Who is who: by what the label says, then by elimination, then by who asks the questions. */
function partsOf(
  labels: readonly string[],
  said: readonly Said[],
  witness: Witness,
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>(labels.map((label) => [label, partSaid(label, witness)]));
  const unknown = () => labels.filter((label) => parts.get(label) === 'other');
  const isKnown = (part: Part) => [...parts.values()].includes(part);
  if (labels.length === 2 && unknown().length > 0 && !isKnown('facilitation')) {
    const [asks] = unknown().sort((one, other) => questionShare(said, other) - questionShare(said, one));
    if (asks !== undefined && questionShare(said, asks) > 0.3) parts.set(asks, 'facilitation');
  }
  const [last, ...more] = unknown();
  if (last !== undefined && more.length === 0 && !isKnown('witness')) parts.set(last, 'witness');
  return parts;
}

function partSaid(label: string, witness: Witness): Part {
  if (isNameOf(label, witness)) return 'witness';
  if (FACILITATION.test(label)) return 'facilitation';
  return WITNESS.test(label) ? 'witness' : 'other';
}

/** Whether a label is the witness's name, role or initials, accents and case aside. */
function isNameOf(label: string, { firstName, lastName, role }: Witness): boolean {
  const names = [firstName, lastName].filter((name) => name !== undefined).map(bare);
  const initials = names.map((name) => name.charAt(0)).join('');
  const words = bare(label).split(' ');
  const isRole = role !== undefined && bare(role) === words.join(' ');
  const isName =
    words.length > 0 && names.some((name) => name !== '' && containsWords(words, name.split(' ')));
  return isRole || isName || (initials.length === 2 && words.join('') === initials);
}

const containsWords = (words: readonly string[], some: readonly string[]) =>
  some.every((one) => words.includes(one));

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .join(' ');

/** Share of someone's turns that end on a question mark, 0 to 1. */
function questionShare(said: readonly Said[], label: string): number {
  const turns = said.filter(({ speaker }) => speaker === label);
  return turns.filter(({ text }) => /\?\s*[»"]?\s*$/u.test(text)).length / turns.length;
}
