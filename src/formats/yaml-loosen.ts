import type { KnownKey } from './yaml-entries.ts';
import { sameKey } from './yaml-keys.ts';

const KEY_LINE = /^([^\s:#"'-][^:#]*?)[\s\u00A0\u202F]*:(.*)$/u;
const ITEM_LINE = /^([ \u00A0]*-)[\s\u00A0]+(.+)$/u;

/**
 * Puts quotes around prose that YAML cannot take as it stands, and a space after a colon that lacks one. Line numbers do
 * not change. Meant for files that YAML refused or would shorten; it touches known keys only.
 */
export function loosen(text: string, known: readonly KnownKey[]): string {
  const lines = text.split(/\r?\n/);
  const loose: string[] = [];
  let prose = false;
  while (loose.length < lines.length) {
    const line = lines[loose.length] ?? '';
    const key = keyOf(line, known);
    if (key !== undefined) prose = key.known.prose;
    const item = prose ? ITEM_LINE.exec(line) : null;
    if (key?.known.prose) loose.push(...quoted(`${key.typed}: `, key.value, lines.slice(loose.length + 1)));
    else if (item !== null)
      loose.push(...quoted(`${item[1]} `, item[2] ?? '', lines.slice(loose.length + 1)));
    else loose.push(key === undefined ? line : `${key.typed}: ${key.value}`.trimEnd());
  }
  return loose.join('\n');
}

function keyOf(line: string, known: readonly KnownKey[]) {
  const [, typed = '', value = ''] = KEY_LINE.exec(line) ?? [];
  const found = known.find(({ key }) => sameKey(key, typed));
  return found === undefined ? undefined : { known: found, typed, value: value.trim() };
}

/** A value in quotes, with the indented lines that continue it; blank lines keep the count of lines. */
function quoted(start: string, value: string, after: readonly string[]): string[] {
  if (value === '' || /^[|>]/.test(value) || isQuoted(value) || isUnclosed(value))
    return [`${start}${value}`.trimEnd()];
  const end = after.findIndex((line) => !/^\s+[^\s-]/.test(line));
  const continuation = after.slice(0, end === -1 ? after.length : end);
  const [, prose = value, comment = ''] = /^(.*?)(\s+#\s.*)?$/u.exec(value) ?? [];
  const whole = [prose, ...continuation.map((line) => line.trim())].join(' ');
  return [`${start}${JSON.stringify(whole)}${comment}`, ...continuation.map(() => '')];
}

const isQuoted = (value: string) => /^"(?:[^"\\]|\\.)*"(?:\s+#.*)?$|^'(?:[^']|'')*'(?:\s+#.*)?$/u.test(value);

/** A quote opened and closed nowhere: a slip that is better told than guessed. */
const isUnclosed = (value: string) => /^"[^"]*$|^'[^']*$/u.test(value);
