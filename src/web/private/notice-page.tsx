import type { Access } from '../../model/access.ts';
import { accessWords } from '../../words/private-access.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';

/** What is said where there is nothing else to show. */
export type Notice = {
  readonly title: string;
  readonly text: string;
  readonly reader?: Access;
};

/** A page of one sentence, with the way back for who is inside. */
export function noticePage({ title, text, reader }: Notice): string {
  return privateDocument({
    title,
    ...(reader && { reader }),
    children: (
      <section class="bare">
        <h1>{typography(title)}</h1>
        <p class="lead">{typography(text)}</p>
        {reader && (
          <p class="actions">
            <a class="button strong" href={SPACE}>
              {accessWords.backHome}
            </a>
          </p>
        )}
      </section>
    ),
  });
}

/** The page an invitation opens: taking it up is a button, since programs that preview links follow them. */
export function entryPage(role: Access['role'], action: string): string {
  return privateDocument({
    title: accessWords.enterTitle,
    children: (
      <section class="bare">
        <h1>{accessWords.enterTitle}</h1>
        <p class="lead">{typography(accessWords.enterText(accessWords.roles[role]))}</p>
        <form method="post" action={action} class="actions">
          <button type="submit" class="button strong">
            {accessWords.enterButton}
          </button>
        </form>
      </section>
    ),
  });
}
