import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An XML element with what it holds. */
export type XmlNode = {
  /** `title`, `itunes:image`: the prefix is the usual one of its namespace, whatever the document wrote. */
  readonly name: string;
  /** Attributes without a namespace, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own characters, CDATA included, without those of its children. */
  readonly text: string;
  /** Line where it opens, from 1. */
  readonly line: number;
};

/** A document that XML refuses: where, and what the parser says of it, in English. */
export type XmlFault = { readonly line: number; readonly message: string };

/** Addresses of the vocabularies of podcasts, and the prefix each is given here. */
export const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'https://podcastindex.org/namespace/1.0': 'podcast:',
  'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://podlove.org/simple-chapters': 'psc:',
  'http://purl.org/syndication/history/1.0': 'fh:',
};

type OpenNode = {
  name: string;
  attributes: Record<string, string>;
  children: OpenNode[];
  text: string;
  line: number;
};

/**
 * Reads a document as strictly as XML 1.0 and its namespaces ask (https://www.w3.org/TR/xml/): one forbidden character
 * is a fault. An element of an unknown namespace keeps `{its address}` as prefix.
 */
export function parseXml(text: string): { readonly root: XmlNode } | { readonly fault: XmlFault } {
  const parser = new SaxesParser({ xmlns: true });
  const document: OpenNode = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open = [document];
  const innermost = () => open.at(-1) ?? document;
  const addText = (characters: string) => {
    innermost().text += characters;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    const node = openNode(tag, parser.line);
    innermost().children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (cause) {
    return { fault: { line: parser.line, message: cause instanceof Error ? cause.message : String(cause) } };
  }
  const [root] = document.children;
  return root === undefined ? { fault: { line: 1, message: 'document is empty' } } : { root };
}

/** Children of that name, in order. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

function openNode(tag: SaxesTagNS, line: number): OpenNode {
  const attributes = Object.values(tag.attributes).flatMap(({ prefix, local, value }) =>
    prefix === '' ? [[local, value] as const] : [],
  );
  const prefix = USUAL_PREFIXES[tag.uri] ?? `{${tag.uri}}`;
  return {
    name: `${prefix}${tag.local}`,
    attributes: Object.fromEntries(attributes),
    children: [],
    text: '',
    line,
  };
}
