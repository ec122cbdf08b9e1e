import type { FeedOptions } from 'podcast';
import { showAddresses } from '../../model/addresses.ts';
import type { Catalogue } from '../../model/public-episode.ts';
import type { FeedContext } from './context.ts';
import { coverElements } from './cover-elements.ts';
import { element, type XmlElement } from './element.ts';
import { licenceUrl } from './licence.ts';
import { hostElement } from './person.ts';
import { oneLine, shortLine, shortText } from './text.ts';

/** PSP-1 (https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification): the longest values. */
const MAX_VALUE_LETTERS = 255;
const MAX_DESCRIPTION_BYTES = 4000;

/**
 * The channel as the `podcast` package takes it. Its own `itunes:` and `author` options are left aside: they write
 * `yes`/`no`, empty owners and an `<author>` that RSS does not have.
 */
export function channelOptions(catalogue: Catalogue, context: FeedContext): FeedOptions {
  const { show } = context;
  return {
    title: titleOf(context),
    description: descriptionOf(context),
    siteUrl: homeOf(context),
    feedUrl: context.urlOf(context.feedPath),
    language: oneLine(show.language),
    copyright: shortLine(show.author, MAX_VALUE_LETTERS),
    namespaces: { iTunes: false, podcast: true, simpleChapters: true },
    customNamespaces: { itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd' },
    customElements: [
      ...context.neighbours.map(({ rel, name }) =>
        element('atom:link', {
          href: context.urlOf(`${context.folder}${name}`),
          rel,
          type: 'application/rss+xml',
        }),
      ),
      ...appleElements(catalogue, context),
      ...podcastingElements(catalogue, context),
    ],
  };
}

function titleOf({ show, words, selection }: FeedContext): string {
  const name = selection?.name;
  const title = name === undefined ? show.title : words.selectionTitle(show.title, name);
  return shortLine(title, MAX_VALUE_LETTERS);
}

function descriptionOf({ show, words, selection }: FeedContext): string {
  const name = selection?.name;
  const about = name === undefined ? '' : `${words.selectionAbout(oneLine(name))}\n`;
  return shortText(`${about}${show.description}`, MAX_DESCRIPTION_BYTES);
}

function homeOf({ urlOf, selection }: FeedContext): string {
  return urlOf(selection?.name === undefined ? '' : selection.path);
}

function appleElements({ showCover }: Catalogue, context: FeedContext): readonly XmlElement[] {
  const { show, urlOf } = context;
  const paths = showAddresses(showCover);
  const rssImage = element('image', {}, [
    element('url', {}, urlOf(paths.coverLarge)),
    element('title', {}, titleOf(context)),
    element('link', {}, homeOf(context)),
  ]);
  return [
    rssImage,
    ...coverElements(showCover, paths, urlOf),
    element('itunes:author', {}, shortLine(show.author, MAX_VALUE_LETTERS)),
    ...ownerElements({ author: show.author, email: show.email }),
    element('itunes:type', {}, 'episodic'),
    categoryElement(show.category),
    element('itunes:explicit', {}, 'false'),
    ...newAddress(context),
  ];
}

/** Read at the former address, it takes subscribers to the new one, even where a host redirects nothing. */
function newAddress({ show, urlOf, feedPath }: FeedContext): readonly XmlElement[] {
  return show.formerUrl === undefined ? [] : [element('itunes:new-feed-url', {}, urlOf(feedPath))];
}

/** Directories write to the owner; without an address an owner is of no use to them. */
function ownerElements(owner: {
  readonly author: string;
  readonly email: string | undefined;
}): readonly XmlElement[] {
  if (owner.email === undefined) return [];
  const name = element('itunes:name', {}, shortLine(owner.author, MAX_VALUE_LETTERS));
  return [element('itunes:owner', {}, [name, element('itunes:email', {}, oneLine(owner.email))])];
}

function categoryElement({ name, subcategory }: FeedContext['show']['category']): XmlElement {
  if (subcategory === undefined) return element('itunes:category', { text: name });
  return element('itunes:category', { text: name }, [element('itunes:category', { text: subcategory })]);
}

/** https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/tags */
function podcastingElements({ showGuid }: Catalogue, context: FeedContext): readonly XmlElement[] {
  const { show } = context;
  return [
    element('podcast:guid', {}, context.selection?.guid ?? showGuid),
    element('podcast:locked', { owner: show.email }, 'yes'),
    element('podcast:medium', {}, 'podcast'),
    element('podcast:license', { url: licenceUrl(show.licence) }, show.licence.toLowerCase()),
    hostElement(context),
  ];
}
