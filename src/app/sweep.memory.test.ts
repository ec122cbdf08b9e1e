import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aShow } from '../testing/catalogue.ts';
import { keepingStore } from '../testing/keeping-store.ts';
import { agree, approve, letterOf } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

type Pair = { readonly bench: Workbench; readonly anne: string; readonly paul: string };

/** Two testimonies online. */
async function twoOnline(bench = new Workbench(keepingStore())): Promise<Pair> {
  for (const name of ['anne', 'paul']) {
    bench.drop(`${name}.m4a`);
    bench.drop(`${name}.txt`, `${name} : Nous avons réduit nos réunions de moitié.`);
  }
  await bench.sweep();
  const [anne = '', paul = ''] = await bench.folders();
  for (const folder of [anne, paul]) {
    agree(bench, folder);
    approve(bench, folder);
    retitle(bench, folder, `Histoire ${folder}`);
  }
  for (let pass = 0; pass < 2; pass += 1) await bench.sweep();
  return { bench, anne, paul };
}

const START = twoOnline();

/** Two testimonies online, of which the next pass need read neither again. */
async function twoAtRest(): Promise<Pair> {
  const { bench, ...folders } = await START;
  const copy = bench.copy();
  await copy.sweep();
  return { bench: copy, ...folders };
}

const retitle = (bench: Workbench, folder: string, title: string) =>
  bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, `titre: ${title}`);
const withdraw = (bench: Workbench, folder: string) =>
  bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');

/** The folders read in one more pass. */
async function readIn(bench: Workbench): Promise<ReadonlySet<string>> {
  const reading = vi.spyOn(bench.episodes, 'readText');
  await bench.sweep();
  const folders = reading.mock.calls.map(([path]) => path.split('/')[0] ?? '');
  reading.mockRestore();
  return new Set(folders);
}

const publicBytes = (bench: Workbench) => [...bench.feeds.files].map(([path, { text }]) => `${path} ${text}`);

describe('a testimony in which nothing changes', () => {
  it('is not read again when another one changes', async () => {
    const { bench, anne, paul } = await twoAtRest();
    retitle(bench, paul, 'Un autre titre');
    const folders = await readIn(bench);
    expect(folders).toContain(paul);
    expect(folders).not.toContain(anne);
    expect(bench.public('feed.xml')).toContain('Un autre titre');
    expect(bench.public('feed.xml')).toContain(anne);
    expect(bench.public(`recits/${anne}/index.html`)).toContain('Un autre titre');
  });

  it('keeps in the store exactly what a first pass would', async () => {
    const { bench, paul } = await twoOnline(new Workbench());
    for (const title of ['Un', 'Deux', 'Trois']) {
      retitle(bench, paul, title);
      await bench.sweep();
    }
    const kept = bench.storedDigests().sort();
    const fresh = bench.copy();
    await fresh.sweep();
    expect(fresh.storedDigests().sort()).toEqual(kept);
  });

  it.each<[string, (pair: Pair) => void]>([
    ['its title', ({ bench, anne }) => retitle(bench, anne, 'Autre')],
    ['its recording', ({ bench, anne }) => bench.drop(`${anne}/anne.m4a`, 'une autre voix')],
    ['a file put beside it', ({ bench, anne }) => bench.drop(`${anne}/photo.jpg`)],
    ['its register', ({ bench, anne }) => bench.drop(`_registre/${anne}.accords.jsonl`, '')],
    ['its draft taken away', ({ bench, anne }) => bench.episodes.files.delete(`${anne}/brouillon/page.html`)],
    ['a public file altered', ({ bench, anne }) => bench.feeds.drop(`recits/${anne}/index.html`, 'spoilt')],
    ['a setting of the show', ({ bench }) => Object.assign(bench, { show: aShow({ title: 'Autre' }) })],
    ['another day', ({ bench }) => Object.assign(bench, { nowMs: bench.nowMs + 24 * 3600 * 1000 })],
    ['a recogniser', ({ bench }) => Object.assign(bench.ears, { recognition: { cues: [] } })],
  ])('is read again for %s', async (_, change) => {
    const pair = await twoAtRest();
    change(pair);
    expect(await readIn(pair.bench)).toContain(pair.anne);
    expect(pair.bench.public(`recits/${pair.anne}/index.html`)).toContain('<html');
  });

  it('is read again after a pass that broke', async () => {
    const { bench, anne, paul } = await twoAtRest();
    retitle(bench, paul, 'Un autre titre');
    bench.crashAfter = 1;
    await expect(bench.sweep()).rejects.toThrow('crash');
    bench.crashAfter = undefined;
    expect(await readIn(bench)).toContain(anne);
  });

  it('is made again when the cache is deleted', async () => {
    const { bench, anne, paul } = await twoOnline(new Workbench());
    await bench.store.forgetAllBut(new Set());
    retitle(bench, paul, 'Un autre titre');
    await bench.sweep();
    expect(bench.public('feed.xml')).toContain(anne);
    expect(bench.public('feed.xml')).toContain('Un autre titre');
  });
});

