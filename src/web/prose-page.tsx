import type { Catalogue } from '../model/public-episode.ts';
import type { Prose, ProseSection } from '../words/prose.ts';
import { documentOf } from './page/document.tsx';
import { placeAt } from './place.ts';
import { slugOf } from './shelves.ts';
import { typesetShow } from './typeset.ts';

/** A page of plain words: à propos, mentions légales, guide… A whole HTML document. */
export function prosePage({ show, episodes }: Catalogue, prose: Prose): string {
  const place = placeAt(typesetShow(show), prose.path);
  const [latest] = episodes;
  return documentOf({
    place,
    says: {
      title: `${prose.title} · ${place.show.title}`,
      description: prose.lead,
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <div class="prose">
        <h1>{prose.title}</h1>
        <p class="lead">{prose.lead}</p>
        {prose.sections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
        <p class="actions screen-only">
          <button type="button" class="button" data-act="print" hidden>
            {place.words.fiche.print}
          </button>
        </p>
      </div>
    ),
  });
}

function Section({ section: { title, paragraphs = [], list = [], steps = [] } }: SectionProps) {
  const id = slugOf(title);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

type SectionProps = { readonly section: ProseSection };
