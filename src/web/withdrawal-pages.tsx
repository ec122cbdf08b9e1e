import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { withdrawalWords as words } from '../words/withdrawal.ts';

/** The buttons by which a person takes back everything, or a part. */
export function Withdrawing() {
  return (
    <form method="post">
      <button type="submit" class="button strong" name="quoi" value="tout">
        {words.all}
      </button>
      <p>{words.allMeans}</p>
      <p>{words.partLead}</p>
      {(['clips', 'press', 'image'] as const).map((scope) => (
        <p key={scope}>
          <button type="submit" class="button" name="quoi" value={VALUES[scope]}>
            {words[scope]}
          </button>
        </p>
      ))}
    </form>
  );
}

/** What is said once it is noted. */
export function withdrawalDonePage(isWhole: boolean, shares: readonly string[]): string {
  return bare(
    words.doneTitle,
    <>
      <p class="lead">{isWhole ? words.doneAll : words.donePart}</p>
      {isWhole && <p>{words.back}</p>}
      {shares.length > 0 && (
        <>
          <p>{words.shares}</p>
          <ul>
            {shares.map((share) => (
              <li key={share}>{share}</li>
            ))}
          </ul>
        </>
      )}
      <Limits />
    </>,
  );
}

const VALUES = { clips: 'extraits', press: 'presse', image: 'image' } as const;

/** What a withdrawal cannot reach. */
export function Limits() {
  return (
    <>
      <h2>{words.beyond}</h2>
      <ul>
        {words.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  );
}

/** A page of a private link: no way in from it, none out of it but its own. `style`: a sheet of its own besides. */
export function bare(title: string, children: ComponentChildren, style?: string): string {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="stylesheet" href="../site/site.css" />
        {style && <link rel="stylesheet" href={`../site/${style}`} />}
      </head>
      <body>
        <main>
          <div class="prose">
            <h1>{title}</h1>
            {children}
          </div>
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(page)}`;
}
