import type { ProblemText } from '../../model/problem.ts';
import { homeWords } from '../../words/private-follow.ts';
import { typography } from '../typography.ts';

/** How a status word is coloured; the word itself always says it too. */
export type Tone = 'working' | 'yours' | 'online' | 'quiet';

/** One testimony in the list. */
export type RowView = {
  readonly publicId: string;
  readonly title: string;
  /** Its own page; absent as long as there is nothing on it. */
  readonly href?: string;
  readonly cover?: string;
  readonly details: readonly string[];
  readonly status: { readonly word: string; readonly tone: Tone };
  readonly progress?: { readonly fraction: number; readonly text: string };
  /** What is asked of the reader. */
  readonly call?: { readonly text: string; readonly link?: string; readonly href?: string };
  readonly steps: readonly { readonly label: string; readonly state: 'done' | 'current' | 'todo' }[];
  readonly problems: readonly Pick<ProblemText, 'fact' | 'advice'>[];
  /** On its own page, whose heading says its title already. */
  readonly untitled?: boolean;
  /** Where to ask that it be tried again. */
  readonly again?: string;
};

const MARKS = { done: '✓', current: '●', todo: '○' };

/** A testimony as one item of the list; the same text is sent again when it changes. */
export function Row(row: RowView) {
  const { publicId, title, href, cover, status } = row;
  const shown = typography(title);
  return (
    <li class="row" id={`t-${publicId}`}>
      {cover ? <img src={cover} alt="" width="64" height="64" loading="lazy" /> : <span class="blank" />}
      <div class="head">
        {!row.untitled && <h3>{href ? <a href={href}>{shown}</a> : shown}</h3>}
        <p class="meta">
          {row.details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </p>
      </div>
      <p class={`status ${status.tone}`}>{status.word}</p>
      <div class="body">
        {row.progress && (
          <>
            <progress value={row.progress.fraction} max="1" aria-label={row.progress.text} />
            <p class="hint">{typography(row.progress.text)}</p>
          </>
        )}
        {row.call && (
          <p class="notice">
            {typography(row.call.text)} {row.call.href && <a href={row.call.href}>{row.call.link}</a>}
          </p>
        )}
        {row.problems.map(({ fact, advice }) => (
          <p key={fact} class="notice">
            {typography(fact)} {typography(advice)}
          </p>
        ))}
        {row.again && (
          <form method="post" action={row.again}>
            <button type="submit" class="button" aria-label={homeWords.againLabel(shown)}>
              {homeWords.again}
            </button>
          </form>
        )}
        <ol class="steps" aria-label={homeWords.listLabel}>
          {row.steps.map(({ label, state }) => (
            <li key={label} class={state}>
              <span aria-hidden="true">{MARKS[state]} </span>
              {label}
              <span class="spoken-only">{`, ${homeWords[state]}`}</span>
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}
