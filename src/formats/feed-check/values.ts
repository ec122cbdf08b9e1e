import { bytesOf } from '../rss/text.ts';
import type { ValueRule } from './finding.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ([+-]\d{4}|GMT|UT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT)$/;

const REFUSED_MARKUP =
  /<\/?(?:script|style|iframe|object|embed|form|input|img|video|audio|link|meta|svg)\b|<[^>]*\son\w+\s*=|=\s*["']?\s*javascript:/i;

/** The first of several rules that is broken. */
export function all(...rules: readonly ValueRule[]): ValueRule {
  return (value) => {
    for (const rule of rules) {
      const broken = rule(value);
      if (broken !== undefined) return broken;
    }
    return undefined;
  };
}

/** Some text, with nothing around it. */
const written: ValueRule = (value) => {
  if (value.trim() === '') return 'value-empty';
  return value === value.trim() ? undefined : 'value-spaced';
};

/** Plain text of at most that many letters: no markup, no code that was meant to be a sign. */
export function line(maxLetters: number): ValueRule {
  return all(
    written,
    (value) => ([...value].length > maxLetters ? 'value-too-long' : undefined),
    (value) => (/&(?:[a-z]+|#\d+);|<\/?[a-z][^>]*>/i.test(value) ? 'text-escaped-twice' : undefined),
  );
}

/** Text of at most that many bytes in UTF-8. */
export function prose(maxBytes: number): ValueRule {
  return all(written, (value) => (bytesOf(value) > maxBytes ? 'value-too-long' : undefined));
}

/** Markup without what runs, embeds or frames. */
export const safeMarkup: ValueRule = (value) => (REFUSED_MARKUP.test(value) ? 'markup-refused' : undefined);

/** An absolute http(s) URL, written in ASCII (RFC 3986). */
export const address: ValueRule = (value) => {
  if (!/^https?:\/\/[\x21-\x7e]+$/.test(value) || !URL.canParse(value)) return 'address-invalid';
  return value.startsWith('https://') ? undefined : 'address-not-secure';
};

/** The address of a JPEG or PNG picture, as its extension says. */
export const picture: ValueRule = all(address, (value) =>
  /\.(?:jpe?g|png)$/i.test(new URL(value).pathname) ? undefined : 'picture-format',
);

/** One of these values, to the letter. */
export function oneOf(...values: readonly string[]): ValueRule {
  return (value) => (values.includes(value) ? undefined : 'value-unknown');
}

/** What the whole value must look like. */
export function like(pattern: RegExp): ValueRule {
  return (value) => (pattern.test(value) ? undefined : 'value-unknown');
}

/** BCP 47, in its usual length. */
export const language = like(/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i);

export const positiveInteger: ValueRule = (value) =>
  /^[1-9]\d{0,14}$/.test(value) ? undefined : 'number-invalid';

/** A length as Apple takes it: whole seconds, which it prefers, or `1:02:03`. */
export const duration: ValueRule = (value) =>
  /^(?:\d+:)?[0-5]?\d:[0-5]\d$/.test(value) ? undefined : positiveInteger(value);

/** Seconds with decimals, zero included. */
export const seconds: ValueRule = (value) => (/^\d+(?:\.\d+)?$/.test(value) ? undefined : 'number-invalid');

export const uuid: ValueRule = (value) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)
    ? undefined
    : 'identity-invalid';

export const email: ValueRule = (value) =>
  /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value) ? undefined : 'email-invalid';

/** RFC 822 with four-digit years, its day of the week true if it is given. */
export const date: ValueRule = (value) => {
  const [, weekday, day = '', month = '', year = ''] = DATE.exec(value) ?? [];
  const written = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
  const exists = MONTHS.includes(month) && written.getUTCDate() === Number(day);
  const trueWeekday = weekday === undefined || written.toUTCString().startsWith(weekday);
  return exists && trueWeekday && !Number.isNaN(Date.parse(value)) ? undefined : 'date-invalid';
};

/** PSP-1: neither the sign nor a year. */
export const copyright: ValueRule = (value) =>
  /©|\(c\)|copyright|\b(?:19|20)\d\d\b/i.test(value) ? 'copyright-sign' : undefined;
