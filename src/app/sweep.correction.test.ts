import { describe, expect, it } from 'vitest';
import { online } from '../testing/testimony-steps.ts';

const soundIn = (feed: string) => /<enclosure url="[^"]*episode-([0-9a-f]{10})\.mp3"/.exec(feed)?.[1] ?? '';

describe('a recording replaced by a corrected one', () => {
  it('keeps its guid and date at a new address, and the old sound leaves the store at once', async () => {
    const { bench, folder } = await online();
    const before = bench.public('feed.xml');
    bench.drop(`${folder}/entretien mairie.m4a`, 'son corrigé');
    // Another file still on its way must not keep the old bytes.
    bench.episodes.drop('autre.m4a.part', 'x');
    await bench.sweep();
    const after = bench.public('feed.xml');
    for (const part of [/<guid[^>]*>[^<]+/, /<pubDate>[^<]+/])
      expect(part.exec(after)?.[0]).toBe(part.exec(before)?.[0]);
    expect(soundIn(after)).not.toBe(soundIn(before));
    expect(bench.storedDigests().filter((digest) => digest.startsWith(soundIn(before)))).toEqual([]);
    const kept = [...bench.feeds.files.keys()].filter((path) => path.includes(soundIn(before)));
    expect(kept).toEqual([]);
    const register = bench.episodes.files.get(`_registre/${folder}.json`)?.text ?? '';
    expect(register).toContain(`media/${folder}/episode-${soundIn(before)}.mp3`);
  });
});
