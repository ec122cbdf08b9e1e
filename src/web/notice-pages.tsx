import type { Show } from '../model/show.ts';
import { documentOf } from './page/document.tsx';
import { linkTo, placeAnywhere } from './place.ts';
import { typesetShow } from './typeset.ts';

/** What is answered with 404: a whole HTML document that may be shown at any address. */
export function notFoundPage(show: Show): string {
  return noticePage(show, 'notFound');
}

/** What is answered with 410 where a testimony was withdrawn or expired: it tells nothing of it. */
export function gonePage(show: Show): string {
  return noticePage(show, 'gone');
}

function noticePage(show: Show, which: 'notFound' | 'gone'): string {
  const place = placeAnywhere(typesetShow(show));
  const { title, text, home } = place.words[which];
  return documentOf({
    place,
    says: { title: `${title} · ${place.show.title}`, description: text, kind: 'website', hidden: true },
    children: (
      <section class="bare">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p class="actions">
          <a class="button strong" href={linkTo(place, '')}>
            {home}
          </a>
        </p>
      </section>
    ),
  });
}
