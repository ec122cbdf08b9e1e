import type { EpisodeListens } from '../../model/listens.ts';
import { csvRow } from '../../web/fiche-exports.ts';
import { boardWords as words } from '../../words/private-board.ts';
import { lengthInWords } from '../../words/private-follow.ts';
import { states } from '../../words/standing.ts';
import { listensOf } from '../listening.ts';
import type { Workspace } from '../workspace.ts';
import type { Following } from './following.ts';

/** The season as a table: one row a testimony, the last arrived first, each cell ready to be read. */
export type Board = {
  /** How many are where, in words; nothing is said of none. */
  readonly summary: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly state: string;
    readonly length: string;
    readonly listens: string;
  }[];
};

/** Where every testimony stands and how often it was listened to, as far as that may be shown. */
export async function boardOf(workspace: Workspace, following: Following): Promise<Board> {
  const listens = await listensOf(workspace);
  const reports = following.all().flatMap(({ report }) => report ?? []);
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
  return {
    summary: said.flatMap(([number, say]) => (number > 0 ? [say(number)] : [])),
    rows: reports.map(({ publicId, title, standing, durationSeconds }) => ({
      title,
      state: states[standing.state],
      length: durationSeconds === undefined ? '' : lengthInWords(durationSeconds),
      listens: listensIn(listens.find((one) => one.publicId === publicId)),
    })),
  };
}

/** The same table for a spreadsheet, with the mark by which it knows UTF-8. */
export function boardAsCsv({ rows }: Board): string {
  const { title, state, length, listens } = words.columns;
  const cells = rows.map((row) => [row.title, row.state, row.length, row.listens]);
  return `\uFEFF${[[title, state, length, listens], ...cells].map(csvRow).join('\r\n')}\r\n`;
}

function listensIn(listens: EpisodeListens | undefined): string {
  if (listens === undefined) return words.noListens;
  return listens.total === 'under 5' ? words.fewListens : String(listens.total);
}
