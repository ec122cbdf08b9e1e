import type { Accord } from '../../model/accord.ts';
import type { EpisodeListens } from '../../model/listens.ts';
import { csvRow } from '../../web/fiche-exports.ts';
import { pageWords } from '../../words/pages.ts';
import { boardWords as words } from '../../words/private-board.ts';
import { lengthInWords } from '../../words/private-follow.ts';
import { states } from '../../words/standing.ts';
import type { TestimonyReport } from '../events.ts';
import { listensOf } from '../listening.ts';
import { readWorkspaceShow } from '../show-settings.ts';
import type { Workspace } from '../workspace.ts';
import type { PrivateMeans } from './opening.ts';

/** The season as a table: one row a testimony, the last arrived first, each cell ready to be read. */
export type Board = {
  /** How many are where, in words; nothing is said of none. */
  readonly summary: readonly string[];
  /** What the network has set itself, and how far it is. */
  readonly goal?: string;
  /** Accords given and withdrawn so far, in words. */
  readonly accords: readonly string[];
  readonly rows: readonly Readonly<Record<keyof typeof words.columns, string>>[];
};

type Season = Pick<PrivateMeans, 'following' | 'sheets'> & { readonly workspace: Workspace };

/** Where every testimony stands, what was agreed, and how often it was listened to and taken up, as far as may be shown. */
export async function boardOf({ workspace, following, sheets }: Season): Promise<Board> {
  const listens = await listensOf(workspace);
  const { schedule } = await readWorkspaceShow(workspace);
  const reports = following.all().flatMap(({ report }) => report ?? []);
  const told = await Promise.all(reports.map((report) => rowOf(report, listens, sheets)));
  const online = reports.filter(({ standing }) => standing.state === 'online').length;
  const all = told.flatMap(({ accords }) => accords);
  const withdrawn = all.filter(({ withdrawnOn }) => withdrawnOn !== undefined).length;
  const given = all.filter(isGiven).length;
  return {
    summary: summaryOf(reports),
    accords: [
      ...(given > 0 ? [words.agreed(given)] : []),
      ...(withdrawn > 0 ? [words.withdrawn(withdrawn)] : []),
    ],
    rows: told.map(({ row }) => row),
    ...(schedule?.goal !== undefined && { goal: goalLine(schedule.goal, online) }),
  };
}

function summaryOf(reports: readonly TestimonyReport[]): readonly string[] {
  const count = (wanted: readonly string[]) =>
    reports.filter(({ standing }) => wanted.includes(standing.state)).length;
  const awaiting = reports.filter(
    ({ standing, steps }) => standing.state === 'draft' && !steps.agreed,
  ).length;
  const [online, ready] = [count(['online']), count(['ready', 'scheduled'])];
  const said: readonly [number, (count: number) => string][] = [
    [online, words.online],
    [ready, words.ready],
    [awaiting, words.awaiting],
    [reports.length - online - ready - awaiting, words.others],
  ];
  return said.flatMap(([number, say]) => (number > 0 ? [say(number)] : []));
}

/** « 12 témoignages d’ici juin » says by itself how many are wanted. */
function goalLine(goal: string, online: number): string {
  const wanted = Number(/\d{1,4}/.exec(goal)?.[0] ?? 0);
  const line = words.goal(goal.replace(/\s*\.$/, ''));
  return wanted > 0 ? `${line} ${words.reached(online, wanted)}` : line;
}

const isGiven = ({ withdrawnOn, scopes }: Accord) => withdrawnOn === undefined && scopes.broadcast;

async function rowOf(
  report: TestimonyReport,
  listens: readonly EpisodeListens[],
  sheets: PrivateMeans['sheets'],
) {
  const { publicId, folder, title, standing, durationSeconds } = report;
  const { fiche } = await sheets.fiche(folder);
  const accords = (await sheets.accords(folder)).map(({ accord }) => accord);
  const row = {
    title,
    state: states[standing.state],
    accord: [...new Set(accords.map(accordIn))].join(', '),
    length: durationSeconds === undefined ? '' : lengthInWords(durationSeconds),
    listens: listensIn(listens.find((one) => one.publicId === publicId)),
    reprises: String(fiche?.backstage.shares.length || ''),
  };
  return { row, accords };
}

function accordIn(accord: Accord): string {
  const { day } = pageWords('fr');
  if (accord.withdrawnOn !== undefined) return words.accord.withdrawn(day(accord.withdrawnOn));
  const { collectedOn } = accord;
  return isGiven(accord) && collectedOn !== undefined
    ? words.accord.given(day(collectedOn))
    : words.accord.awaited;
}

/** The same table for a spreadsheet, with the mark by which it knows UTF-8. */
export function boardAsCsv({ rows }: Board): string {
  const names = Object.keys(words.columns) as (keyof typeof words.columns)[];
  const cells = rows.map((row) => names.map((name) => row[name]));
  return `\uFEFF${[Object.values(words.columns), ...cells].map(csvRow).join('\r\n')}\r\n`;
}

function listensIn(listens: EpisodeListens | undefined): string {
  if (listens === undefined) return words.noListens;
  return listens.total === 'under 5' ? words.fewListens : String(listens.total);
}
