import { describe, expect, it } from 'vitest';
import { markOf, merged } from './merging.ts';

const sent = (name: string, mine: string, before: string) => ({ name, mine, before: markOf(before) });

describe('a form and a file that changed meanwhile', () => {
  it('keep what only one of them changed', () => {
    const now = new Map([
      ['titre', 'ancien'],
      ['avant', 'le leur'],
    ]);
    const { changes, conflicts } = merged(now, [
      sent('titre', 'le mien', 'ancien'),
      sent('avant', 'vieux', 'vieux'),
    ]);
    expect([...changes]).toEqual([['titre', 'le mien']]);
    expect(conflicts).toEqual([]);
  });

  it('tell what both changed otherwise, and leave it', () => {
    const { changes, conflicts } = merged(new Map([['titre', 'le leur']]), [
      sent('titre', 'le mien', 'ancien'),
    ]);
    expect(changes.size).toBe(0);
    expect(conflicts).toEqual([{ name: 'titre', mine: 'le mien', theirs: 'le leur' }]);
  });

  it('agree when both wrote the same, whatever ends the lines', () => {
    const { changes, conflicts } = merged(new Map([['limites', 'une\ndeux']]), [
      sent('limites', 'une\r\ndeux  ', 'rien'),
    ]);
    expect([changes.size, conflicts.length]).toEqual([0, 0]);
  });
});
