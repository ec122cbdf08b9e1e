import type { Person } from './accord.ts';
import { FIRST_NAMES, WORDS_AND_FIRST_NAMES } from './first-names.ts';
import { unsaidNames } from './public-name.ts';
import { timedWordsOf } from './quoted-words.ts';
import type { Cue } from './transcript.ts';

/** A name that is said in the published sound, as the transcript writes it. */
export type NameHeard = {
  readonly name: string;
  /** `refused`: a person who testifies did not agree to it. `unknown`: somebody else, who was perhaps not asked. */
  readonly kind: 'refused' | 'unknown';
  /** Where it begins, in seconds of the published audio. */
  readonly atSeconds: readonly number[];
};

type Said = { readonly text: string; readonly startSeconds: number; readonly opensSentence: boolean };

/**
 * The names said in a transcript that nobody is known to have agreed to, in the order they are first heard. Only words
 * with a capital are taken for names: those of the people who testify as far as their accord does not allow them, usual
 * first names with the names that follow them, and what follows « Madame » or « docteur ».
 */
export function namesHeard(cues: readonly Cue[], people: readonly Person[]): readonly NameHeard[] {
  const said = saidIn(cues);
  const { agreed, refused } = namesOf(people);
  const own = new Set([...agreed, ...refused]);
  const found = new Map<string, NameHeard>();
  for (let at = 0; at < said.length; at += 1) {
    const length = nameLength(said, at, own);
    const words = said.slice(at, at + length);
    const parts = words.flatMap(({ text }) => partsOf(text));
    if (length === 0 || parts.every((part) => agreed.has(part))) continue;
    const kind = parts.some((part) => refused.has(part)) ? 'refused' : 'unknown';
    const name = withoutElision(words.map(({ text }) => text).join(' '));
    const before = found.get(name)?.atSeconds ?? [];
    found.set(name, { name, kind, atSeconds: [...before, words[0]?.startSeconds ?? 0] });
    at += length - 1;
  }
  return [...found.values()];
}

function saidIn(cues: readonly Cue[]): readonly Said[] {
  let opensSentence = true;
  return cues.flatMap(timedWordsOf).flatMap(({ text, startSeconds }) => {
    const bare = text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    const word = { text: bare, startSeconds, opensSentence: opensSentence || /^[«"“(–—-]/u.test(text) };
    if (bare === '') {
      opensSentence ||= /[.:!?…]/u.test(text);
      return [];
    }
    opensSentence = /[.:!?…]["»”)\s]*$/u.test(text);
    return [word];
  });
}

function namesOf(people: readonly Person[]) {
  const [agreed, refused] = [new Set<string>(), new Set<string>()];
  for (const { witness, accord } of people) {
    const unsaid = unsaidNames(accord);
    for (const part of ['firstName', 'lastName'] as const)
      for (const name of partsOf(witness[part] ?? '')) (unsaid.includes(part) ? refused : agreed).add(name);
  }
  return { agreed, refused };
}

const TITLE = /^(?:M|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle|Ma[iî]tre|[Dd]octeure?|Dr|[Pp]rofesseure?)$/u;
const PARTICLE = /^(?:de|du|des|le|la|el|ben|van|von)$/u;
const isCapital = ({ text }: Said) => /^(?:[dDlL]['’])?\p{Lu}[\p{L}'’-]*$/u.test(text);
/** Where the words of one name stop: it is not that of a person, or a sentence begins. */
const follows = (word: Said | undefined): word is Said =>
  word !== undefined && isCapital(word) && !word.opensSentence;

/** How many words from there on are a name; 0 when none is said there. */
function nameLength(said: readonly Said[], at: number, own: ReadonlySet<string>): number {
  const first = said[at];
  if (first === undefined) return 0;
  if (TITLE.test(first.text)) return follows(said[at + 1]) ? lengthFrom(said, at) : 0;
  if (!isCapital(first) || /^Sainte?$/u.test(said[at - 1]?.text ?? '')) return 0;
  const isOwn = partsOf(first.text).some((part) => own.has(part));
  return isOwn || isFirstName(first) ? lengthFrom(said, at) : 0;
}

function lengthFrom(said: readonly Said[], at: number): number {
  let end = at + 1;
  for (;;) {
    const skips = PARTICLE.test(said[end]?.text ?? '') && follows(said[end + 1]) ? 1 : 0;
    if (!follows(said[end + skips])) return end - at;
    end += skips + 1;
  }
}

function isFirstName({ text, opensSentence }: Said): boolean {
  const own = withoutElision(text);
  if (WORDS_AND_FIRST_NAMES.has(own)) return !opensSentence;
  return own.split('-').every((part) => FIRST_NAMES.has(part) || WORDS_AND_FIRST_NAMES.has(part));
}

/** « d’Étienne » is about Étienne. */
const withoutElision = (text: string) => text.replace(/^[dDlL]['’]/u, '');

/** « Anne-Lise » is Anne and Lise; accents and capitals aside. */
const partsOf = (text: string): readonly string[] =>
  withoutElision(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '');