describe('a withdrawal', () => {
  it('is seen in a testimony that was at rest', async () => {
    const { bench, anne, paul } = await twoAtRest();
    retitle(bench, paul, 'Un autre titre');
    withdraw(bench, anne);
    await bench.sweep();
    expect(publicBytes(bench).join('\n')).not.toContain(anne);
    expect(letterOf(bench, anne)).toContain('retiré');
  });

  it('written while a pass works on another testimony is seen by the next one', async () => {
    const { bench, anne, paul } = await twoAtRest();
    bench.drop(`${paul}/paul.m4a`, 'encore une autre voix');
    bench.moments.mastering = () => withdraw(bench, anne);
    await bench.sweep();
    bench.moments.mastering = () => {};
    await bench.sweep();
    expect(publicBytes(bench).join('\n')).not.toContain(anne);
  });

  it('leaves nothing behind in the store after passes that read little', async () => {
    const { bench, anne, paul } = await twoOnline(new Workbench());
    const before = new Set(bench.storedDigests());
    retitle(bench, paul, 'Un autre titre');
    await bench.sweep();
    withdraw(bench, anne);
    await bench.sweep();
    const only = await alone(bench, paul);
    expect(bench.storedDigests().filter((digest) => before.has(digest) && !only.has(digest))).toEqual([]);
  });

  it('costs the testimonies that stay nothing that was made of them', async () => {
    const { bench, anne } = await twoOnline(new Workbench());
    await bench.sweep();
    withdraw(bench, anne);
    await bench.sweep();
    const again = await bench.copy().sweep();
    expect(again?.runs).toEqual({});
  });
});

/** What the store holds for a workspace with one testimony fewer. */
async function alone(bench: Workbench, paul: string): Promise<ReadonlySet<string>> {
  const fresh = bench.copy();
  await fresh.sweep();
  expect([...(await fresh.folders())]).toContain(paul);
  return new Set(fresh.storedDigests());
}

type Change = { readonly who: 0 | 1; readonly what: keyof typeof CHANGES };

/** Writes a line of a settings file, whatever it said before. */
function say(bench: Workbench, file: string, line: string): void {
  const [name = ''] = line.split(':');
  const text = bench.episodes.files.get(file)?.text ?? '';
  bench.drop(file, text.replace(new RegExp(`^${name}:.*$`, 'm'), line));
}

const CHANGES = {
  retitle: (bench: Workbench, folder: string) =>
    say(bench, `${folder}/fiche.yaml`, `titre: Le ${bench.nowMs}`),
  mask: (bench: Workbench, folder: string) =>
    say(bench, `${folder}/fiche.yaml`, 'passages masqués: 0:00 à 1:00'),
  hold: (bench: Workbench, folder: string) => say(bench, `${folder}/fiche.yaml`, 'bon à diffuser: non'),
  withdraw: (bench: Workbench, folder: string) =>
    say(bench, `${folder}/accord.yaml`, 'retiré le: 2026-03-12'),
  lose: (bench: Workbench, folder: string) => bench.feeds.files.delete(`recits/${folder}/index.html`),
  years: (bench: Workbench) => {
    bench.nowMs += 1900 * 24 * 3600 * 1000;
  },
  nothing: () => {},
};

describe('a pass that remembers', () => {
  it('leaves public what one that remembers nothing would', async () => {
    const start = await START;
    const folders = [start.anne, start.paul] as const;
    const change: fc.Arbitrary<Change> = fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      what: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    });
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bench = start.bench.copy();
      await bench.sweep();
      for (const { who, what } of changes) {
        CHANGES[what](bench, folders[who]);
        await bench.sweep();
      }
      const fresh = bench.copy();
      for (const one of [bench, fresh]) await one.sweep();
      expect(publicBytes(bench).sort()).toEqual(publicBytes(fresh).sort());
    });
    await fc.assert(property, { numRuns: 6 });
  }, 60_000);
});
