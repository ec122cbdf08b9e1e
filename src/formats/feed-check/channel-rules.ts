import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import { isAppleCategory } from './apple-categories.ts';
import { COMMON_ELEMENTS } from './common-elements.ts';
import { type ElementRule, heldTo } from './element-rule.ts';
import type { Finding, Rule } from './finding.ts';
import {
  address,
  all,
  copyright,
  date,
  email,
  language,
  like,
  line,
  oneOf,
  picture,
  prose,
  uuid,
} from './values.ts';

/** PSP-1, Apple and Podcasting 2.0, for `<channel>`. */
const ELEMENTS: readonly ElementRule[] = [
  ...COMMON_ELEMENTS,
  { name: 'title', need: 'required', text: line(255) },
  { name: 'link', need: 'required', text: address },
  { name: 'description', need: 'required', text: prose(4000) },
  { name: 'language', need: 'required', text: language },
  { name: 'itunes:explicit', need: 'required', text: oneOf('true', 'false') },
  { name: 'itunes:image', need: 'required', attributes: { href: { need: 'required', value: picture } } },
  { name: 'itunes:author', need: 'recommended', text: line(255) },
  { name: 'itunes:type', text: oneOf('episodic', 'serial') },
  { name: 'itunes:owner', children: [{ name: 'itunes:email', need: 'required', text: email }] },
  { name: 'itunes:new-feed-url', text: address },
  { name: 'itunes:complete', text: like(/^yes$/i) },
  { name: 'podcast:guid', need: 'recommended', text: uuid },
  { name: 'podcast:locked', need: 'recommended', text: oneOf('yes', 'no') },
  {
    name: 'podcast:medium',
    text: like(/^(?:podcast|music|video|film|audiobook|newsletter|blog|course|mixed|publisher)L?$/),
  },
  {
    name: 'podcast:funding',
    many: true,
    text: line(128),
    attributes: { url: { need: 'required', value: address } },
  },
  { name: 'copyright', text: all(line(255), copyright) },
  { name: 'lastBuildDate', text: date },
  { name: 'pubDate', text: date },
];

export const channelRules: readonly Rule[] = [
  heldTo(ELEMENTS),
  selfLink,
  categories,
  rssImage,
  (channel) => misplaced(channel, 'author'),
  hidden,
];

function selfLink(channel: XmlNode): readonly Finding[] {
  const selves = childrenNamed(channel, 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
  const [self, second] = selves;
  if (self === undefined) return [{ code: 'part-missing', at: channel, part: 'atom:link' }];
  if (second !== undefined) return [{ code: 'part-repeated', at: second, part: 'atom:link' }];
  const found = self.attributes['href'] ?? '';
  const code = address(found);
  return code === undefined ? [] : [{ code, at: self, part: 'atom:link@href', found }];
}

function categories(channel: XmlNode): readonly Finding[] {
  const given = childrenNamed(channel, 'itunes:category');
  if (given.length === 0) return [{ code: 'part-missing', at: channel, part: 'itunes:category' }];
  return given.flatMap((at) => {
    const name = at.attributes['text'] ?? '';
    const subcategories = childrenNamed(at, 'itunes:category').map(
      ({ attributes }) => attributes['text'] ?? '',
    );
    const unknown = isAppleCategory(name)
      ? subcategories.filter((subcategory) => !isAppleCategory(name, subcategory))
      : [name];
    return unknown.map(
      (found): Finding => ({ code: 'category-unknown', at, part: 'itunes:category', found }),
    );
  });
}

/** RSS 2.0's own picture, when there is one: it needs its three parts. */
function rssImage(channel: XmlNode): readonly Finding[] {
  return childrenNamed(channel, 'image').flatMap((image) =>
    ['url', 'title', 'link'].flatMap((name): readonly Finding[] =>
      childrenNamed(image, name).length === 1
        ? []
        : [{ code: 'part-missing', at: image, part: `image/${name}` }],
    ),
  );
}

/** What an element may not hold, though others may. */
export function misplaced(node: XmlNode, name: string): readonly Finding[] {
  return childrenNamed(node, name).map((at): Finding => ({ code: 'part-misplaced', at, part: name }));
}

function hidden(channel: XmlNode): readonly Finding[] {
  return childrenNamed(channel, 'itunes:block')
    .filter(({ text }) => /^yes$/i.test(text.trim()))
    .map((at): Finding => ({ code: 'show-hidden', at, part: 'itunes:block' }));
}
