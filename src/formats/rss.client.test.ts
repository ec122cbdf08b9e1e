import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressesOf, PLACEHOLDER_URL } from '../model/addresses.ts';
import { aCatalogue, anEpisode, aPublicEpisode } from '../testing/catalogue.ts';
import { gpoIn, noGpo } from '../testing/gpo.ts';
import { silentMp3 } from '../testing/silent-mp3.ts';
import { serveSite } from '../testing/site-server.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { feedDocuments } from './rss/paging.ts';
import { formatFeed } from './rss.ts';

function onlineCatalogue(sound: Buffer) {
  const { enclosure } = anEpisode();
  const episode = anEpisode({
    enclosure: { ...enclosure, file: { ...enclosure.file, bytes: sound.length } },
  });
  return { catalogue: { ...aCatalogue(), episodes: [aPublicEpisode({ episode })] }, episode };
}

describe.skipIf(noGpo)(`a real podcast client${noGpo ? `: ${noGpo}` : ''}`, () => {
  it('subscribes and downloads the very bytes', async () => {
    const sound = silentMp3(600);
    const { catalogue, episode } = onlineCatalogue(sound);
    const feed = formatFeed(catalogue, { baseUrl: PLACEHOLDER_URL });
    const site = new Map<string, string | Buffer>([
      ['feed.xml', feed],
      [addressesOf(episode).audio, sound],
    ]);
    const served = await serveSite(site);
    onTestFinished(served.close);
    const gpo = gpoIn(temporaryFolder());

    await gpo.run('subscribe', `${served.url}feed.xml`);
    expect(await gpo.run('list')).toContain('Ce que ça change');
    await gpo.run('download');

    const show = path.join(gpo.downloads, 'Ce que ça change');
    const sounds = readdirSync(show).filter((name) => name.endsWith('.mp3'));
    expect(sounds).toHaveLength(1);
    expect(readFileSync(path.join(show, sounds[0] ?? '')).equals(sound)).toBe(true);
  }, 120_000);

  it('follows a long feed from one document to the next', async () => {
    const catalogue = aCatalogue({ count: 101 });
    const pages = feedDocuments(catalogue.episodes).map(({ entries, ...document }): [string, string] => [
      document.name,
      formatFeed({ ...catalogue, episodes: entries }, { baseUrl: PLACEHOLDER_URL, document }),
    ]);
    const served = await serveSite(new Map(pages));
    onTestFinished(served.close);
    const gpo = gpoIn(temporaryFolder());

    await gpo.run('subscribe', `${served.url}feed.xml`);
    const listed = await gpo.run('episodes', `${served.url}feed.xml`);
    expect(listed).toMatch(/Récit inventé n° 101\b/);
    expect(listed).toMatch(/Récit inventé n° 1\b/);
  }, 120_000);
});
