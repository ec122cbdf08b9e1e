import { renderToString } from 'preact-render-to-string';
import type { Access } from '../../model/access.ts';
import type { ProblemText } from '../../model/problem.ts';
import { homeWords as words } from '../../words/private-follow.ts';
import { recordingWords } from '../../words/private-recording.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';
import { Row, type RowView } from './rows.tsx';

export type HomeView = {
  readonly reader: Access;
  readonly rows: readonly RowView[];
  /** Whether the list is known: not before the first pass has ended. */
  readonly isKnown: boolean;
  /** What stays bare in `episodes/`, explained. */
  readonly left: readonly Pick<ProblemText, 'fact' | 'advice'>[];
  /** What the reader is told of what they have just done. */
  readonly told?: string;
  readonly problem?: Pick<ProblemText, 'fact' | 'advice'>;
};

/** The first page inside: one zone to drop, then every testimony and what it waits for. */
export function homePage(view: HomeView): string {
  const { reader, rows, left, told, problem } = view;
  const drops = reader.role === 'facilitation';
  const title = drops ? words.greeting(reader.name) : words.greetingOthers(reader.name);
  return privateDocument({
    title,
    reader,
    current: 'home',
    script: 'space.js',
    children: (
      <>
        <h1>{typography(title)}</h1>
        {told && (
          <p class="notice told" role="status">
            {typography(told)}
          </p>
        )}
        {problem && (
          <p class="notice wrong" role="alert">
            <strong>{words.notReceived}.</strong> {typography(problem.fact)} {typography(problem.advice)}
          </p>
        )}
        {drops && <DropZone />}
        <section aria-labelledby="liste">
          <h2 id="liste">{words.listTitle}</h2>
          <noscript>
            <p>
              <a href={SPACE}>{words.reload}</a>
            </p>
          </noscript>
          <p id="none" class="lead" hidden={rows.length > 0}>
            {view.isKnown ? words.none : words.opening}
          </p>
          <ol class="rows" data-follow={`${SPACE}suivi`}>
            {rows.map((row) => (
              <Row key={row.publicId} {...row} />
            ))}
          </ol>
        </section>
        {left.length > 0 && <Left problems={left} />}
      </>
    ),
  });
}

/** One row as HTML text, to replace the one that stands on the page. */
export function rowText(row: RowView): string {
  return renderToString(<Row {...row} />);
}

/** Works as a plain form; the page's script makes it resume by itself. */
function DropZone() {
  return (
    <form
      class="drop"
      method="post"
      action={`${SPACE}depot`}
      encType="multipart/form-data"
      data-uploads={`${SPACE}envois`}
    >
      <h2>{words.dropTitle}</h2>
      <p>{typography(words.dropText)}</p>
      <p class="hint">{typography(words.dropMore)}</p>
      <p class="actions">
        <label class="button strong pick">
          {words.choose}
          <input type="file" name="fichier" multiple required />
        </label>
        <button type="submit" class="button" data-plain>
          {words.send}
        </button>
      </p>
      <p class="hint" data-plain>
        {words.whole}
      </p>
      <p class="hint" data-resumed hidden>
        {words.resumes}
      </p>
      <ul class="sending" aria-live="polite" />
      <p>
        <a href={`${SPACE}enregistrer`}>{recordingWords.open}</a>
      </p>
    </form>
  );
}

function Left({ problems }: { readonly problems: HomeView['left'] }) {
  return (
    <section class="left">
      <h2>{words.leftTitle}</h2>
      {problems.map(({ fact, advice }) => (
        <p key={fact} class="notice">
          {typography(fact)} {typography(advice)}
        </p>
      ))}
    </section>
  );
}
