import { stringify } from 'yaml';
import { z } from 'zod';
import { Problem } from '../model/problem.ts';
import { yamlReasons } from '../words/yaml.ts';
import { type RawValue, readYaml, type YamlEntry, type YamlFile } from './yaml-entries.ts';
import type { Field } from './yaml-fields.ts';
import { nearestKey, sameKey } from './yaml-keys.ts';

/** The fields of a settings file, by their names in the model. */
export type Fields<Values> = { readonly [Name in keyof Values]-?: Field<Exclude<Values[Name], undefined>> };

type SomeField = Field<unknown>;

/** A settings file as understood: what each field says, empty ones absent, and the line it stands on. */
type Understood<Values> = {
  readonly values: Partial<Values>;
  readonly lineOf: (name: keyof Values) => number;
};

/** What was understood so far, by fields and text: every look reads again files that hardly ever change. */
const UNDERSTOOD = new WeakMap<object, Map<string, Understood<object>>>();
const MOST_TEXTS = 4096;

/**
 * Reads a settings file field by field; empty fields are absent.
 *
 * @param file its name, for people.
 * @throws Problem `yaml-invalid` naming the file, the line and the reason in French.
 */
export function parseRecord<Values extends object>(
  text: string,
  file: string,
  fields: Fields<Values>,
): Understood<Values> {
  const texts = UNDERSTOOD.get(fields) ?? new Map<string, Understood<object>>();
  UNDERSTOOD.set(fields, texts);
  const known = texts.get(text);
  // Only what these same fields gave is kept beside them.
  if (known !== undefined) return known as Understood<Values>;
  const understood = understand(text, file, fields);
  const [oldest] = texts.size === MOST_TEXTS ? texts.keys() : [];
  if (oldest !== undefined) texts.delete(oldest);
  texts.set(text, understood);
  return understood;
}

function understand<Values extends object>(
  text: string,
  file: string,
  fields: Fields<Values>,
): Understood<Values> {
  const named = Object.entries<SomeField>(fields as Readonly<Record<string, SomeField>>);
  const { entries } = readYaml(
    text,
    file,
    named.map(([, one]) => one),
  );
  refuseStrangers(
    entries,
    named.map(([, one]) => one.key),
    file,
  );
  const found = named.map(([name, one]) => ({ name, one, entry: entryOf(entries, one.key) }));
  const values = found.flatMap(({ name, one, entry }) => {
    const filled = entry === undefined ? undefined : filledEntry(entry);
    return filled === undefined ? [] : [[name, decode(one, filled, file)]];
  });
  return {
    // Each value comes from the codec of the field of that name.
    values: Object.fromEntries(values) as Partial<Values>,
    lineOf: (name) => found.find((one) => one.name === name)?.entry?.line ?? 1,
  };
}

/**
 * Changes some fields of a settings file and leaves every other character as it is, comments included. A field given as
 * `undefined` is emptied.
 *
 * @throws Problem `yaml-invalid` when the file cannot be read.
 */
export function editRecord<Values extends object>(
  text: string,
  file: string,
  fields: Fields<Values>,
  changes: { readonly [Name in keyof Values]?: Values[Name] | undefined },
): string {
  const known = Object.values<SomeField>(fields as Readonly<Record<string, SomeField>>);
  return Object.entries<unknown>(changes).reduce((edited, [name, value]) => {
    const one = (fields as Readonly<Record<string, SomeField>>)[name];
    if (one === undefined) throw new Error(`Expected a known field, got ${name}`);
    const raw = value === undefined ? '' : z.encode(one.codec, value);
    return withEntry(readYaml(edited, file, known), one.key, raw);
  }, text);
}

const entryOf = (entries: readonly YamlEntry[], key: string) =>
  entries.find((entry) => sameKey(entry.key, key));

function refuseStrangers(entries: readonly YamlEntry[], keys: readonly string[], file: string): void {
  for (const [rank, { key, line }] of entries.entries()) {
    if (!keys.some((one) => sameKey(one, key)))
      throw new Problem('yaml-invalid', {
        file,
        line,
        reason: yamlReasons.unknownKey(key, nearestKey(key, keys)),
      });
    if (entries.slice(0, rank).some((before) => sameKey(before.key, key)))
      throw new Problem('yaml-invalid', { file, line, reason: yamlReasons.duplicateKey });
  }
}

function decode(one: SomeField, entry: YamlEntry, file: string): unknown {
  const result = z.safeDecode(one.codec, entry.value, { error: z.locales.fr().localeError });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const item = issue?.path.find((step) => typeof step === 'number');
  throw new Problem('yaml-invalid', {
    file,
    line: (item === undefined ? undefined : entry.itemLines[item]) ?? entry.line,
    reason: issue?.message ?? yamlReasons.unreadable,
  });
}

/** The entry with clean texts, unless nothing is written in it. */
function filledEntry(entry: YamlEntry): YamlEntry | undefined {
  if (typeof entry.value === 'string') {
    const value = cleanText(entry.value);
    return value === '' ? undefined : { ...entry, value };
  }
  const items = entry.value
    .map((item, rank) => ({ text: cleanText(item), line: entry.itemLines[rank] ?? entry.line }))
    .filter(({ text }) => text !== '');
  if (items.length === 0) return undefined;
  return { ...entry, value: items.map(({ text }) => text), itemLines: items.map(({ line }) => line) };
}

/** NFC, without control characters or spaces around. */
const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .trim();

/** The file with one entry written anew in place, or added at its end. */
function withEntry({ text, entries }: YamlFile, key: string, raw: RawValue): string {
  const entry = entryOf(entries, key);
  if (entry === undefined)
    return raw.length === 0 ? text : `${text.replace(/\n*$/, '\n')}${written(key, raw)}\n`;
  const before = text.slice(0, entry.startOffset);
  const replaced = text.slice(entry.startOffset, entry.endOffset);
  const after = text.slice(entry.endOffset);
  const endsLine = /^[^\S\n]*(?:\n|$)/.test(after) || replaced.endsWith('\n');
  const value = endsLine ? written(entry.key, raw) : `${entry.key}: ${JSON.stringify(raw)}`;
  return `${before}${value}${replaced.endsWith('\n') ? '\n' : ''}${after}`;
}

function written(key: string, raw: RawValue): string {
  if (raw.length === 0) return `${key}:`;
  return stringify({ [key]: raw }, { schema: 'failsafe', lineWidth: 0 }).trimEnd();
}
