import { readFile } from 'node:fs/promises';
import { bundleForBrowsers } from '../../scripts/bundle.ts';
import { addressesOf, showAddresses } from '../model/addresses.ts';
import { CRAFT_PATH } from '../model/craft.ts';
import { kitAddress } from '../model/press.ts';
import { clipAddresses } from '../model/public-clip.ts';
import type { Catalogue } from '../model/public-episode.ts';
import { signatureAddresses } from '../model/signature.ts';
import { craftPage } from '../web/craft-page.tsx';
import { draftPage } from '../web/draft-page.tsx';
import { listingOf } from '../web/listing.ts';
import { gonePage, notFoundPage } from '../web/notice-pages.tsx';
import { pressKitPage } from '../web/press-kit-page.tsx';
import { shelfPage } from '../web/shelf-pages.tsx';
import { labelOf, pagesOfShelf, shelvesOf } from '../web/shelves.ts';
import { signaturePage } from '../web/signature-page.tsx';
import { episodeTexts, listTexts, showTexts } from '../web/site.ts';
import { type SiteFile, siteFiles } from '../web/site-files.ts';
import { sitemap } from '../web/sitemap.ts';
import type { TextFile } from '../web/text-file.ts';
import { aPressKit, aRadioLink, pressLeaves } from './press-kit.ts';
import type { Site } from './site-server.ts';
import { toneWav } from './tone.ts';

/** Links of a draft's page to what lies beside it. */
export const DRAFT_LINKS = { site: 'site/', audio: 'episode.mp3', coverSmall: 'couverture.jpg' };

/** Every text of a catalogue's site, by its path, with a draft's page beside. */
function textsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const files = [
    ...generalTexts(catalogue),
    { path: '404.html', text: notFoundPage(catalogue.show) },
    { path: '410.html', text: gonePage(catalogue.show) },
    ...kitTexts(catalogue),
    { path: signatureAddresses.page, text: signaturePage(catalogue.show) },
    ...catalogue.episodes.flatMap((one) => episodeTexts(catalogue, one)),
    ...catalogue.episodes.slice(0, 1).map(({ episode }) => ({
      path: 'brouillon/page.html',
      text: draftPage(episode, catalogue.show, DRAFT_LINKS),
    })),
  ];
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Every text of the show as a whole. */
export function generalTexts(catalogue: Catalogue): readonly TextFile[] {
  const { show, episodes } = catalogue;
  const shelves = shelvesOf(episodes, ({ episode }) => episode.story);
  const labels = shelves.map(labelOf);
  const pages = [
    ...showTexts(catalogue, labels),
    ...craftTexts(catalogue),
    ...shelves.flatMap((shelf) => pagesOfShelf(shelf).map((page) => shelfPage(show, labels, page))),
  ];
  const stories = episodes.map(({ episode: { publicId }, publishedAt }) => ({ publicId, publishedAt }));
  const map = sitemap(
    show,
    pages.map(({ path }) => path),
    stories,
  );
  return [
    ...pages,
    ...listTexts(
      show,
      episodes.map((one) => listingOf(show, one)),
    ),
    { path: 'sitemap.xml', text: map },
  ];
}

function craftTexts(catalogue: Catalogue): readonly TextFile[] {
  const { craft } = catalogue.show;
  return craft === undefined ? [] : [{ path: `${CRAFT_PATH}index.html`, text: craftPage(catalogue, craft) }];
}

/** The private kit of the first testimony, for a radio. */
function kitTexts({ show, episodes }: Catalogue): readonly TextFile[] {
  return episodes.slice(0, 1).map(({ episode }) => {
    const link = aRadioLink();
    const path = `${kitAddress(link)}index.html`;
    return { path, text: pressKitPage(show, aPressKit(episode), link, pressLeaves(episode)) };
  });
}

/** Every page of a catalogue, by its path. */
export function pagesOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([...textsOf(catalogue)].filter(([path]) => path.endsWith('.html')));
}

/** A site as a host would serve it, with a tone for every testimony's sound. */
export async function builtSite(catalogue: Catalogue): Promise<Site> {
  const site = new Map<string, string | Buffer>(textsOf(catalogue));
  for (const [path, contents] of await pageFiles()) {
    site.set(`site/${path}`, contents);
    site.set(`brouillon/site/${path}`, contents);
  }
  site.set(showAddresses(catalogue.showCover).coverSmall, PICTURE);
  const { latest, badgeSvg, badgePng } = signatureAddresses;
  for (const path of [latest, badgeSvg, badgePng]) site.set(path, PICTURE);
  for (const { episode, clips } of catalogue.episodes) {
    for (const clip of clips?.clips ?? []) site.set(clipAddresses(episode.publicId, clip).poster, PICTURE);
    const { audio, lightAudio, coverSmall } = addressesOf(episode);
    const tone = toneWav(Math.min(60, episode.enclosure.durationSeconds));
    if (lightAudio !== undefined) site.set(lightAudio, tone);
    for (const path of [audio, `brouillon/${DRAFT_LINKS.audio}`]) site.set(path, tone);
    for (const path of [coverSmall, `brouillon/${DRAFT_LINKS.coverSmall}`]) site.set(path, PICTURE);
  }
  return site;
}

/** One pixel. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');

/** What pages are made with, bundled anew, by its path under `site/`. */
export async function pageFiles(wanted: readonly SiteFile[] = siteFiles): Promise<Map<string, Buffer>> {
  const bundled = new Map(
    (await bundleForBrowsers()).map(({ path, contents }) => [`dist/web/${path}`, contents]),
  );
  const entries = wanted.map(async ({ path, source }) => {
    const contents = bundled.get(source) ?? (await readFile(new URL(`../../${source}`, import.meta.url)));
    return [path, Buffer.from(contents)] as const;
  });
  return new Map(await Promise.all(entries));
}
