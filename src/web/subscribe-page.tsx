import type { Catalogue } from '../model/public-episode.ts';
import { applications } from './applications.ts';
import { Code } from './page/code.tsx';
import { documentOf } from './page/document.tsx';
import { absolute, linkTo, type Place, placeAt } from './place.ts';
import { typesetShow } from './typeset.ts';

/**
 * « S'abonner », `s-abonner/index.html`: one button per application, the address as text, a QR code. The buttons and
 * the code hold the public address, so they wait until the show has one.
 */
export function subscribePage({ show, episodes }: Catalogue): string {
  const place = placeAt(typesetShow(show), 's-abonner/');
  const { subscribe } = place.words;
  const [latest] = episodes;
  return documentOf({
    place,
    current: 'subscribe',
    says: {
      title: `${subscribe.title} · ${place.show.title}`,
      description: subscribe.explain,
      kind: 'website',
      hidden: false,
    },
    ...(latest && { envelope: latest.episode.envelope }),
    children: (
      <div class="prose">
        <h1>{subscribe.title}</h1>
        <p class="lead">{subscribe.explain}</p>
        {show.publicUrl !== undefined && <Applications place={place} />}
        <Address place={place} />
        {show.publicUrl !== undefined && <CodeToScan place={place} />}
        <section aria-labelledby="podcast">
          <h2 id="podcast">{subscribe.whatTitle}</h2>
          {subscribe.what.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      </div>
    ),
  });
}

function Applications({ place }: { readonly place: Place }) {
  const { subscribe } = place.words;
  const feed = absolute(place.show, 'feed.xml');
  return (
    <section aria-labelledby="applis">
      <h2 id="applis">{subscribe.appsTitle}</h2>
      <p>{subscribe.apps}</p>
      <ul class="apps">
        {applications.map(({ name, runsOn, link }) => (
          <li key={name}>
            <a class="button" href={link(feed)}>
              {name}
            </a>
            <span>{runsOn}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Address({ place }: { readonly place: Place }) {
  const { subscribe } = place.words;
  return (
    <section aria-labelledby="adresse">
      <h2 id="adresse">{subscribe.addressTitle}</h2>
      <p class="address">
        {subscribe.address}
        <code>{absolute(place.show, 'feed.xml')}</code>
      </p>
      <p>
        {subscribe.elsewhere} <a href={linkTo(place, 'feed.xml')}>{subscribe.open}</a>
      </p>
    </section>
  );
}

function CodeToScan({ place }: { readonly place: Place }) {
  const { subscribe } = place.words;
  return (
    <section class="qr" aria-labelledby="code">
      <Code address={absolute(place.show, place.path)} alt={subscribe.codeAlt} />
      <div>
        <h2 id="code">{subscribe.codeTitle}</h2>
        <p>{subscribe.code}</p>
      </div>
    </section>
  );
}
