import type { FeedFaultCode } from '../../words/feed-check.ts';
import type { XmlNode } from '../xml-tree.ts';

/** A fault where it stands, before it is said in words. */
export type Finding = {
  readonly code: FeedFaultCode;
  /** The element at fault, or the one that lacks something. */
  readonly at: XmlNode;
  /** Its name, `enclosure`, or its attribute's, `enclosure@url`. */
  readonly part: string;
  readonly found?: string;
  /** The item it is about; absent for the channel. */
  readonly item?: XmlNode;
};

/** One rule of the channel or of an item. */
export type Rule = (node: XmlNode) => readonly Finding[];

/** What is wrong with a value, if anything. */
export type ValueRule = (value: string) => FeedFaultCode | undefined;
