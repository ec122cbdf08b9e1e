import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { approve, letterOf, online, withDraft } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

describe('a recording dropped bare', () => {
  it('becomes a private draft that says what comes next', async () => {
    const { bench, folder } = await withDraft();
    expect([...bench.episodes.files.keys()].filter((path) => path.startsWith(`${folder}/`))).toEqual(
      expect.arrayContaining([
        `${folder}/entretien mairie.m4a`,
        `${folder}/entretien mairie.txt`,
        `${folder}/brouillon/temoignage.mp3`,
        `${folder}/brouillon/page.html`,
        `${folder}/fiche.yaml`,
        `${folder}/accord.yaml`,
      ]),
    );
    expect(letterOf(bench, folder)).toContain('Il manque l’accord de la personne.');
    expect(letterOf(bench, folder)).toMatch(/Témoignage\sdu\s12\smars\s2026/);
  });

  it('is not public without an accord', async () => {
    const { bench, folder } = await withDraft();
    approve(bench, folder);
    await bench.sweep();
    expect([...bench.feeds.files.keys()].filter((path) => path.includes(folder))).toEqual([]);
    expect(bench.public('feed.xml')).not.toContain('<item>');
  });

  it('waits until it is no longer being copied', async () => {
    const bench = new Workbench();
    bench.episodes.nowMs = bench.nowMs + 59_000;
    bench.episodes.drop('appel.m4a', 'la voix');
    expect((await bench.sweep())?.arriving).toBe(true);
    expect(await bench.folders()).toEqual([]);
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });

  it('is not said to wait for words we have just written', async () => {
    const bench = new Workbench();
    bench.drop('appel.m4a', 'la voix');
    bench.drop('appel.txt', 'Anne : On se parle.');
    bench.episodes.nowMs = bench.nowMs + 60_000;
    await bench.sweep();
    bench.nowMs -= 59_000;
    const report = await bench.sweep();
    const [folder = ''] = await bench.folders();
    expect(bench.episodes.files.has(`${folder}/transcription.md`)).toBe(true);
    expect(report?.arriving).toBe(false);
  });

  it('dropped twice is one testimony', async () => {
    const { bench } = await withDraft();
    bench.drop('copie.m4a', 'entretien mairie.m4a');
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
    expect(bench.episodes.files.get('À LIRE.txt')?.text).toContain(
      'Vous avez déjà déposé cet enregistrement',
    );
  });
});

describe('eight recordings dropped together', () => {
  it('are eight episodes numbered in order, a bad one stops none', async () => {
    const bench = new Workbench();
    for (const rank of [1, 2, 3, 4, 5, 6, 7, 10]) bench.drop(`entretien ${rank}.m4a`);
    bench.drop('entretien 5.m4a', 'coupé');
    bench.drop('entretien 6.m4a', 'panne');
    const report = await bench.sweep();
    const folders = await bench.folders();
    expect(folders).toHaveLength(8);
    const numberOf = (folder: string) => {
      const recording =
        [...bench.episodes.files.keys()].find((path) => path.startsWith(`${folder}/entretien`)) ?? '';
      return [
        recording.split('/')[1],
        bench.episodes.files.get(`${folder}/fiche.yaml`)?.text.match(/^numéro: (\d+)/m)?.[1],
      ];
    };
    expect(folders.map(numberOf).sort()).toEqual(
      [1, 10, 2, 3, 4, 5, 6, 7].map((rank) => [`entretien ${rank}.m4a`, String(rank === 10 ? 8 : rank)]),
    );
    expect(report).toMatchObject({ failed: 1 });
    expect(bench.tally.mastered).toBe(6);
  });
});

describe('an episodes folder that is not there', () => {
  it.each(['unreachable', 'empty'])('changes nothing when %s', async (how) => {
    const { bench } = await online();
    const before = new Map(bench.feeds.files);
    if (how === 'unreachable') bench.episodes.isReachable = false;
    else for (const folder of await bench.folders()) await bench.episodes.remove(folder);
    expect(await bench.sweep()).toBeUndefined();
    expect(bench.feeds.files).toEqual(before);
  });
});

describe('an episodes folder that may only be read', () => {
  it('holds back no withdrawal, and is told', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    const refuse = () => Promise.reject(new Problem('not-writable', { folder: 'episodes' }));
    Object.assign(bench.episodes, { writeText: refuse, move: refuse, remove: refuse, append: refuse });
    await expect(bench.sweep()).rejects.toMatchObject({ code: 'not-writable' });
    expect(bench.public('feed.xml')).not.toContain('<item>');
    expect([...bench.feeds.files.keys()].filter((path) => path.includes(folder))).toEqual([]);
  });
});

describe('the register', () => {
  it('journals each change of an accord, oldest first, without a name', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/temoin.yaml`, /^prénom:.*$/m, 'prénom: Anneliese');
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    const journal = bench.episodes.files.get(`_registre/${folder}.accords.jsonl`)?.text ?? '';
    const lines = journal
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { accords: { withdrawnOn?: string }[] });
    expect(lines.map(({ accords }) => accords[0]?.withdrawnOn)).toEqual([undefined, undefined, '2026-03-12']);
    expect(journal).not.toContain('Anneliese');
  });

  it('keeps every address that was public', async () => {
    const { bench, folder } = await online();
    const entry = JSON.parse(bench.episodes.files.get(`_registre/${folder}.json`)?.text ?? '{}') as {
      publicPaths: string[];
    };
    const published = [...bench.feeds.files.keys()].filter((path) => path.includes(folder));
    expect(
      published.filter((path) => !entry.publicPaths.includes(path) && !path.endsWith('index.html')),
    ).toEqual([]);
  });
});

describe('a feed that apps could not read', () => {
  it('does not go out, and the one online stays', async () => {
    const { bench, folder } = await online();
    const before = bench.public('feed.xml');
    bench.show = { ...bench.show, category: { name: 'Société' } };
    await bench.sweep();
    expect(bench.public('feed.xml')).toBe(before);
    expect(bench.public(`recits/${folder}/index.html`)).not.toBe('');
    expect(bench.events.map(({ type }) => type)).toContain('stopped-by-problem');
  });
});

describe('a recording that is touched again', () => {
  it('is neither taken down nor mastered again', async () => {
    const { bench, folder } = await online();
    const feed = bench.public('feed.xml');
    const path = `${folder}/entretien mairie.m4a`;
    bench.episodes.nowMs = bench.nowMs + 59_000;
    bench.episodes.drop(path, bench.episodes.files.get(path)?.text ?? '');
    expect((await bench.sweep())?.arriving).toBe(true);
    expect(bench.public('feed.xml')).toBe(feed);
    await bench.sweep();
    expect(bench.public('feed.xml')).toBe(feed);
    expect(bench.tally.mastered).toBe(1);
  });
});
