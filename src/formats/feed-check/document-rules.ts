import type { XmlNode } from '../xml-tree.ts';
import type { Finding } from './finding.ts';

const VOCABULARIES = [
  'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'https://podcastindex.org/namespace/1.0',
  'http://www.w3.org/2005/Atom',
  'http://purl.org/rss/1.0/modules/content/',
  'http://podlove.org/simple-chapters',
];

/** Every element of the document, the root first. */
export function everyNode(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** An element whose vocabulary is nearly one we know: a client will not know it at all. */
export function misspeltVocabulary(node: XmlNode): readonly Finding[] {
  const uri = /^\{(.*)\}/.exec(node.name)?.[1];
  if (uri === undefined || !VOCABULARIES.some((known) => simplified(known) === simplified(uri))) return [];
  return [{ code: 'vocabulary-misspelt', at: node, part: node.name, found: uri }];
}

/** A value that a program wrote for want of one. */
export function unwrittenValues(node: XmlNode): readonly Finding[] {
  const values = [
    { part: node.name, found: node.text },
    ...Object.entries(node.attributes).map(([name, found]) => ({ part: `${node.name}@${name}`, found })),
  ];
  return values
    .filter(({ found }) => /^\s*(?:undefined|null|NaN|Infinity)\s*$|\[object |Invalid Date/.test(found))
    .map(({ part, found }): Finding => ({ code: 'value-not-written', at: node, part, found }));
}

const simplified = (uri: string) =>
  uri
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
