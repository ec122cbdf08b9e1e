import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import { misplaced } from './channel-rules.ts';
import { chapterRules } from './chapter-rules.ts';
import { COMMON_ELEMENTS } from './common-elements.ts';
import { type ElementRule, heldTo } from './element-rule.ts';
import type { Finding, Rule } from './finding.ts';
import {
  address,
  all,
  date,
  duration,
  language,
  like,
  line,
  oneOf,
  picture,
  positiveInteger,
  prose,
  safeMarkup,
  seconds,
} from './values.ts';

const MEDIA_TYPES: Readonly<Record<string, readonly string[]>> = {
  mp3: ['audio/mpeg'],
  m4a: ['audio/mp4', 'audio/x-m4a', 'audio/m4a'],
  mp4: ['video/mp4', 'audio/mp4'],
  m4v: ['video/mp4', 'video/x-m4v', 'video/m4v'],
  opus: ['audio/ogg', 'audio/opus', 'audio/ogg; codecs=opus'],
  ogg: ['audio/ogg', 'audio/opus', 'audio/ogg; codecs=opus'],
};

const TRANSCRIPT_TYPES = [
  'text/vtt',
  'application/x-subrip',
  'application/srt',
  'application/json',
  'text/html',
  'text/plain',
];

const url = { need: 'required', value: address } as const;

/** PSP-1, Apple and Podcasting 2.0, for `<item>`. */
const ELEMENTS: readonly ElementRule[] = [
  ...COMMON_ELEMENTS,
  { name: 'title', need: 'required', text: line(255) },
  {
    name: 'guid',
    need: 'required',
    text: line(255),
    attributes: { isPermaLink: { value: oneOf('true', 'false') } },
  },
  {
    name: 'enclosure',
    need: 'required',
    attributes: {
      url,
      length: { need: 'required', value: positiveInteger },
      type: { need: 'required', value: oneOf(...Object.values(MEDIA_TYPES).flat()) },
    },
  },
  { name: 'pubDate', need: 'required', text: date },
  { name: 'link', need: 'recommended', text: address },
  { name: 'description', need: 'recommended', text: all(prose(4000), safeMarkup) },
  { name: 'content:encoded', text: safeMarkup },
  { name: 'itunes:title', text: line(255) },
  { name: 'itunes:duration', need: 'recommended', text: duration },
  { name: 'itunes:explicit', text: oneOf('true', 'false') },
  { name: 'itunes:image', attributes: { href: { need: 'required', value: picture } } },
  { name: 'itunes:season', text: positiveInteger },
  { name: 'itunes:episode', text: positiveInteger },
  { name: 'itunes:episodeType', text: oneOf('full', 'trailer', 'bonus') },
  { name: 'itunes:block', text: like(/^yes$/i) },
  { name: 'podcast:season', text: positiveInteger },
  { name: 'podcast:episode', text: seconds },
  {
    name: 'podcast:transcript',
    many: true,
    attributes: {
      url,
      type: { need: 'required', value: oneOf(...TRANSCRIPT_TYPES) },
      language: { value: language },
    },
  },
  {
    name: 'podcast:chapters',
    attributes: {
      url,
      type: { need: 'required', value: oneOf('application/json+chapters', 'application/json') },
    },
  },
  {
    name: 'podcast:soundbite',
    many: true,
    attributes: {
      startTime: { need: 'required', value: seconds },
      duration: { need: 'required', value: seconds },
    },
  },
  {
    name: 'podcast:alternateEnclosure',
    many: true,
    attributes: {
      type: { need: 'required', value: like(/^(?:audio|video)\/[\w.+-]+(?:; codecs=.+)?$/) },
      length: { value: positiveInteger },
    },
    children: [
      { name: 'podcast:source', need: 'required', many: true, attributes: { uri: url } },
      {
        name: 'podcast:integrity',
        attributes: {
          type: { need: 'required', value: oneOf('sri', 'pgp-signature') },
          value: {
            need: 'required',
            value: like(/^(?:sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}|[A-Za-z0-9+/\s]+={0,2})$/),
          },
        },
      },
    ],
  },
];

export const itemRules: readonly Rule[] = [
  heldTo(ELEMENTS),
  soundType,
  permaLink,
  (item) => misplaced(item, 'itunes:new-feed-url'),
  ...chapterRules,
];

/** Applications trust the extension as much as the type: the two must agree. */
function soundType(item: XmlNode): readonly Finding[] {
  return childrenNamed(item, 'enclosure').flatMap((at): readonly Finding[] => {
    const { url: location = '', type = '' } = at.attributes;
    const extension = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(location)?.[1]?.toLowerCase() ?? '';
    const expected = MEDIA_TYPES[extension];
    if (expected === undefined || expected.includes(type)) return [];
    return [{ code: 'sound-type-differs', at, part: 'enclosure@type', found: type }];
  });
}

/** A guid is an address unless it says that it is not. */
function permaLink(item: XmlNode): readonly Finding[] {
  return childrenNamed(item, 'guid').flatMap((at): readonly Finding[] => {
    if (at.attributes['isPermaLink'] === 'false' || URL.canParse(at.text)) return [];
    return [{ code: 'identity-invalid', at, part: 'guid', found: at.text }];
  });
}
