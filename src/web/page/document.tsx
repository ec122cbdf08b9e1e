import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CRAFT_PATH } from '../../model/craft.ts';
import type { Envelope } from '../../model/loudness.ts';
import { aboutPages } from '../about.ts';
import { linkTo, type Place } from '../place.ts';
import { levelsIn, RIDGE_BOX, relief, ridgePath, smoothed } from '../ridge.ts';
import { type Description, Head } from './head.tsx';
import { licenceOf } from './licence.ts';

const SECTIONS = [
  { section: 'stories', path: 'recits/' },
  { section: 'subscribe', path: 's-abonner/' },
  { section: 'press', path: 'presse/' },
] as const;

type Section = (typeof SECTIONS)[number]['section'];

export type DocumentProps = {
  readonly place: Place;
  readonly says: Description;
  readonly children: ComponentChildren;
  /** What the forest above the footer is drawn from. */
  readonly envelope?: Envelope;
  /** Shown above everything: a draft says so. */
  readonly ribbon?: ComponentChildren;
  /** The section it is the first page of. */
  readonly current?: Section;
  /** Not a page of the site: it leads nowhere else. */
  readonly standalone?: boolean;
  /** Name of the page's script under `site/`: the player, unless told. */
  readonly script?: string;
  /** schema.org description, already safe to stand in HTML. */
  readonly jsonLd?: string;
};

/** What surrounds the words of every page. */
type Frame = Omit<DocumentProps, 'says' | 'children' | 'ribbon' | 'jsonLd' | 'script'>;

/** A whole page as HTML text: every page of the site has this frame. */
export function documentOf(props: DocumentProps): string {
  return `<!DOCTYPE html>\n${renderToString(<Document {...props} />)}\n`;
}

/** A page without the site's frame, to stand within other sites. */
export function bareDocumentOf({
  place,
  says,
  children,
}: Pick<DocumentProps, 'place' | 'says' | 'children'>): string {
  const page = (
    <html lang={place.show.language}>
      <Head place={place} says={says} />
      <body>{children}</body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function Document({ says, children, ribbon, jsonLd, script, ...frame }: DocumentProps) {
  const { place } = frame;
  const { words, show } = place;
  return (
    <html lang={show.language}>
      <Head place={place} says={says} {...(script && { script })}>
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
      </Head>
      <body>
        <a class="skip" href="#contenu">
          {words.skipToContent}
        </a>
        {ribbon}
        <Masthead {...frame} place={place} />
        <main id="contenu">{children}</main>
        <Footer {...frame} />
      </body>
    </html>
  );
}

function Masthead({ place, current, standalone = false }: Frame) {
  const { words, show } = place;
  if (standalone) {
    return (
      <header class="masthead">
        <p class="brand">{show.title}</p>
      </header>
    );
  }
  return (
    <header class="masthead">
      <a class="brand" href={linkTo(place, '')}>
        {show.title}
      </a>
      <nav aria-label={words.siteMap}>
        {SECTIONS.map(({ section, path }) => (
          <a href={linkTo(place, path)} aria-current={section === current ? 'page' : undefined}>
            {words.nav[section]}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** A landscape for pages where nobody speaks. */
const AT_REST: Envelope = { stepSeconds: 1, levels: [2, 5, 3, 6, 4, 7, 5, 3, 6, 8, 4, 6, 3, 5, 7, 4, 5, 2] };

function Footer({ place, envelope = AT_REST, standalone = false }: Frame) {
  const { words, show } = place;
  const licence = licenceOf(show.licence);
  return (
    <footer>
      <Forest envelope={envelope} />
      <div class="ground">
        <p>
          {words.footer.by(show.author)} {words.footer.licenceBefore}{' '}
          {licence.url ? (
            <a rel="license" href={licence.url}>
              {licence.name}
            </a>
          ) : (
            licence.name
          )}
          .
        </p>
        <p>{words.footer.noCookie}</p>
        <FooterLinks place={place} standalone={standalone} />
      </div>
    </footer>
  );
}

function FooterLinks({ place, standalone = false }: Frame) {
  const { words, show } = place;
  const mail = show.email && <a href={`mailto:${show.email}`}>{words.footer.contact}</a>;
  if (standalone) return mail ? <p>{mail}</p> : null;
  return (
    <nav aria-label={words.footer.pages}>
      {aboutPages(show).map(({ path, title }) => (
        <a key={path} href={linkTo(place, path)}>
          {title}
        </a>
      ))}
      {show.craft && <a href={linkTo(place, CRAFT_PATH)}>{show.craft.title}</a>}
      {words.guide.pages.length > 0 && <a href={linkTo(place, 'guide/')}>{words.guide.title}</a>}
      <a href={linkTo(place, 'feed.xml')}>{words.footer.feed}</a>
      {mail}
    </nav>
  );
}

function Forest({ envelope }: { readonly envelope: Envelope }) {
  const near = relief(levelsIn(envelope, 90));
  return (
    <svg
      class="forest"
      viewBox={`0 0 ${RIDGE_BOX.width} ${RIDGE_BOX.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="far" d={ridgePath(relief(smoothed(near, 4)), 0.3)} />
      <path class="near" d={ridgePath(near, 0.08)} />
    </svg>
  );
}
