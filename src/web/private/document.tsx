import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Access } from '../../model/access.ts';
import { homeWords } from '../../words/private-follow.ts';
import { typography } from '../typography.ts';

/** Where the private space stands on its server: every address of it begins so. */
export const SPACE = '/espace/';

/** What every page of the private space says. */
export type PrivatePage = {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Who reads it; nobody is inside on the pages that let people in. */
  readonly reader?: Access;
  /** Name of the page's script under `site/`. */
  readonly script?: string;
  readonly current?: 'home' | 'board' | 'people';
};

/** A whole private page as HTML text. It carries no address of anything outside the space. */
export function privateDocument({ title, children, reader, script, current }: PrivatePage): string {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${typography(title)} · ${homeWords.space}`}</title>
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${SPACE}site/icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${SPACE}site/site.css`} />
        <link rel="stylesheet" href={`${SPACE}site/private.css`} />
        {script && <script src={`${SPACE}site/${script}`} defer />}
      </head>
      <body class="private">
        <a class="skip" href="#contenu">
          {homeWords.skip}
        </a>
        <Masthead {...(reader && { reader })} {...(current && { current })} />
        <main id="contenu">{children}</main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function Masthead({ reader, current }: Pick<PrivatePage, 'reader' | 'current'>) {
  const here = (page: PrivatePage['current']) => (page === current ? 'page' : undefined);
  return (
    <header class="masthead">
      <p class="brand">{homeWords.space}</p>
      {reader && (
        <nav aria-label={homeWords.space}>
          <a href={SPACE} aria-current={here('home')}>
            {homeWords.nav.home}
          </a>
          <a href={`${SPACE}bilan`} aria-current={here('board')}>
            {homeWords.nav.board}
          </a>
          <a href={`${SPACE}acces`} aria-current={here('people')}>
            {homeWords.nav.people}
          </a>
        </nav>
      )}
    </header>
  );
}
