/** A thousand testimonies as pages: how long the site takes, what pages and searches weigh, when the sound begins. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { addressesOf } from '../../src/model/addresses.ts';
import type { Catalogue, PublicEpisode } from '../../src/model/public-episode.ts';
import { noBrowser, openBrowser } from '../../src/testing/browser.ts';
import { builtSite, generalTexts } from '../../src/testing/built-site.ts';
import { catalogueOf, episodeOf, published } from '../../src/testing/pages-catalogue.ts';
import { serveSite } from '../../src/testing/site-server.ts';
import { episodeTexts } from '../../src/web/site.ts';
import type { TextFile } from '../../src/web/text-file.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';

const COUNT = 1000;
/** Fifteen minutes of speech, a sentence every four seconds. */
const SENTENCES = 225;
const VOCABULARY = Array.from({ length: 6000 }, (_, rank) => invented(rank));

/** Prints two tables. */
export async function measurePages(): Promise<void> {
  const catalogue = catalogueOf(Array.from({ length: COUNT }, (_, rank) => testimony(rank)));
  weigh(catalogue);
  await hear();
}

function weigh(catalogue: Catalogue): void {
  const started = performance.now();
  const general = generalTexts(catalogue);
  const generalSeconds = (performance.now() - started) / 1000;
  const own = catalogue.episodes.flatMap((one, rank) => {
    const around = catalogue.episodes.slice(Math.max(0, rank - 1), rank + 3);
    return episodeTexts({ ...catalogue, episodes: around }, one);
  });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${COUNT} testimonies of 15 min: ${general.length + own.length} files in ${seconds.toFixed(1)} s`,
  );
  console.log(`  of which lists, shelves and general pages: ${generalSeconds.toFixed(1)} s`);
  console.log('file | KiB | KiB gzipped');
  const shards = general.filter(({ path: at }) => /^recherche\/..?\.json$/.test(at));
  const named = (suffix: string, texts: readonly TextFile[]) =>
    texts.filter(({ path: at }) => at.endsWith(suffix));
  row('index.html', named('index.html', general).slice(0, 1));
  row(
    'recits/index.html',
    general.filter(({ path: at }) => at === 'recits/index.html'),
  );
  row('one testimony', named('/index.html', own).slice(0, 1));
  row('sitemap.xml', named('sitemap.xml', general));
  row('search: list of testimonies', named('recherche/recits.json', general));
  row(`search: all ${shards.length} files of words`, shards);
  row('search: the heaviest of them', [...shards].sort((a, b) => b.text.length - a.text.length).slice(0, 1));
  row('search: sentences of one testimony', named('passages.json', own).slice(0, 1));
}

function row(name: string, texts: readonly TextFile[]): void {
  const sum = (sizeOf: (text: string) => number) =>
    (texts.reduce((total, { text }) => total + sizeOf(text), 0) / 1024).toFixed(1);
  console.log([name, sum(Buffer.byteLength), sum((text) => gzipSync(text).length)].join(' | '));
}

/** The first sound of each version in Chromium at 400 kb/s, three minutes of sound. */
async function hear(): Promise<void> {
  if (noBrowser !== undefined) return console.log(`first sound: not measured, ${noBrowser}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-first-sound-'));
  const [mp3, opus] = [path.join(folder, 'a.mp3'), path.join(folder, 'a.opus')];
  const source = ['-f', 'lavfi', '-i', speechLike(180), '-ac', '1'];
  await generate([...source, '-ar', '44100', '-b:a', '96k', mp3]);
  await generate([...source, '-ar', '48000', '-c:a', 'libopus', '-b:a', '32k', opus]);
  const { audio, lightAudio = '' } = addressesOf(episodeOf());
  const site = new Map([
    ...(await builtSite(catalogueOf([published()]))),
    [audio, readFileSync(mp3)],
    [lightAudio, readFileSync(opus)],
  ]);
  const served = await serveSite(site);
  const browser = await openBrowser();
  console.log('version at 400 kb/s | first sound, ms');
  for (const version of ['whole, without a picture', 'light'] as const) {
    const page = await browser.newPage();
    await page.goto(`${served.url}${addressesOf(episodeOf()).page}`, { waitUntil: 'networkidle' });
    await slowDown(page);
    console.log(`${version} | ${Math.round(await firstSoundMs(page, version === 'light'))}`);
    await page.close();
  }
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 50_000,
    uploadThroughput: 25_000,
  });
}

const firstSoundMs = (page: Page, light: boolean) =>
  page.evaluate(async (inLight) => {
    const audio = document.querySelector('audio');
    const started = performance.now();
    const heard = new Promise<number>((resolve) =>
      audio?.addEventListener(
        'timeupdate',
        () => audio.currentTime > 0.05 && resolve(performance.now() - started),
      ),
    );
    if (inLight) document.querySelector<HTMLElement>('[data-act=light]')?.click();
    document.querySelector<HTMLElement>('.opening a.button.strong')?.click();
    return heard;
  }, light);

/** An invented testimony whose words differ from the others', as people's do: common words often, rare ones seldom. */
function testimony(rank: number): PublicEpisode {
  let seed = rank + 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const sentence = () =>
    Array.from({ length: 11 }, () => VOCABULARY[Math.floor(VOCABULARY.length * random() ** 4)]).join(' ');
  const cues = Array.from({ length: SENTENCES }, (_, at) => ({
    startSeconds: at * 4,
    endSeconds: at * 4 + 3.6,
    text: `${sentence()}.`,
    speaker: at % 9 === 0 ? 'La facilitatrice' : 'Bernard',
  }));
  const id = `2026-03-12-${rank.toString(36).padStart(4, '0')}`;
  const { enclosure, story } = episodeOf();
  const episode = episodeOf({
    publicId: id,
    guid: id,
    title: `Récit inventé n° ${rank}`,
    number: rank + 1,
    story: {
      ...story,
      themes: [`Thème ${rank % 12}`],
      audiences: [['élus', 'habitants', 'associations'][rank % 3] ?? ''],
    },
    enclosure: { ...enclosure, durationSeconds: 900 },
    transcript: { kind: 'timed', cues },
  });
  return published(episode);
}

/** A word that looks like one: syllables drawn from its rank. */
function invented(rank: number): string {
  const syllables = [
    'ba',
    'ri',
    'to',
    'lu',
    'ne',
    'chan',
    'mou',
    'vé',
    'pla',
    'gi',
    'sol',
    'quai',
    'fre',
    'din',
  ];
  let word = '';
  for (let left = rank + 15; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length] ?? '';
  return word;
}
