import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import type { Finding } from './finding.ts';

/** Where a feed is about to go, and the files that go with it. */
export type FeedSite = {
  /** Public address, ending in `/`. */
  readonly baseUrl: string;
  /** Address of this feed, relative to the public address: `feed.xml`. */
  readonly feedPath: string;
  /** Size in bytes of every file that will be public, by its path relative to the public address. */
  readonly files: ReadonlyMap<string, number>;
};

/** What can be told only with the files at hand: its own address, dead links, a sound's true size. */
export function siteFindings(channel: XmlNode, site: FeedSite): readonly Finding[] {
  const items = childrenNamed(channel, 'item');
  return [
    ...ownAddress(channel, site),
    ...deadLinks(channel, site),
    ...items.flatMap((item) =>
      [...deadLinks(item, site), ...soundSizes(item, site)].map((finding) => ({ ...finding, item })),
    ),
  ];
}

function ownAddress(channel: XmlNode, { baseUrl, feedPath }: FeedSite): readonly Finding[] {
  return childrenNamed(channel, 'atom:link')
    .filter(
      ({ attributes }) => attributes['rel'] === 'self' && attributes['href'] !== `${baseUrl}${feedPath}`,
    )
    .map((at): Finding => {
      const found = at.attributes['href'] ?? '';
      return { code: 'self-address-differs', at, part: 'atom:link', found };
    });
}

function deadLinks(node: XmlNode, site: FeedSite): readonly Finding[] {
  return node.children
    .filter(({ name }) => name !== 'item')
    .flatMap((child) => [
      ...child.children.flatMap((grandchild) => linkFindings(grandchild, site)),
      ...linkFindings(child, site),
    ]);
}

function linkFindings(node: XmlNode, site: FeedSite): readonly Finding[] {
  const linked = ['url', 'href', 'uri'].flatMap((name) => {
    const value = node.attributes[name];
    return value === undefined ? [] : [{ part: `${node.name}@${name}`, value }];
  });
  const own = ['link', 'url'].includes(node.name) ? [{ part: node.name, value: node.text }] : [];
  return [...linked, ...own].flatMap(({ part, value }): readonly Finding[] => {
    const path = pathIn(site, value);
    if (path === undefined || path === site.feedPath || site.files.has(path)) return [];
    return [{ code: 'file-missing', at: node, part, found: path }];
  });
}

function soundSizes(item: XmlNode, site: FeedSite): readonly Finding[] {
  const sounds = [...childrenNamed(item, 'enclosure'), ...childrenNamed(item, 'podcast:alternateEnclosure')];
  return sounds.flatMap((at): readonly Finding[] => {
    const source = childrenNamed(at, 'podcast:source')[0]?.attributes['uri'];
    const path = pathIn(site, at.attributes['url'] ?? source ?? '');
    const bytes = path === undefined ? undefined : site.files.get(path);
    if (bytes === undefined || at.attributes['length'] === String(bytes)) return [];
    return [{ code: 'sound-length-differs', at, part: `${at.name}@length`, found: String(bytes) }];
  });
}

/** The file that answers at an address of ours; `undefined` for an address elsewhere. */
function pathIn({ baseUrl }: FeedSite, url: string): string | undefined {
  if (!url.startsWith(baseUrl)) return undefined;
  const path = url.slice(baseUrl.length).replace(/[?#].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
