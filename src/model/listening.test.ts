import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, Listening } from './listening.ts';

const MINUTE_BYTES = 60 * 12_000;
const TAG_BYTES = 500_000;
const FILE_BYTES = TAG_BYTES + 15 * MINUTE_BYTES;

function delivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    path: 'media/2026-03-12-k7qd/episode-0123456789.mp3',
    firstByte: 0,
    endByte: FILE_BYTES,
    fileBytes: FILE_BYTES,
    tagBytes: TAG_BYTES,
    listener: 'anne',
    userAgent: 'AntennaPod/3.5.0',
    day: '2026-03-20',
    ...changes,
  };
}

/** How many listens these deliveries make. */
function listens(...deliveries: Partial<Delivery>[]): number {
  const listening = new Listening();
  return deliveries.filter((changes) => listening.note(delivery(changes)) !== undefined).length;
}

describe('a listen', () => {
  it('is a whole download', () => {
    expect(new Listening().note(delivery())).toEqual({ publicId: '2026-03-12-k7qd', day: '2026-03-20' });
  });

  it('is a minute of sound after the tag', () => {
    expect(listens({ endByte: TAG_BYTES + MINUTE_BYTES - 1 })).toBe(0);
    expect(listens({ endByte: TAG_BYTES + MINUTE_BYTES })).toBe(1);
  });

  it('is all of a sound shorter than a minute', () => {
    const short = { fileBytes: TAG_BYTES + 90_000 };
    expect(listens({ ...short, endByte: TAG_BYTES + 89_999 })).toBe(0);
    expect(listens({ ...short, endByte: TAG_BYTES + 90_000 })).toBe(1);
  });

  it('may come in many parts', () => {
    const part = (first: number, length: number) => ({ firstByte: first, endByte: first + length });
    expect(listens(part(TAG_BYTES, 400_000), part(9_000_000, 400_000))).toBe(1);
    expect(listens(part(TAG_BYTES, 400_000), part(TAG_BYTES, 400_000), part(TAG_BYTES + 100, 1))).toBe(0);
  });

  it('is no player that only asks whether ranges work', () => {
    expect(listens(...Array.from({ length: 50 }, () => ({ endByte: 2 })))).toBe(0);
  });

  it('is counted once a day for a listener', () => {
    expect(listens({}, {}, {})).toBe(1);
    expect(listens({}, { day: '2026-03-21' })).toBe(2);
    expect(listens({}, { listener: 'paul' })).toBe(2);
    expect(listens({}, { path: 'media/2026-02-01-b3xn/episode-9876543210.mp3' })).toBe(2);
  });

  it('is counted once whether the sound or its light version is taken', () => {
    expect(listens({}, { path: 'media/2026-03-12-k7qd/episode-leger-0123456789.opus' })).toBe(1);
  });

  it('is of no video, page or picture', () => {
    for (const path of ['media/2026-03-12-k7qd/extrait-1.mp4', 'recits/2026-03-12-k7qd/', 'site/a.mp3']) {
      expect(listens({ path })).toBe(0);
    }
  });

  it.each([
    '',
    'Googlebot/2.1 (+http://www.google.com/bot.html)',
    'facebookexternalhit/1.1',
    'curl/8.5.0',
    'python-requests/2.31',
    'Podcasts/1430.46 CFNetwork watchOS/7.0',
    'atc/1.0 watchOS/10.1',
    'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0',
  ])('is not made by « %s »', (userAgent) => {
    expect(listens({ userAgent })).toBe(0);
  });

  it.each([
    'AntennaPod/3.5.0',
    'AppleCoreMedia/1.0.0.21E236 (iPhone; U; CPU OS 17_4_1 like Mac OS X; fr_fr)',
    'Podcasts/1550.1 CFNetwork/1494.0.7 Darwin/23.4.0',
    'Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36',
    'Podcast Addict - Dalvik/2.1.0',
    'mpv 0.35.1',
  ])('may be made by « %s »', (userAgent) => {
    expect(listens({ userAgent })).toBe(1);
  });

  it('is the same in whatever order its parts come', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: TAG_BYTES + 1, max: TAG_BYTES + MINUTE_BYTES - 1 }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(cuts, fc.infiniteStream(fc.nat()), (positions, order) => {
        const ends = [TAG_BYTES, ...positions.sort((a, b) => a - b), TAG_BYTES + MINUTE_BYTES];
        const parts = ends.slice(1).map((endByte, index) => ({ firstByte: ends[index] ?? 0, endByte }));
        const shuffled = parts
          .map((part) => ({ part, rank: order.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ part }) => part);
        expect(listens(...shuffled)).toBe(1);
        expect(listens(...shuffled.slice(1))).toBe(0);
      }),
    );
  });
});
