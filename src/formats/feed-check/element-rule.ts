import { childrenNamed, type XmlNode } from '../xml-tree.ts';
import type { Finding, Rule, ValueRule } from './finding.ts';

/** What one child element may hold. */
export type ElementRule = {
  readonly name: string;
  readonly need?: 'required' | 'recommended';
  /** May come several times. */
  readonly many?: true;
  readonly text?: ValueRule;
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  readonly children?: readonly ElementRule[];
};

type AttributeRule = { readonly need?: 'required'; readonly value: ValueRule };

/** Holds the children of an element against a table: present, not repeated, with the values they may have. */
export function heldTo(rules: readonly ElementRule[]): Rule {
  return (node) => rules.flatMap((rule) => [...presence(node, rule), ...contents(node, rule)]);
}

function presence(parent: XmlNode, { name, need, many }: ElementRule): readonly Finding[] {
  const [first, second] = childrenNamed(parent, name);
  if (first === undefined) {
    if (need === undefined) return [];
    return [{ code: need === 'required' ? 'part-missing' : 'part-advised', at: parent, part: name }];
  }
  return second === undefined || many ? [] : [{ code: 'part-repeated', at: second, part: name }];
}

function contents(parent: XmlNode, rule: ElementRule): readonly Finding[] {
  return childrenNamed(parent, rule.name).flatMap((node) => [
    ...(rule.text === undefined ? [] : broken(node, rule.name, node.text, rule.text)),
    ...Object.entries(rule.attributes ?? {}).flatMap(([name, attribute]) =>
      attributeFindings(node, name, attribute),
    ),
    ...heldTo(rule.children ?? [])(node),
  ]);
}

function attributeFindings(node: XmlNode, name: string, { need, value }: AttributeRule): readonly Finding[] {
  const part = `${node.name}@${name}`;
  const found = node.attributes[name];
  if (found !== undefined) return broken(node, part, found, value);
  return need === 'required' ? [{ code: 'part-missing', at: node, part }] : [];
}

function broken(at: XmlNode, part: string, found: string, rule: ValueRule): readonly Finding[] {
  const code = rule(found);
  return code === undefined ? [] : [{ code, at, part, found }];
}
