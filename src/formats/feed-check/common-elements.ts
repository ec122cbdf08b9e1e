import type { ElementRule } from './element-rule.ts';
import { address, line, prose } from './values.ts';

/** Elements that a channel and an item may both hold. */
export const COMMON_ELEMENTS: readonly ElementRule[] = [
  {
    name: 'podcast:person',
    many: true,
    text: line(128),
    attributes: { href: { value: address }, img: { value: address } },
  },
  { name: 'podcast:license', text: line(128), attributes: { url: { value: address } } },
  { name: 'podcast:location', many: true, text: line(128) },
  { name: 'podcast:txt', many: true, text: prose(4000) },
  { name: 'podcast:image', many: true, attributes: { href: { need: 'required', value: address } } },
];
