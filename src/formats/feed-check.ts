import {
  type FeedFaultCode,
  feedFaults,
  ofAnUntitledStory,
  ofTheShow,
  ofTheStory,
} from '../words/feed-check.ts';
import { acrossItems } from './feed-check/across-items.ts';
import { channelRules } from './feed-check/channel-rules.ts';
import { everyNode, misspeltVocabulary, unwrittenValues } from './feed-check/document-rules.ts';
import type { Finding, Rule } from './feed-check/finding.ts';
import { itemRules } from './feed-check/item-rules.ts';
import { type FeedSite, siteFindings } from './feed-check/site-rules.ts';
import { shortLine } from './rss/text.ts';
import { childrenNamed, parseXml, type XmlNode } from './xml-tree.ts';

export type { FeedSite } from './feed-check/site-rules.ts';

/** A fault of a feed, in two sentences that a person understands. */
export type FeedFault = {
  readonly code: FeedFaultCode;
  /** An `error` would lose listeners: the feed must not go out. A `warning` is worth mending. */
  readonly severity: 'error' | 'warning';
  readonly fact: string;
  readonly advice: string;
  /** Line of the feed, from 1. */
  readonly line: number;
};

const DOCUMENT_RULES: readonly Rule[] = [misspeltVocabulary, unwrittenValues];
const MAX_FOUND_LETTERS = 80;

/**
 * Holds a feed against PSP-1 (https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification), Apple's
 * requirements, the Podcasting 2.0 namespace and what client applications are known to stumble on. Works on any feed,
 * ours or not.
 *
 * @param xml the very text about to go out.
 * @param site when it is ours: also checks that every link leads to a file, and every size is true.
 * @returns nothing when all is well; errors and warnings in the order of the document otherwise.
 */
export function checkFeed(xml: string, site?: FeedSite): readonly FeedFault[] {
  const [, encoding] = /^\uFEFF?<\?xml[^>]*\sencoding=["']([^"']+)/.exec(xml) ?? [];
  const declared = encoding ?? 'UTF-8';
  if (declared.toUpperCase() !== 'UTF-8') return [bareFault('encoding-not-utf8', 1, declared)];
  const read = parseXml(xml.replace(/^\uFEFF/, ''));
  if ('fault' in read) return [bareFault('xml-broken', read.fault.line, String(read.fault.line))];
  const [channel, second] = childrenNamed(read.root, 'channel');
  const isRss = read.root.name === 'rss' && read.root.attributes['version'] === '2.0';
  if (!isRss || channel === undefined || second !== undefined) return [bareFault('not-a-feed', 1, '')];
  const findings = [...findingsIn(channel), ...(site === undefined ? [] : siteFindings(channel, site))];
  return eachOnce(findings.map(told)).sort((one, other) => one.line - other.line);
}

/** A fault repeated all over a feed is said once, where it is first. */
function eachOnce(faults: readonly FeedFault[]): FeedFault[] {
  return [...new Map([...faults].reverse().map((fault) => [fault.fact, fault])).values()].reverse();
}

function findingsIn(channel: XmlNode): readonly Finding[] {
  const items = childrenNamed(channel, 'item');
  const outsideItems = [
    channel,
    ...channel.children.filter(({ name }) => name !== 'item').flatMap(everyNode),
  ];
  return [
    ...channelRules.flatMap((rule) => rule(channel)),
    ...outsideItems.flatMap((node) => DOCUMENT_RULES.flatMap((rule) => rule(node))),
    ...items.flatMap(itemFindings),
    ...acrossItems(channel),
  ];
}

function itemFindings(item: XmlNode): readonly Finding[] {
  const nodes = everyNode(item);
  const findings = [
    ...itemRules.flatMap((rule) => rule(item)),
    ...nodes.flatMap((node) => DOCUMENT_RULES.flatMap((rule) => rule(node))),
  ];
  return findings.map((finding) => ({ ...finding, item }));
}

function told({ code, at, part, found = '', item }: Finding): FeedFault {
  const title = shortLine((item && childrenNamed(item, 'title')[0]?.text) ?? '', MAX_FOUND_LETTERS);
  const ofStory = title === '' ? ofAnUntitledStory : ofTheStory(title);
  const of = item === undefined ? ofTheShow : ofStory;
  return fault(code, at.line, { of, part, found: shortLine(found, MAX_FOUND_LETTERS) });
}

function bareFault(code: FeedFaultCode, line: number, found: string): FeedFault {
  return fault(code, line, { of: ofTheShow, part: '', found });
}

function fault(
  code: FeedFaultCode,
  line: number,
  place: { readonly of: string; readonly part: string; readonly found: string },
): FeedFault {
  const entry = feedFaults[code];
  const severity = 'warning' in entry ? 'warning' : 'error';
  return { code, severity, fact: entry.fact(place), advice: entry.advice, line };
}
