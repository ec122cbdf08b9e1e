import type { ComponentChildren } from 'preact';
import { PREVIEW } from '../../model/cover.ts';
import { absolute, linkTo, type Place } from '../place.ts';

/** What a page says of itself to browsers, search engines and social previews. */
export type Description = {
  readonly title: string;
  readonly description: string;
  /** Path of the picture of social previews, from the public address; of the size of `PREVIEW`. */
  readonly picture?: { readonly path: string; readonly alt: string };
  /** Path of the sound, for previews that can play it. */
  readonly audio?: string;
  /** Path of what oEmbed readers ask for. */
  readonly oEmbed?: string;
  /** Path of the feed of the testimonies it gathers, when it is not that of all. */
  readonly feed?: string;
  readonly kind: 'website' | 'article';
  /** Read from the disk, where browsers refuse to fetch a font ahead. */
  readonly fromDisk?: boolean;
  /** Kept out of search engines: drafts and pages that say a page is not there. */
  readonly hidden: boolean;
};

/** What every page is set in, asked for at once: a font that comes late is left for the next page, so nothing moves. */
const FONTS = ['fraunces-latin.woff2', 'atkinson-next-latin.woff2', 'atkinson-next-bold-latin.woff2'];

/** Cheap hosts set no header: the page itself forbids whatever does not come from its own site. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

export function Head({ place, says, script = 'player.js', children }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{says.title}</title>
      <meta name="description" content={says.description} />
      <meta name="theme-color" content="#FBF6EE" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#191613" media="(prefers-color-scheme: dark)" />
      <link rel="icon" type="image/svg+xml" href={`${place.site}icon.svg`} />
      {!says.fromDisk &&
        FONTS.map((name) => (
          <link
            key={name}
            rel="preload"
            as="font"
            type="font/woff2"
            href={`${place.site}${name}`}
            crossorigin="anonymous"
          />
        ))}
      <link rel="stylesheet" href={`${place.site}site.css`} />
      <script src={`${place.site}${script}`} defer />
      {says.hidden ? <meta name="robots" content="noindex" /> : <Public place={place} says={says} />}
      {children}
    </head>
  );
}

type HeadProps = {
  readonly place: Place;
  readonly says: Description;
  /** Name of the page's script under `site/`: the player, unless told. */
  readonly script?: string;
  readonly children?: ComponentChildren;
};

function Public({ place, says }: HeadProps) {
  const { show, path } = place;
  return (
    <>
      <link rel="canonical" href={absolute(show, path)} />
      {says.feed && (
        <link rel="alternate" type="application/rss+xml" title={says.title} href={linkTo(place, says.feed)} />
      )}
      <link rel="alternate" type="application/rss+xml" title={show.title} href={linkTo(place, 'feed.xml')} />
      {says.oEmbed && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={says.title}
          href={absolute(show, says.oEmbed)}
        />
      )}
      <meta property="og:type" content={says.kind} />
      <meta property="og:site_name" content={show.title} />
      <meta property="og:title" content={says.title} />
      <meta property="og:description" content={says.description} />
      <meta property="og:url" content={absolute(show, path)} />
      <meta property="og:locale" content={show.language.startsWith('fr') ? 'fr_FR' : show.language} />
      {says.picture && <Picture place={place} {...says.picture} />}
      {says.audio && <meta property="og:audio" content={absolute(show, says.audio)} />}
      {says.audio && <meta property="og:audio:type" content="audio/mpeg" />}
    </>
  );
}

function Picture({ place, path, alt }: { readonly place: Place } & NonNullable<Description['picture']>) {
  return (
    <>
      <meta property="og:image" content={absolute(place.show, path)} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:width" content={String(PREVIEW.widthPx)} />
      <meta property="og:image:height" content={String(PREVIEW.heightPx)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
