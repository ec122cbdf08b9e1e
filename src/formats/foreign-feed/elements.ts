import type { XmlNode } from '../xml-tree.ts';

/** The first child of that name. */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name);
}

/** The text of the first of these children that says something, trimmed; empty when none does. */
export function firstText(node: XmlNode, ...names: readonly string[]): string {
  for (const name of names) {
    const text = node.children.find((child) => child.name === name && child.text.trim() !== '')?.text;
    if (text !== undefined) return text.trim();
  }
  return '';
}

/** An object without the names whose value is absent or empty. */
export function known<Shape extends Readonly<Record<string, unknown>>>(
  shape: Shape,
): { readonly [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined && value !== '');
  // Only absent values were taken out: what remains has the type of its name.
  return Object.fromEntries(kept) as { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> };
}
