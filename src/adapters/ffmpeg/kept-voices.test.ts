import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { KeptVoices } from './kept-voices.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Voices kept in one folder, claimed to another; each holds its own name. */
function bench() {
  const folder = temporaryFolder();
  const inFolder = (name: string) => path.join(folder, name);
  for (const name of ['kept', 'claimed', 'made']) mkdirSync(inFolder(name));
  const voices = new KeptVoices(inFolder('kept'));
  const none = new Float64Array(0);
  const sound = { sampleRateHz: 44_100, sampleCount: 0, truePeakDbtp: -1, track: none, peaks: none };
  return {
    voices,
    names: () =>
      readdirSync(inFolder('kept')).map((name) => readFileSync(path.join(inFolder('kept'), name), 'utf8')),
    empty: () => rmSync(inFolder('kept'), { recursive: true }),
    keep: (name: string) => {
      const file = path.join(inFolder('made'), name);
      writeFileSync(file, name);
      return voices.keep(name, { ...sound, path: file });
    },
    claim: (name: string) => voices.claim(name, inFolder('claimed')),
  };
}

describe('what checks decoded', () => {
  it('goes to whoever claims it first', async () => {
    const { keep, claim, names } = bench();
    await keep('anne');
    const voice = await claim('anne');
    expect(readFileSync(voice?.path ?? '', 'utf8')).toBe('anne');
    expect([names(), await claim('anne')]).toEqual([[], undefined]);
  });

  it('is not given for a file that was written to since', async () => {
    const { keep, claim } = bench();
    await keep('anne');
    expect(await claim('anne, changed')).toBeUndefined();
  });

  it('of two files at most: the oldest goes', async () => {
    const { keep, claim, names } = bench();
    for (const name of ['anne', 'bruno', 'chloé']) await keep(name);
    expect(names().sort()).toEqual(['bruno', 'chloé']);
    expect(await claim('anne')).toBeUndefined();
  });

  it('twice of one file, claimed by two', async () => {
    const { keep, claim } = bench();
    await keep('anne');
    await keep('anne');
    const [one, other] = [await claim('anne'), await claim('anne')];
    expect([existsSync(one?.path ?? ''), existsSync(other?.path ?? '')]).toEqual([true, true]);
    expect(one?.path).not.toBe(other?.path);
  });

  it('is gone a minute later', async () => {
    const { keep, claim, names } = bench();
    await keep('anne');
    vi.advanceTimersByTime(59_000);
    expect(names()).toEqual(['anne']);
    vi.advanceTimersByTime(1000);
    expect(await claim('anne')).toBeUndefined();
    await vi.waitFor(() => expect(names()).toEqual([]));
  });

  it('gives its room back when asked to', async () => {
    const { keep, names, voices } = bench();
    await keep('anne');
    await voices.dropAll();
    expect(names()).toEqual([]);
  });

  it('is decoded again when someone deleted it', async () => {
    const { keep, claim, empty } = bench();
    await keep('anne');
    empty();
    expect(await claim('anne')).toBeUndefined();
  });
});
