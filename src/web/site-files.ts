/** A file every page needs, published as it is. */
export type SiteFile = {
  /** Where it is published, under `site/`. */
  readonly path: string;
  /** Where it stands once the program is compiled, from the program's own folder. */
  readonly source: string;
};

const FONTS = ['fraunces', 'fraunces-italic', 'atkinson-next', 'atkinson-next-bold'].flatMap((face) => [
  `${face}-latin.woff2`,
  `${face}-latin-ext.woff2`,
]);

/** Styles, script and fonts of the public pages and of drafts. */
export const siteFiles: readonly SiteFile[] = [
  { path: 'site.css', source: 'dist/web/style/site.css' },
  { path: 'temoin.css', source: 'dist/web/style/temoin.css' },
  { path: 'icon.svg', source: 'dist/web/style/icon.svg' },
  { path: 'player.js', source: 'dist/web/browser/player.js' },
  { path: 'search.js', source: 'dist/web/browser/search.js' },
  ...FONTS.map((name) => ({ path: name, source: `assets/fonts/${name}` })),
];

/** What the private pages need besides: never published, served inside the private space only. */
export const privateFiles: readonly SiteFile[] = [
  { path: 'private.css', source: 'dist/web/style/private.css' },
  { path: 'space.js', source: 'dist/web/browser/space.js' },
  { path: 'review.js', source: 'dist/web/browser/review.js' },
  { path: 'recording.js', source: 'dist/web/browser/recording.js' },
  { path: 'studio.js', source: 'dist/web/browser/studio.js' },
];
