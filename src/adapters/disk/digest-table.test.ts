import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DigestTable, KEY_BYTES } from './digest-table.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest();
const keyOf = (text: string) => digestOf(text).subarray(0, KEY_BYTES);
const names = Array.from({ length: 1000 }, (_, rank) => `file ${rank}`);

function tableOf(all: readonly string[]): DigestTable {
  const table = DigestTable.from(Buffer.alloc(0));
  for (const name of all) table.set(keyOf(name), digestOf(`bytes of ${name}`));
  return table;
}

const known = (table: DigestTable) =>
  names.filter((name) => table.get(keyOf(name))?.equals(digestOf(`bytes of ${name}`)));

describe('a table of digests', () => {
  it('gives back each of a thousand', () => {
    expect(known(tableOf(names))).toEqual(names);
    expect(tableOf(names).get(keyOf('another'))).toBeUndefined();
  });

  it('is read again from its bytes', () => {
    const { bytes } = tableOf(names);
    expect(known(DigestTable.from(Buffer.from(bytes)))).toEqual(names);
  });

  it('keeps keys apart that begin alike', () => {
    const [one, other] = [1, 2].map((last) => Buffer.from([...Array(KEY_BYTES - 1).fill(7), last]));
    const table = DigestTable.from(Buffer.alloc(0));
    if (one === undefined || other === undefined) throw new Error('expected two keys');
    table.set(one, digestOf('one'));
    table.set(other, digestOf('other'));
    expect(table.get(one)).toEqual(digestOf('one'));
    expect(table.get(other)).toEqual(digestOf('other'));
  });

  it('drops what nobody asked for, and says so', () => {
    const table = tableOf(names);
    expect(table.keep('asked')).toBe(true);
    const asked = names.slice(0, 300);
    for (const name of asked) table.get(keyOf(name));
    expect(table.keep('asked')).toBe(true);
    expect(known(table)).toEqual(asked);
    expect(table.keep('asked')).toBe(false);
  });

  it('takes another digest of the same key', () => {
    const table = tableOf(names);
    table.keep('all');
    table.set(keyOf('file 7'), digestOf('bytes of file 7'));
    expect(table.keep('all')).toBe(false);
    table.set(keyOf('file 7'), digestOf('others'));
    expect(table.keep('all')).toBe(true);
    expect(table.get(keyOf('file 7'))).toEqual(digestOf('others'));
  });
});
