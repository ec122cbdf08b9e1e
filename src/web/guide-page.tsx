import type { Catalogue } from '../model/public-episode.ts';
import { documentOf } from './page/document.tsx';
import { linkTo, placeAt } from './place.ts';
import { prosePage } from './prose-page.tsx';
import type { TextFile } from './text-file.ts';
import { typesetShow } from './typeset.ts';

/** The guide for volunteers, one printable page per moment of the work; none in a language that has no guide. */
export function guidePages(catalogue: Catalogue): TextFile[] {
  const { guide } = placeAt(catalogue.show, 'guide/').words;
  if (guide.pages.length === 0) return [];
  const pages = guide.pages.map((prose) => ({
    path: `${prose.path}index.html`,
    text: prosePage(catalogue, prose),
  }));
  return [{ path: 'guide/index.html', text: contents(catalogue) }, ...pages];
}

function contents({ show, episodes }: Catalogue): string {
  const place = placeAt(typesetShow(show), 'guide/');
  const { guide } = place.words;
  const [latest] = episodes;
  return documentOf({
    place,
    says: {
      title: `${guide.title} · ${place.show.title}`,
      description: guide.lead,
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <div class="prose">
        <h1>{guide.title}</h1>
        <p class="lead">{guide.lead}</p>
        <ol class="contents">
          {guide.pages.map(({ path, title, lead }) => (
            <li key={path}>
              <h2>
                <a href={linkTo(place, path)}>{title}</a>
              </h2>
              <p>{lead}</p>
            </li>
          ))}
        </ol>
      </div>
    ),
  });
}
