import { describe, expect, it } from 'vitest';
import { Workbench } from '../testing/workbench.ts';

/** Drops a recording with its words, and lets the program fill the folder. */
async function withDraft(name = 'entretien mairie'): Promise<{ bench: Workbench; folder: string }> {
  const bench = new Workbench();
  bench.drop(`${name}.m4a`);
  bench.drop(`${name}.txt`, 'Anne : Nous avons réduit nos réunions de moitié.');
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  return { bench, folder };
}

function agree(bench: Workbench, folder: string): void {
  const accord = `${folder}/accord.yaml`;
  bench.edit(accord, /^diffusion:.*$/m, 'diffusion: oui');
  bench.edit(accord, /^majeure:.*$/m, 'majeure: oui');
  bench.edit(accord, /^voix:.*$/m, 'voix: originale');
  bench.edit(accord, /^copie remise:.*$/m, 'copie remise: oui');
  bench.edit(accord, /^recueilli le:.*$/m, 'recueilli le: 2026-03-12');
}

function approve(bench: Workbench, folder: string): void {
  bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
  bench.edit(`${folder}/fiche.yaml`, /^bon à diffuser:.*$/m, 'bon à diffuser: oui');
}

async function online(): Promise<{ bench: Workbench; folder: string }> {
  const { bench, folder } = await withDraft();
  agree(bench, folder);
  approve(bench, folder);
  await bench.sweep();
  return { bench, folder };
}

const letterOf = (bench: Workbench, folder: string) =>
  bench.episodes.files.get(`${folder}/À LIRE.txt`)?.text ?? '';

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
    bench.episodes.drop('appel.m4a', 'moitié');
    expect((await bench.sweep())?.arriving).toBe(true);
    expect(await bench.folders()).toEqual([]);
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });

  it('dropped twice is one testimony', async () => {
    const { bench } = await withDraft();
    bench.drop('copie.m4a', 'entretien mairie.m4a');
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
    expect(bench.events.map(({ type }) => type)).toContain('already-dropped');
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

describe('a testimony that is agreed and approved', () => {
  it('is online at the next sweep', async () => {
    const { bench, folder } = await online();
    expect(bench.public('feed.xml')).toContain('<item>');
    expect(bench.public(`recits/${folder}/index.html`)).toContain('moitié');
    expect(letterOf(bench, folder)).toContain('✓ En ligne');
  });

  it('follows its fiche without mastering anything again', async () => {
    const { bench, folder } = await online();
    const guid = bench.public('feed.xml').match(/<guid[^>]*>([^<]+)/)?.[1];
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On ne se parlait plus');
    const report = await bench.sweep();
    expect(bench.public('feed.xml')).toContain('On ne se parlait plus');
    expect(bench.public('feed.xml')).toContain(`>${guid}<`);
    expect(bench.tally).toMatchObject({ checked: 1, mastered: 1 });
    expect(report?.runs).not.toHaveProperty('mastering');
  });

  it('changes nothing when nothing changed', async () => {
    const { bench } = await online();
    const before = new Map([...bench.feeds.files, ...bench.episodes.files]);
    expect(await bench.sweep()).toMatchObject({ runs: {}, written: 0, removed: 0, online: 1 });
    expect(new Map([...bench.feeds.files, ...bench.episodes.files])).toEqual(before);
  });

  it('leaves every public byte and the store when its accord is withdrawn', async () => {
    const { bench, folder } = await online();
    const digest = /episode-([0-9a-f]{10})\.mp3/.exec([...bench.feeds.files.keys()].join('\n'))?.[1];
    expect(bench.storedDigests().filter((stored) => stored.startsWith(digest ?? ''))).toHaveLength(1);
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    expect((await bench.sweep())?.online).toBe(0);
    const left = [...bench.feeds.files].filter(([path, { text }]) => `${path} ${text}`.includes(folder));
    expect(digest).toBeDefined();
    expect(left).toEqual([]);
    expect([...bench.episodes.files.keys()].filter((path) => path.includes('/brouillon/'))).toEqual([]);
    expect(bench.storedDigests().filter((stored) => stored.startsWith(digest ?? ''))).toEqual([]);
    expect(letterOf(bench, folder)).toContain('La personne a retiré son accord');
  });

  it('goes off line while its accord cannot be read', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^diffusion:.*$/m, 'diffusion: peut-être');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toMatch(/« accord\.yaml », ligne \d+/);
  });

  it('stays online while its fiche cannot be read', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: bof');
    expect((await bench.sweep())?.online).toBe(1);
    expect(letterOf(bench, folder)).toContain('« fiche.yaml », ligne');
  });

  it('stays online as it was when a second recording is dropped beside it', async () => {
    const { bench, folder } = await online();
    const feed = bench.public('feed.xml');
    bench.drop(`${folder}/autre.m4a`);
    await bench.sweep();
    expect(bench.public('feed.xml')).toBe(feed);
    expect(letterOf(bench, folder)).toContain('Il y a 2 enregistrements');
  });

  it('pauses with its folder and comes back with the same guid and date', async () => {
    const { bench, folder } = await online();
    const item = bench.public('feed.xml').match(/<guid.*?<\/pubDate>|<pubDate.*?<\/guid>/s)?.[0];
    const away = [...bench.episodes.files].filter(([path]) => path.startsWith(`${folder}/`));
    bench.drop('autre.m4a');
    await bench.episodes.remove(folder);
    expect((await bench.sweep())?.online).toBe(0);
    for (const [path, { text }] of away) bench.drop(path.replace(folder, 'rangé autrement'), text);
    expect((await bench.sweep())?.online).toBe(1);
    expect(bench.public('feed.xml').match(/<guid.*?<\/pubDate>|<pubDate.*?<\/guid>/s)?.[0]).toBe(item);
  });

  it('is told apart from a copy of its folder', async () => {
    const { bench, folder } = await online();
    for (const [path, { text }] of [...bench.episodes.files]) {
      if (path.startsWith(`${folder}/`)) bench.drop(path.replace(folder, 'copie'), text);
    }
    expect((await bench.sweep())?.online).toBe(1);
    expect(letterOf(bench, 'copie')).toContain('portent la même identité');
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
