import { describe, expect, it } from 'vitest';
import { aShow } from '../testing/catalogue.ts';
import { keepingStore } from '../testing/keeping-store.ts';
import { online } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

/** What applications know an episode by, and where its sound is, without the site's own address. */
function known(bench: Workbench) {
  const feed = bench.public('feed.xml');
  const { publicUrl = '' } = bench.show;
  const [, guid] = /<guid[^>]*>([^<]+)/.exec(feed) ?? [];
  const [, publishedAt] = /<pubDate>([^<]+)/.exec(feed) ?? [];
  const [, sound = ''] = /<enclosure url="([^"]+)/.exec(feed) ?? [];
  expect(sound.startsWith(publicUrl)).toBe(true);
  expect(feed.match(/<item>/g)).toHaveLength(1);
  const path = sound.slice(publicUrl.length);
  return { identity: { guid, publishedAt }, path, bytes: bench.public(path) };
}

const START = online(new Workbench(keepingStore()));
const ficheOf = (folder: string) => `${folder}/fiche.yaml`;

type Change = (bench: Workbench, folder: string) => unknown;

const KEPT: readonly (readonly [string, Change])[] = [
  [
    'another public address',
    (bench) => Object.assign(bench, { show: aShow({ publicUrl: 'https://neuf.example/' }) }),
  ],
  [
    'a place told',
    (bench, folder) => bench.edit(ficheOf(folder), /^territoire:.*$/m, 'territoire: Chambéry'),
  ],
  ['another name for its folder', (bench, folder) => bench.episodes.move(folder, 'la mairie')],
  ['a fiche that lost its guid', (bench, folder) => bench.edit(ficheOf(folder), /^guid:.*\n/m, '')],
];

const NEW_SOUND: readonly (readonly [string, Change])[] = [
  ['another title', (bench, folder) => bench.edit(ficheOf(folder), /^titre:.*$/m, 'titre: Un autre titre')],
  [
    'another name for the show',
    (bench) => Object.assign(bench, { show: aShow({ title: 'Autre émission' }) }),
  ],
  ['its recording encoded again', (bench, folder) => bench.drop(`${folder}/entretien mairie.m4a`, 'encodé')],
];

describe('an episode that is public', () => {
  it.each(KEPT)('keeps its identity and the address of its sound through %s', async (_, change) => {
    const { bench, before } = await changed(change);
    expect(known(bench)).toEqual(before);
  });

  it.each(NEW_SOUND)(
    'keeps its identity and gives its new sound a new address after %s',
    async (_, change) => {
      const { bench, before } = await changed(change);
      const after = known(bench);
      expect(after.identity).toEqual(before.identity);
      expect(after.bytes).not.toBe(before.bytes);
      expect(after.path).not.toBe(before.path);
    },
  );
});

it('an episode made anew after its cache was deleted is the same', async () => {
  const { bench } = await online();
  const before = known(bench);
  await bench.store.forgetAllBut(new Set());
  await bench.sweep();
  expect(bench.tally.mastered).toBe(2);
  expect(known(bench)).toEqual(before);
});

/** The same episode before a change, and where it stands two passes later. */
async function changed(change: Change) {
  const { bench: start, folder } = await START;
  const bench = start.copy();
  await bench.sweep();
  const before = known(bench);
  await change(bench, folder);
  for (let pass = 0; pass < 2; pass += 1) await bench.sweep();
  return { bench, before };
}
