import { z } from 'zod';
import { yamlReasons } from '../words/yaml.ts';
import { parseCalendarDate } from './calendar-date.ts';
import type { RawValue } from './yaml-entries.ts';

/**
 * One field of a settings file: its French key, and how its text becomes a value and back. `decode` of `encode` is
 * identity. An empty field is absent and never reaches the codec.
 */
export type Field<Value> = {
  readonly key: string;
  /** Whether a person writes free prose in it. */
  readonly prose: boolean;
  readonly codec: z.ZodCodec<z.ZodType<RawValue, RawValue>, z.ZodType<Value>>;
};

type Context = z.core.ParsePayload;

/** Refuses a value with a reason in French; `item` is its rank in a list. */
export function refuse(context: Context, message: string, item?: number): never {
  context.issues.push({
    code: 'custom',
    input: context.value,
    message,
    path: item === undefined ? [] : [item],
  });
  return z.NEVER;
}

const rawValue: z.ZodType<RawValue, RawValue> = z.union([z.string(), z.array(z.string()).readonly()]);

/** A field of any kind, from its two directions. */
export function field<Value>(
  key: string,
  decode: (raw: RawValue, context: Context) => Value,
  encode: (value: Value) => RawValue,
  prose = false,
): Field<Value> {
  return { key, prose, codec: z.codec(rawValue, z.custom<Value>(), { decode, encode }) };
}

/** A field of one text; `decode` gives `undefined` when it is not understood, and `reason` then says why. */
export function wordField<Value>(
  key: string,
  reason: string,
  decode: (text: string) => Value | undefined,
  encode: (value: Value) => string,
): Field<Value> {
  const read = (raw: RawValue, context: Context): Value => {
    const value = typeof raw === 'string' ? decode(raw) : undefined;
    return value ?? refuse(context, reason);
  };
  return field(key, read, encode);
}

/** Prose, of at most `most` characters. */
export function textField(key: string, most = 20_000): Field<string> {
  const read = (raw: RawValue, context: Context): string => {
    if (typeof raw !== 'string') return refuse(context, yamlReasons.textExpected);
    const length = [...raw].length;
    return length > most ? refuse(context, yamlReasons.tooLong(length, most)) : raw;
  };
  return field(key, read, (value) => value, true);
}

/** Sentences, one per item; a single text is one sentence. */
export function sentencesField(key: string): Field<readonly string[]> {
  return field(
    key,
    (raw) => (typeof raw === 'string' ? [raw] : raw),
    (value) => [...value],
    true,
  );
}

/** Short names, one per item or parted by commas. */
export function namesField(key: string): Field<readonly string[]> {
  const read = (raw: RawValue) =>
    typeof raw === 'string'
      ? raw
          .split(/[,;\n]/)
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : raw;
  return field(key, read, (value) => [...value], true);
}

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  oui: true,
  o: true,
  x: true,
  true: true,
  yes: true,
  non: false,
  n: false,
  false: false,
  no: false,
};

export const yesNoField = (key: string): Field<boolean> =>
  wordField(
    key,
    yamlReasons.yesOrNo,
    (text) => YES_OR_NO[text.toLowerCase()],
    (value) => (value ? 'oui' : 'non'),
  );

/** A calendar date, `2026-03-12`. */
export const dateField = (key: string): Field<string> =>
  wordField(key, yamlReasons.dateExpected, parseCalendarDate, (date) => date);

export const wholeNumberField = (key: string): Field<number> =>
  wordField(
    key,
    yamlReasons.wholeNumberExpected,
    (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined),
    String,
  );

/** A number between two bounds, with a dot or a comma; the sign may be the typographic minus. */
export const numberField = (key: string, least: number, most: number): Field<number> =>
  wordField(
    key,
    yamlReasons.numberBetween(least, most),
    (text) => {
      const value = Number(text.replace('−', '-').replace(',', '.'));
      return value >= least && value <= most ? value : undefined;
    },
    String,
  );

/** One of a few French words, each standing for a term of the model. */
export function choiceField<Term extends string>(
  key: string,
  words: Readonly<Record<Term, string>>,
): Field<Term> {
  const known = Object.entries(words) as [Term, string][]; // Object.entries forgets the type of keys
  const reason = yamlReasons.oneOf(known.map(([, word]) => word));
  return wordField(
    key,
    reason,
    (text) => known.find(([, word]) => word === text.toLowerCase())?.[0],
    (term) => words[term],
  );
}

/** A text of a known form, kept as typed. */
export const patternField = (key: string, pattern: RegExp, reason: string): Field<string> =>
  wordField(
    key,
    reason,
    (text) => (pattern.test(text) ? text : undefined),
    (text) => text,
  );
