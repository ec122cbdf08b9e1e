import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, visit } from 'yaml';
import { Problem } from '../model/problem.ts';
import { yamlReasons } from '../words/yaml.ts';
import { sameKey } from './yaml-keys.ts';
import { loosen } from './yaml-loosen.ts';

/** What a field holds before it is understood: exactly what the person typed, quotes removed. */
export type RawValue = string | readonly string[];

/** One `key: value` of a settings file. Lines count from 1; offsets are UTF-16 units in `YamlFile.text`. */
export type YamlEntry = {
  readonly key: string;
  readonly value: RawValue;
  readonly line: number;
  /** Line of each item of a list. */
  readonly itemLines: readonly number[];
  readonly startOffset: number;
  readonly endOffset: number;
};

/** A flat settings file. `text` is the source as understood: it may have received the quotes that YAML wants. */
export type YamlFile = { readonly text: string; readonly entries: readonly YamlEntry[] };

/** A key a file may hold, and whether a person writes free prose in it. */
export type KnownKey = { readonly key: string; readonly prose: boolean };

type Reading = YamlFile | { readonly line: number; readonly reason: string };

/**
 * Reads a flat YAML 1.2 file of texts and lists of texts. Every value stays a text: `oui`, `1:30` and `012` are not
 * guessed at. Prose that YAML would refuse or shorten (« : », « # », « * ») is taken as the person typed it.
 *
 * @throws Problem `yaml-invalid`.
 */
export function readYaml(source: string, file: string, known: readonly KnownKey[]): YamlFile {
  const text = source.replace(/^\uFEFF/, '');
  const strict = readStrictly(text, known);
  if ('entries' in strict) return strict;
  const loose = readStrictly(loosen(text, known), known);
  if ('entries' in loose) return loose;
  throw new Problem('yaml-invalid', { file, line: loose.line, reason: loose.reason });
}

function readStrictly(text: string, known: readonly KnownKey[]): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [error] = document.errors;
  if (error !== undefined) return { line: lineAt(error.pos[0]), reason: reasonOf(error.code) };
  const root = document.contents;
  if (root === null) return { text, entries: [] };
  const ambiguous = firstAmbiguity(root, known);
  if (ambiguous !== undefined) return { line: lineAt(ambiguous), reason: yamlReasons.ambiguous };
  if (!isMap(root)) return { line: lineAt(root.range[0]), reason: yamlReasons.notAList };
  return {
    text,
    entries: root.items.map(({ key, value }) => entryOf(key, value, text, lineAt)),
  };
}

function entryOf(
  key: ParsedNode,
  value: ParsedNode | null,
  text: string,
  lineAt: (offset: number) => number,
): YamlEntry {
  const items = isSeq(value) ? value.items : [];
  return {
    key: textOf(key, text),
    value: isSeq(value) ? items.map((item) => textOf(item, text)) : textOf(value, text),
    line: lineAt(key.range[0]),
    itemLines: items.map((item) => lineAt(item.range[0])),
    startOffset: key.range[0],
    endOffset: value?.range[1] ?? key.range[1],
  };
}

/** A scalar's own text, or the source of anything else: « - 03:10 Avant : rien » is a text, whatever YAML thinks. */
function textOf(node: ParsedNode | null, text: string): string {
  if (node === null) return '';
  if (isScalar(node)) return String(node.value ?? '');
  return text.slice(node.range[0], node.range[1]).trim();
}

/** Offset of the first construct that would silently lose or change what was typed. */
function firstAmbiguity(root: ParsedNode, known: readonly KnownKey[]): number | undefined {
  let found: number | undefined;
  const note = (node: Node) => {
    found = node.range?.[0] ?? 0;
    return visit.BREAK;
  };
  visit(root, {
    Alias: (_, node) => note(node),
    Value: (_, node) => (node.anchor !== undefined || node.tag?.startsWith('!') ? note(node) : undefined),
    Pair: (_, pair) =>
      isScalar(pair.value) && isGluedComment(pair.value.comment) && isProse(pair.key, known)
        ? note(pair.value)
        : undefined,
  });
  return found;
}

/** « #MeToo » is a word; « # remarque » is a comment. */
const isGluedComment = (comment: string | null | undefined) => comment != null && /^\S/.test(comment);

const isProse = (key: unknown, known: readonly KnownKey[]) =>
  isScalar(key) && known.some((one) => one.prose && sameKey(one.key, String(key.value)));

function reasonOf(code: string): string {
  if (code === 'DUPLICATE_KEY') return yamlReasons.duplicateKey;
  if (code === 'MULTIPLE_DOCS') return yamlReasons.severalDocuments;
  if (code === 'TAB_AS_INDENT' || code === 'BAD_INDENT') return yamlReasons.badIndent;
  if (code === 'MISSING_CHAR') return yamlReasons.quoteNotClosed;
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY') return yamlReasons.notAList;
  return yamlReasons.unreadable;
}
