import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { aCatalogue, anEpisode, aPublicEpisode } from '../../testing/catalogue.ts';
import { channelOf, FEED_BASE, siteOf, the } from '../../testing/feed-reader.ts';
import { checkFeed } from '../feed-check.ts';
import { formatFeed } from '../rss.ts';

const sound = Buffer.from('un son inventé');
const digest = createHash('sha256').update(sound).digest('hex');
const episode = anEpisode({
  lightEnclosure: {
    file: { digest, bytes: sound.length, extension: 'm4a' },
    mimeType: 'audio/mp4',
    bitrateKbps: 32,
  },
});
const catalogue = { ...aCatalogue(), episodes: [aPublicEpisode({ episode })] };

it('a light version says its weight and where it is', () => {
  const light = the(the(channelOf(catalogue), 'item'), 'podcast:alternateEnclosure');
  expect(light.attributes).toEqual({
    type: 'audio/mp4',
    length: String(sound.length),
    bitrate: '32000',
    lang: 'fr',
    title: 'Version légère',
  });
  const path = `media/2026-03-12-k7qd/legere-${digest.slice(0, 10)}.m4a`;
  expect(the(light, 'podcast:source').attributes).toEqual({ uri: `${FEED_BASE}${path}` });
});

it('a light version can be checked by the digest of its bytes', () => {
  const light = the(the(channelOf(catalogue), 'item'), 'podcast:alternateEnclosure');
  expect(the(light, 'podcast:integrity').attributes).toEqual({
    type: 'sri',
    value: `sha256-${createHash('sha256').update(sound).digest('base64')}`,
  });
});

it('a light version is checked like the sound itself', () => {
  const xml = formatFeed(catalogue, { baseUrl: FEED_BASE });
  expect(checkFeed(xml, siteOf(catalogue))).toEqual([]);
  const spoilt = xml.replace(`length="${sound.length}" bitrate`, 'length="1" bitrate');
  expect(checkFeed(spoilt, siteOf(catalogue)).map(({ code }) => code)).toEqual(['sound-length-differs']);
});
