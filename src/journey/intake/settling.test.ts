import { describe, expect, it } from 'vitest';
import type { Entry } from '../../ports/folder.ts';
import { Settling } from './settling.ts';

const NOW_MS = Date.parse('2026-03-12T10:00:00Z');
const entry = (bytes: number, changedAtMs: number): Entry => ({
  name: 'a.m4a',
  kind: 'file',
  bytes,
  modifiedAtMs: changedAtMs,
  changedAtMs,
});

describe('Settling', () => {
  it('takes at once a file untouched for ten seconds', () => {
    expect(new Settling().hasSettled('a', entry(5, NOW_MS - 10_000), NOW_MS)).toBe(true);
  });

  it('waits while a copy goes on, stalled or not', () => {
    const settling = new Settling();
    expect(settling.hasSettled('a', entry(5, NOW_MS), NOW_MS)).toBe(false);
    expect(settling.hasSettled('a', entry(9, NOW_MS + 9_000), NOW_MS + 9_000)).toBe(false);
    expect(settling.hasSettled('a', entry(9, NOW_MS + 9_000), NOW_MS + 18_000)).toBe(false);
    expect(settling.hasSettled('a', entry(9, NOW_MS + 9_000), NOW_MS + 19_000)).toBe(true);
  });

  it('trusts two looks over a date in the future', () => {
    const settling = new Settling();
    const future = entry(5, NOW_MS + 3_600_000);
    expect(settling.hasSettled('a', future, NOW_MS)).toBe(false);
    expect(settling.hasSettled('a', future, NOW_MS + 10_000)).toBe(true);
  });

  it('looks again at a file that changed with its date kept', () => {
    const settling = new Settling();
    settling.hasSettled('a', entry(5, NOW_MS), NOW_MS);
    expect(settling.hasSettled('a', entry(6, NOW_MS), NOW_MS + 9_999)).toBe(false);
  });
});

describe('a settled file that we moved', () => {
  it('is taken at once, unless its bytes change', () => {
    const settling = new Settling();
    const moved = { ...entry(5, NOW_MS - 60_000), changedAtMs: NOW_MS };
    settling.noteOwn('b', moved);
    expect(settling.hasSettled('b', moved, NOW_MS)).toBe(true);
    expect(settling.hasSettled('b', { ...moved, bytes: 6 }, NOW_MS)).toBe(false);
  });
});

describe('a clock that jumps', () => {
  function atWork() {
    const clock = { nowMs: NOW_MS, awakeMs: 0 };
    const settling = new Settling(() => clock.awakeMs);
    const look = (bytes: number, changedAtMs: number) =>
      settling.hasSettled('a', entry(bytes, changedAtMs), clock.nowMs);
    const pass = (nowMs: number, awakeMs = nowMs) => {
      clock.nowMs += nowMs;
      clock.awakeMs += awakeMs;
    };
    return { look, pass };
  }

  it('a night asleep does not make a half copy whole', () => {
    const { look, pass } = atWork();
    expect(look(5, NOW_MS)).toBe(false);
    pass(8 * 3_600_000, 2_000);
    expect(look(5, NOW_MS)).toBe(false);
    pass(3_000);
    expect(look(9, NOW_MS + 8 * 3_600_000 + 3_000)).toBe(false);
    pass(10_000);
    expect(look(9, NOW_MS + 8 * 3_600_000 + 3_000)).toBe(true);
  });

  it('what had settled before a sleep stays settled', () => {
    const { look, pass } = atWork();
    expect(look(5, NOW_MS - 60_000)).toBe(true);
    pass(8 * 3_600_000, 2_000);
    expect(look(5, NOW_MS - 60_000)).toBe(true);
  });

  it('a clock set back an hour delays a file by ten seconds only', () => {
    const { look, pass } = atWork();
    expect(look(5, NOW_MS)).toBe(false);
    pass(-3_600_000, 2_000);
    expect(look(5, NOW_MS)).toBe(false);
    pass(10_000);
    expect(look(5, NOW_MS)).toBe(true);
  });
});
