import type { Access } from '../../model/access.ts';
import { boardWords as words } from '../../words/private-board.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';

type BoardView = {
  readonly reader: Access;
  readonly summary: readonly string[];
  readonly accords: readonly string[];
  readonly goal?: string;
  readonly rows: readonly Readonly<Record<keyof typeof words.columns, string>>[];
};

/** The season on one page, which prints as it is. */
export function boardPage({ reader, summary, accords, goal, rows }: BoardView): string {
  const { title, ...others } = words.columns;
  const names = Object.keys(others) as (keyof typeof others)[];
  return privateDocument({
    title: words.title,
    reader,
    current: 'board',
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="lead">{typography(summary.length === 0 ? words.none : `${summary.join(', ')}.`)}</p>
        {goal && <p class="goal">{typography(goal)}</p>}
        <p>{typography(accords.length === 0 ? words.accordsNone : `${accords.join(', ')}.`)}</p>
        <p class="hint">{typography(words.intro)}</p>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {Object.values(others).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.title}>
                <th scope="row">{typography(row.title)}</th>
                {names.map((name) => (
                  <td key={name} data-label={words.columns[name]}>
                    {typography(row[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="actions">
          <a class="button" href={`${SPACE}bilan.csv`} download={words.file}>
            {words.csv}
          </a>
        </p>
      </>
    ),
  });
}
