import type { ProblemText } from '../model/problem.ts';
import type { Standing } from '../model/standing.ts';
import type { Folder } from '../ports/folder.ts';
import { journalHeading, journalWords } from '../words/journal.ts';
import type { LeftFile } from './intake/left-files.ts';

/** In the register, since it must outlive everything. */
const JOURNAL = '_registre/journal.txt';
/** Stands where a public id would. */
const NOBODY = '–';

/** What a sweep has to tell the journal. */
export type JournalFacts = {
  readonly reports: readonly {
    readonly publicId: string;
    readonly standing: Standing;
    readonly problems: readonly Pick<ProblemText, 'code'>[];
    readonly failed: boolean;
  }[];
  /** Public ids without their folder. */
  readonly missing: readonly string[];
  readonly left: readonly LeftFile[];
};

/** The program and its people live in the same place: see `calendarDay`. */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * Adds to the journal what is new since its last line about each testimony: one line of text each, oldest first, without a
 * name, a title or a word of anybody's.
 */
export async function writeJournal(episodes: Folder, facts: JournalFacts, nowMs: number): Promise<void> {
  const text = (await episodes.readText(JOURNAL)) ?? '';
  const said = lastWords(text);
  const news = linesOf(facts, said).filter(([who, words]) => said.get(who) !== words);
  if (news.length === 0) return;
  const at = CLOCK.format(nowMs);
  const heading = text === '' ? [journalHeading] : [];
  // A line that a stop left unfinished is ended first.
  const ending = text === '' || text.endsWith('\n') ? '' : '\n';
  await episodes.append(
    JOURNAL,
    ending + [...heading, ...news.map(([who, words]) => `${at}  ${who}  ${words}`)].join('\n'),
  );
}

type Line = readonly [who: string, words: string];

function linesOf({ reports, missing, left }: JournalFacts, said: ReadonlyMap<string, string>): Line[] {
  const standings = reports.flatMap(({ publicId, standing, problems, failed }): Line[] => {
    const codes = problems.map(({ code }) => code);
    const words = failed ? journalWords.failed : journalWords.standing(standing.state, codes);
    return said.has(publicId)
      ? [[publicId, words]]
      : [
          [publicId, journalWords.received],
          [publicId, words],
        ];
  });
  const pauses = missing.map((publicId): Line => [publicId, journalWords.missing]);
  const last = left.at(-1);
  return [
    ...standings,
    ...pauses,
    ...(last === undefined ? [] : [[NOBODY, journalWords.left(last.problem.code)] as const]),
  ];
}

/** The last words about each testimony. */
function lastWords(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^\S+ \S+ {2}(\S+) {2}(.*)$/gm);
  return new Map([...found].map(([, who = '', words = '']) => [who, words]));
}
