import { oneLine, xmlText } from './text.ts';

/** One XML element as the `podcast` package takes it: a single key, its name. */
export type XmlElement = { readonly [name: string]: XmlContent };

type XmlContent = AttributePart | readonly (AttributePart | XmlElement | string)[];
type AttributePart = { readonly _attr: XmlAttributes };
type XmlAttributes = Readonly<Record<string, string>>;

/** Attributes by name; what is not known is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element holding text or other elements, or nothing. Every text is cleaned of what XML forbids. */
export function element(
  name: string,
  attributes: Attributes,
  content?: string | number | readonly XmlElement[],
): XmlElement {
  const _attr = writtenAttributes(attributes);
  if (content === undefined) return { [name]: { _attr } };
  if (typeof content === 'object') return { [name]: [{ _attr }, ...content] };
  return { [name]: [{ _attr }, xmlText(String(content))] };
}

function writtenAttributes(attributes: Attributes): XmlAttributes {
  const known = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, oneLine(String(value))] as const],
  );
  return Object.fromEntries(known);
}
