import type { Show } from '../model/show.ts';
import { SIGNATURE, signatureAddresses } from '../model/signature.ts';
import { documentOf } from './page/document.tsx';
import { absolute, linkTo, type Place, placeAt } from './place.ts';
import { typesetShow } from './typeset.ts';

type Shown = {
  readonly kind: 'latest' | 'badge';
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** « Signature et badge », `signature/index.html`: the two pictures, and what to paste. */
export function signaturePage(show: Show): string {
  const place = placeAt(typesetShow(show), SIGNATURE.folder);
  const { signature: words } = place.words;
  return documentOf({
    place,
    says: {
      title: `${words.title} · ${place.show.title}`,
      description: words.lead,
      kind: 'website',
      hidden: false,
    },
    children: (
      <div class="prose">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Signature place={place} />
        <Badge place={place} />
      </div>
    ),
  });
}

function Signature({ place }: { readonly place: Place }) {
  const { signature: words } = place.words;
  const shown = {
    kind: 'latest' as const,
    path: signatureAddresses.latest,
    alt: words.signatureAlt(place.show.title),
    ...{ width: SIGNATURE.widthPx / 3, height: SIGNATURE.heightPx / 3 },
  };
  return (
    <section aria-labelledby="courriel">
      <h2 id="courriel">{words.signatureTitle}</h2>
      <p>{words.signature}</p>
      <Picture place={place} {...shown} />
      <ol>
        {words.signatureSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{words.address}</h3>
      <pre class="to-copy">
        <code>{absolute(place.show, shown.path)}</code>
      </pre>
      <Lines place={place} {...shown} />
    </section>
  );
}

function Badge({ place }: { readonly place: Place }) {
  const { signature: words } = place.words;
  const shown = {
    kind: 'badge' as const,
    path: signatureAddresses.badgeSvg,
    alt: words.badgeAlt(place.show.author),
    ...{ width: SIGNATURE.badgeWidthPx / 2, height: SIGNATURE.badgeHeightPx / 2 },
  };
  return (
    <section aria-labelledby="badge">
      <h2 id="badge">{words.badgeTitle}</h2>
      <p>{words.badge}</p>
      <Picture place={place} {...shown} />
      <Lines place={place} {...shown} />
      <p>
        <a href={linkTo(place, signatureAddresses.badgePng)} download="">
          {words.badgePng}
        </a>
      </p>
    </section>
  );
}

function Picture({ place, kind, path, alt, width, height }: Shown & { readonly place: Place }) {
  return (
    <p class={`own-picture ${kind}`}>
      <img src={linkTo(place, path)} alt={alt} width={width} height={height} loading="lazy" />
    </p>
  );
}

/** HTML to paste: the picture at its address, leading home. */
function Lines({ place, path, alt, width, height }: Shown & { readonly place: Place }) {
  const { show, words } = place;
  const quoted = alt.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
  const html = `<a href="${absolute(show, '')}"><img src="${absolute(show, path)}" width="${width}" height="${height}" alt="${quoted}" style="border:0"></a>`;
  return (
    <>
      <h3>{words.signature.lines}</h3>
      <pre class="to-copy">
        <code>{html}</code>
      </pre>
    </>
  );
}
