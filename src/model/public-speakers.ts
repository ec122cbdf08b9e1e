import { speakerWords } from '../words/transcript.ts';
import type { Person, Witness } from './accord.ts';
import type { SpeakerRole } from './fiche.ts';
import { publicNamesOf } from './public-name.ts';
import type { Transcript } from './transcript.ts';

type People = readonly Person[];
/** Who speaks under a label: a witness, by their rank among the people. */
type Part = 'facilitation' | 'other' | number;
type Said = { readonly text: string; readonly speaker?: string };

const FACILITATION =
  /facilitat|interview|animat(?:eur|rice)|journalist|enquêt|accompagnat|^(?:q|questions?)$/iu;
const WITNESS = /témoi\p{L}*\s*(\d*)|^(?:r|réponses?)\s*(\d*)$/iu;

/**
 * The transcript with speakers as they may be shown: each witness as their accord says, whoever asks the questions as the
 * facilitation, anyone else as another voice; a person's word on who speaks goes before any guess. No label of the source is left. Names said within the text are not touched.
 */
export function publicSpeakers(
  transcript: Transcript,
  people: People,
  roles: readonly SpeakerRole[] = [],
): Transcript {
  if (transcript.kind === 'timed')
    return { kind: 'timed', cues: renamed(transcript.cues, publicLabels(transcript.cues, people, roles)) };
  const { paragraphs } = transcript;
  return { kind: 'plain', paragraphs: renamed(paragraphs, publicLabels(paragraphs, people, roles)) };
}

function renamed<Spoken extends Said>(said: readonly Spoken[], names: ReadonlyMap<string, string>): Spoken[] {
  return said.map((one) => {
    if (one.speaker === undefined) return one;
    return { ...one, speaker: names.get(one.speaker) ?? speakerWords.otherVoice };
  });
}

/** Label of the source → public label. */
function publicLabels(
  said: readonly Said[],
  people: People,
  roles: readonly SpeakerRole[],
): ReadonlyMap<string, string> {
  const labels = [...new Set(said.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))];
  const told = new Map(roles.map(({ label, role }) => [bare(label), roleAmong(people, role)]));
  const parts = new Map(
    [...partsOf(labels, said, people)].map(([label, part]) => [label, told.get(bare(label)) ?? part]),
  );
  const names = publicNamesOf(people, speakerWords.unnamedWitness);
  const others = labels.filter((label) => parts.get(label) === 'other');
  const nameOf = (label: string): string => {
    const part = parts.get(label) ?? 'other';
    if (part === 'facilitation') return speakerWords.facilitation;
    if (part !== 'other') return names[part] ?? speakerWords.unnamedWitness;
    const rank = others.indexOf(label) + 1;
    return rank === 1 ? speakerWords.otherVoice : `${speakerWords.otherVoice} ${rank}`;
  };
  return new Map(labels.map((label) => [label, nameOf(label)]));
}

/** What a person says of a label; a witness that is not among the people is another voice. */
function roleAmong(people: People, role: SpeakerRole['role']): Part {
  if (typeof role !== 'number') return role;
  return role <= people.length ? role - 1 : 'other';
}

/** Who is who: by what the label says, then by elimination, then by who asks the questions. */
function partsOf(
  labels: readonly string[],
  said: readonly Said[],
  people: People,
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>(labels.map((label) => [label, partSaid(label, people)]));
  const unknown = () => labels.filter((label) => parts.get(label) === 'other');
  const isKnown = (part: Part) => [...parts.values()].includes(part);
  const silent = people.flatMap((_, rank) => (isKnown(rank) ? [] : [rank]));
  if (labels.length === 2 && unknown().length > 0 && !isKnown('facilitation')) {
    const [asks] = unknown().sort((one, other) => questionShare(said, other) - questionShare(said, one));
    if (asks !== undefined && questionShare(said, asks) > 0.3) parts.set(asks, 'facilitation');
  }
  const [[last, ...more], [person, ...others]] = [unknown(), silent];
  const isClear = more.length === 0 && others.length === 0;
  if (last !== undefined && person !== undefined && isClear) parts.set(last, person);
  return parts;
}

function partSaid(label: string, people: People): Part {
  const named = people.findIndex(({ witness }) => isNameOf(label, witness));
  if (named >= 0) return named;
  if (FACILITATION.test(label)) return 'facilitation';
  const numbered = WITNESS.exec(label);
  const rank = Math.max(0, Number(numbered?.[1] || numbered?.[2]) - 1 || 0);
  return numbered !== null && rank < people.length ? rank : 'other';
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
