import { describe, expect, it } from 'vitest';
import { online } from '../testing/testimony-steps.ts';
import type { Workbench } from '../testing/workbench.ts';

/** A testimony online, whose person agreed to the press, with a link given to each of these. */
async function withLinks(...recipients: string[]) {
  const { bench, folder } = await online();
  bench.edit(`${folder}/accord.yaml`, /^presse:.*$/m, 'presse: oui');
  await bench.sweep();
  give(bench, folder, recipients);
  await bench.sweep();
  return { bench, folder };
}

const give = (bench: Workbench, folder: string, recipients: readonly string[]) =>
  bench.drop(`${folder}/presse.yaml`, `presse:\n${recipients.map((name) => `  - ${name}\n`).join('')}`);

const kitPages = (bench: Workbench) =>
  [...bench.feeds.files.keys()].filter((path) => /^dossiers\/.+\/index\.html$/.test(path));

const privateText = (bench: Workbench, path: string) => bench.episodes.files.get(path)?.text ?? '';

describe('press kits', () => {
  it('exist for nobody while the person has not agreed to the press', async () => {
    const { bench, folder } = await online();
    bench.drop(`${folder}/presse.yaml`, 'presse:\n  - Le Dauphiné libéré');
    await bench.sweep();
    expect(kitPages(bench)).toEqual([]);
    expect(bench.episodes.files.has(`${folder}/brouillon/presse/dossier.txt`)).toBe(true);
    expect([...bench.episodes.files.keys()].filter((path) => path.includes('pour la presse'))).toEqual([]);
  });

  it('stand at one address per recipient, which tells them alone', async () => {
    const { bench, folder } = await withLinks('Le Dauphiné libéré', 'La Vie nouvelle');
    const pages = kitPages(bench);
    expect(pages).toHaveLength(2);
    const texts = pages.map((path) => bench.public(path));
    expect(texts.filter((text) => text.includes('préparé pour Le Dauphiné libéré'))).toHaveLength(1);
    expect(texts.every((text) => text.includes('<meta name="robots" content="noindex"/>'))).toBe(true);
    const links = privateText(bench, `${folder}/pour la presse/liens donnés.txt`);
    for (const page of pages)
      expect(links).toContain(`https://podcast.example/savoie/${page.replace('index.html', '')}`);
  });

  it('are named nowhere in what is public', async () => {
    const { bench } = await withLinks('Le Dauphiné libéré');
    const [, token = ''] = /dossiers\/(.+)\//.exec(kitPages(bench)[0] ?? '') ?? [];
    const telling = [...bench.feeds.files].filter(
      ([path, { text }]) =>
        !path.startsWith('dossiers/') && (text.includes(token) || text.includes('Dauphiné')),
    );
    expect(token).not.toBe('');
    expect(telling).toEqual([]);
  });

  it('close for who is taken off the list, and for no other', async () => {
    const { bench, folder } = await withLinks('Un journal', 'Une revue');
    give(bench, folder, ['Une revue']);
    await bench.sweep();
    expect(kitPages(bench).map((path) => bench.public(path).includes('Une revue'))).toEqual([true]);
    expect(privateText(bench, `${folder}/pour la presse/liens donnés.txt`)).toMatch(
      /Un journal\n.*fermé le 12\smars\s2026/,
    );
  });

  it('give back the same address to a recipient named again', async () => {
    const { bench, folder } = await withLinks('Un journal');
    const before = kitPages(bench);
    give(bench, folder, []);
    await bench.sweep();
    expect(kitPages(bench)).toEqual([]);
    give(bench, folder, ['Un journal']);
    await bench.sweep();
    expect(kitPages(bench)).toEqual(before);
  });

  it.each([
    ['the press scope', /^presse:.*$/m, 'presse: non'],
    ['the whole accord', /^retiré le:.*$/m, 'retiré le: 2026-03-12'],
  ])('leave every public byte when %s is withdrawn, their addresses kept as gone', async (_, line, by) => {
    const { bench, folder } = await withLinks('Un journal');
    const [page = ''] = kitPages(bench);
    bench.edit(`${folder}/accord.yaml`, line, by);
    await bench.sweep();
    expect([...bench.feeds.files.keys()].filter((path) => path.startsWith('dossiers/'))).toEqual([]);
    expect([...bench.episodes.files.keys()].filter((path) => path.includes('pour la presse'))).toEqual([]);
    const entry = privateText(bench, `_registre/${folder}.json`);
    expect(JSON.parse(entry)['publicPaths']).toEqual(
      expect.arrayContaining([page, page.replace('index.html', '')]),
    );
  });

  it('hold the sound for broadcasting for radios alone', async () => {
    const { bench, folder } = await withLinks('Un journal');
    bench.drop(`${folder}/presse.yaml`, 'presse:\n  - Un journal\nradio:\n  - Une radio');
    await bench.sweep();
    const sounds = [...bench.feeds.files.keys()].filter((path) => path.endsWith('.wav'));
    expect(sounds).toHaveLength(1);
    expect(bench.public(sounds[0]?.replace('son-radio.wav', 'index.html') ?? '')).toContain(
      'préparé pour Une radio',
    );
  });

  it('are closed while their list cannot be read, and the person is told', async () => {
    const { bench, folder } = await withLinks('Un journal');
    bench.drop(`${folder}/presse.yaml`, 'pressse: Un journal');
    await bench.sweep();
    expect(kitPages(bench)).toEqual([]);
    expect(privateText(bench, `${folder}/À LIRE.txt`)).toContain('vouliez-vous dire « presse »');
  });

  it('change nothing when nothing changed', async () => {
    const { bench } = await withLinks('Un journal');
    const before = new Map([...bench.feeds.files, ...bench.episodes.files]);
    expect(await bench.sweep()).toMatchObject({ runs: {}, written: 0, removed: 0 });
    expect(new Map([...bench.feeds.files, ...bench.episodes.files])).toEqual(before);
  });
});

describe('a place where a testimony was taken up', () => {
  it('is shown on the press page until the testimony is withdrawn', async () => {
    const { bench, folder } = await online();
    bench.drop(
      `${folder}/presse.yaml`,
      'reprises:\n  - 12 mars 2026, Le Dauphiné libéré, Moins de réunions, https://exemple.fr/article',
    );
    await bench.sweep();
    expect(bench.public('presse/index.html')).toContain('href="https://exemple.fr/article"');
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    expect(bench.public('presse/index.html')).not.toContain('Dauphiné');
  });
});
