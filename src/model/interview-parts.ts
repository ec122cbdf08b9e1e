/**
 * Words that say nothing of whom one speaks with: recorders number their files with them, and « Témoignage 2 » is most
 * likely another person.
 */
const GENERIC_WORDS =
  'nouvel nouvelle new le la un une sans titre untitled mémo mémos memo memos note notes message messages vocal vocale ' +
  'vocaux voice voix audio son sons sound rec record recording enr enregistrement enregistrements dictaphone zoom ste dr ' +
  'dvt dss dict piste pistes track tracks fichier fichiers file files témoignage témoignages témoin témoins entretien ' +
  'entretiens interview interviews récit récits épisode épisodes episode episodes personne personnes n° numéro img mov vid ' +
  'video vidéo aud ptt wa';

const SEPARATOR = '[\\s_.,-]+';
const OPEN = `^(.*?)${SEPARATOR}\\(?`;

/** Names that say they are a part. */
const SAID: readonly RegExp[] = [
  new RegExp(
    `${OPEN}(?:parties?|parts?|pt|volet)[\\s_.-]*(\\d{1,2})(?:\\s*(?:sur|of)\\s*\\d{1,2})?\\)?$`,
    'iu',
  ),
  new RegExp(`${OPEN}(\\d{1,2})\\s*(?:sur|of)\\s*\\d{1,2}\\)?$`, 'iu'),
];
const CONTINUED = new RegExp(`${OPEN}(?:la )?suite(?:\\s*et\\s*fin)?\\)?$`, 'iu');

/** Names that may be a part, when the others are there. */
const NUMBERED = new RegExp(`^(.*?)${SEPARATOR}(\\d{1,4})$`, 'u');
const LETTERED = new RegExp(`^(.*?)${SEPARATOR}([a-f])$`, 'iu');
const ENDS_IN_MONTH = /\d{4}[-_. ]\d{2}$/u;

type Part = {
  readonly base: string;
  /** From 1; 0 when the name has none. */
  readonly number: number;
  /** Whether words say that it is a part. */
  readonly said: boolean;
};

/**
 * The files of one interview, cut by a phone call or a recorder's limit, among names dropped together.
 *
 * Several files are one interview when their names say so (« partie 2 », « 1 sur 3 », « suite »), or when they are one
 * name followed by numbers or letters without a gap, unless that name is one that recorders give or a date. « (1) », which
 * browsers add to a second download, says nothing.
 *
 * @param stems names without extension, in NFC.
 * @returns groups, each in the order of the interview; a stem that belongs with no other is alone.
 */
export function interviewsAmong(stems: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const stem of [...stems].sort(byOrderOfInterview)) {
    const { base } = partOf(stem);
    groups.set(base, [...(groups.get(base) ?? []), stem]);
  }
  return [...groups.values()].flatMap((group) =>
    isOneInterview(group) ? [group] : group.map((stem) => [stem]),
  );
}

/** Whether these names, together, are one interview by themselves: no other is needed, none is too many. */
export function isOneInterviewAlone(stems: readonly string[]): boolean {
  return stems.length > 1 && new Set(stems).size === stems.length && interviewsAmong(stems).length === 1;
}

/** What browsers and people add to a second copy of a file. */
const COPY = /\s*(?:\(\d+\)|[-–_ ]+copie(?: \d+)?|[-–_ ]+copy(?: \d+)?)$/iu;

/** Whether some of these names are one name twice: another format, another download. */
export function holdsTwice(stems: readonly string[]): boolean {
  const bare = stems.map((stem) => stem.replace(COPY, '').toLowerCase());
  return new Set(bare).size < stems.length;
}

/** Compares two names of files that are known to be one interview: « mairie », « mairie 2 », « mairie 10 ». */
export function byOrderOfInterview(one: string, other: string): number {
  const [first, second] = [partOf(one), partOf(other)];
  return (
    NATURAL.compare(first.base, second.base) || first.number - second.number || NATURAL.compare(one, other)
  );
}

const NATURAL = new Intl.Collator('fr', { numeric: true });

function isOneInterview(group: readonly string[]): boolean {
  const parts = group.map(partOf);
  const silent = parts.filter(({ said }) => !said);
  if (group.length < 2) return false;
  if (silent.length <= 1) return true;
  const [{ base } = { base: '' }] = silent;
  return !isGeneric(base) && !ENDS_IN_MONTH.test(base) && followOn(silent.map(({ number }) => number));
}

/** « mairie », « mairie 2 »: the first is often left without a number. */
function followOn(numbers: readonly number[]): boolean {
  const given = numbers.filter((number) => number > 0);
  const bare = numbers.length - given.length;
  const first = bare === 1 && given[0] === 2 ? 2 : 1;
  return bare <= 1 && given.every((number, index) => number === first + index);
}

function isGeneric(base: string): boolean {
  const words = base.split(/[\s\d_.,-]+/u).filter((word) => word !== '');
  return words.every((word) => GENERIC_WORDS.split(' ').includes(word));
}

function partOf(stem: string): Part {
  const said = SAID.map((pattern) => pattern.exec(stem)).find((found) => found !== null);
  if (said) return part(said[1], Number(said[2]), true);
  const continued = CONTINUED.exec(stem);
  if (continued) return part(continued[1], Number.MAX_SAFE_INTEGER, true);
  const numbered = NUMBERED.exec(stem);
  if (numbered) return part(numbered[1], Number(numbered[2]), false);
  const [, base, letter] = LETTERED.exec(stem) ?? [];
  if (letter !== undefined) return part(base, letter.toLowerCase().charCodeAt(0) - 96, false);
  return part(stem, 0, false);
}

function part(base = '', number: number, said: boolean): Part {
  return { base: base.trim().toLowerCase(), number, said };
}
