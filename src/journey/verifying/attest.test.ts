import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../model/identity.ts';
import type { WebProbe } from '../../ports/web-probe.ts';
import { attest } from './attest.ts';

const ENTRY: RegisterEntry = {
  publicId: '2026-03-12-k7qd',
  guid: 'g-1',
  adoptedOn: '2026-03-12',
  recordingDigests: [],
  publicPaths: ['recits/2026-03-12-k7qd/', 'media/2026-03-12-k7qd/episode.mp3'],
};
const BASE = 'https://podcast.example/';
const noticed = (title: string) => `<rss><item><title>${title}</title><guid>g-1</guid></item></rss>`;

/** A web where each path answers as told, and the feed holds that text. */
function webOf(statuses: Readonly<Record<string, number>>, feed: string | undefined): WebProbe {
  return {
    ask: async (url) => {
      const isFeed = url.endsWith('feed.xml');
      const status = isFeed ? (feed === undefined ? 0 : 200) : (statuses[url.slice(BASE.length)] ?? 410);
      const bytes = new TextEncoder().encode(isFeed ? feed : '');
      return { status, headers: {}, bytes, url, redirections: [] };
    },
    pictureSize: async () => undefined,
  };
}

describe('the attestation of a withdrawal', () => {
  it('asks every address that was ever public', async () => {
    const found = await attest(
      ENTRY,
      BASE,
      ['LinkedIn'],
      webOf({}, noticed('<![CDATA[Témoignage retiré]]>')),
    );
    expect(found.probes.map(({ url, status }) => [url, status])).toEqual([
      [`${BASE}media/2026-03-12-k7qd/episode.mp3`, 410],
      [`${BASE}recits/2026-03-12-k7qd/`, 410],
    ]);
    expect(found).toMatchObject({ feed: 'clean', shares: ['LinkedIn'] });
  });

  it('tells what still answers, and a feed that still holds it', async () => {
    const statuses = { 'recits/2026-03-12-k7qd/': 200 };
    const found = await attest(ENTRY, BASE, [], webOf(statuses, noticed('On ne se parlait plus')));
    expect(found.probes.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(found.feed).toBe('holds');
    expect((await attest(ENTRY, BASE, [], webOf({}, undefined))).feed).toBe('unread');
  });
});
