import { describe, expect, it } from 'vitest';
import { formatWebVtt } from '../formats/webvtt.ts';
import { agree, approve, letterOf } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const SENTENCES = [
  'Avant, je faisais tout moi-même, et le soir je ne dormais plus.',
  'Un jour, une habitante m’a dit : « Ici, on ne m’écoute pas. »',
  'En trois mois, nous avons réduit nos réunions de moitié.',
  'Aujourd’hui, je rentre chez moi à dix-huit heures.',
  'Personne n’y croyait, moi la première, et pourtant c’est arrivé.',
];
const WORDS = formatWebVtt(
  SENTENCES.map((text, rank) => ({ startSeconds: rank * 11 + 1, endSeconds: rank * 11 + 11, text })),
);

/** A testimony with timed words, as its folder stands after one pass. */
async function withWords(): Promise<{ bench: Workbench; folder: string }> {
  const bench = new Workbench();
  bench.drop('entretien.m4a');
  bench.drop('entretien.vtt', WORDS);
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  return { bench, folder };
}

const textOf = (bench: Workbench, path: string) => bench.episodes.files.get(path)?.text ?? '';
const videosIn = (bench: Workbench, folder: string) =>
  [...bench.episodes.files.keys()].filter((path) => path.startsWith(folder) && path.endsWith('.mp4'));

describe('the passages of a fiche', () => {
  it('are listed in words, with their times and reasons', async () => {
    const { bench, folder } = await withWords();
    expect(textOf(bench, `${folder}/fiche.yaml`)).toMatch(
      /^extraits:\n {2}- « .* » … « .* » \(à \d\d:\d\d, \d\d s — .*\)$/m,
    );
  });

  it('are filmed as a person writes them: longer, fewer, none', async () => {
    const { bench, folder } = await withWords();
    const shared = `${folder}/brouillon/extraits`;
    const write = async (lines: string) => {
      bench.edit(`${folder}/fiche.yaml`, /^extraits:(?:[^\n]*\n)(?: {2}- .*\n)*/m, `extraits:${lines}\n`);
      await bench.sweep();
      return videosIn(bench, shared).length;
    };
    expect(await write('\n  - « Avant, je » … « de moitié »')).toBe(4);
    expect(textOf(bench, `${shared}/extrait 1/ce qui est dit.txt`)).toBe(
      `${SENTENCES.slice(0, 3).join(' ')}\n`,
    );
    expect(await write('\n  - 00:23-00:45')).toBe(4);
    expect(textOf(bench, `${shared}/extrait 1/ce qui est dit.txt`)).toBe(
      `${SENTENCES.slice(2, 4).join(' ')}\n`,
    );
    expect(await write(' aucun')).toBe(0);
  });

  it('are there upright before any other shape of them is filmed', async () => {
    const { bench, folder } = await withWords();
    bench.edit(
      `${folder}/fiche.yaml`,
      /^extraits:\n/m,
      'extraits:\n  - « Personne n’y » … « c’est arrivé »\n',
    );
    bench.edit(`${folder}/accord.yaml`, /^extraits:.*$/m, 'extraits: oui');
    await bench.episodes.remove(`${folder}/brouillon/extraits`);
    const seen: number[] = [];
    const push = bench.events.push.bind(bench.events);
    bench.events.push = (...events) => {
      const isFilming = events.some((one) => one.type === 'run-started' && one.stage.endsWith('-shapes'));
      if (isFilming) seen.push(videosIn(bench, `${folder}/brouillon/extraits/extrait 1`).length);
      return push(...events);
    };
    await bench.sweep();
    expect(seen[0]).toBe(1);
  });

  it('are told to the person when their words are nowhere', async () => {
    const { bench, folder } = await withWords();
    bench.edit(
      `${folder}/fiche.yaml`,
      /^extraits:\n {2}- .*$/m,
      'extraits:\n  - « Jamais dit » … « non plus »',
    );
    await bench.sweep();
    expect(letterOf(bench, folder)).toContain('« Jamais dit » … « non plus »');
  });
});

describe('a clip asked for by its words', () => {
  it('is upright at once, then in four shapes, and stays in the fiche', async () => {
    const { bench, folder } = await withWords();
    const { videoPath } = await bench.extract('un jour une habitante', 'dix-huit heures');
    const made = videosIn(bench, `${folder}/brouillon/extraits`).filter((path) => videoPath?.endsWith(path));
    expect(made).toHaveLength(1);
    expect(textOf(bench, `${folder}/fiche.yaml`)).toContain(
      '- « un jour une habitante » … « dix-huit heures »\n',
    );
    await bench.sweep();
    const place = made[0]?.replace(/\/[^/]*$/, '') ?? '';
    expect(videosIn(bench, place)).toHaveLength(4);
    expect(textOf(bench, `${place}/tout en un.zip`)).toContain('texte-pour-LinkedIn.txt');
  });

  it('goes where an agreed testimony is shared from', async () => {
    const { bench, folder } = await withWords();
    agree(bench, folder);
    bench.edit(`${folder}/accord.yaml`, /^extraits:.*$/m, 'extraits: oui');
    approve(bench, folder);
    await bench.sweep();
    const { videoPath } = await bench.extract('Un jour', 'dix-huit heures');
    expect(videoPath).toContain(`${folder}/à partager/extrait`);
    expect(bench.public('feed.xml')).toMatch(/<podcast:soundbite startTime="[\d.]+" duration="[\d.]+">/);
  });

  it.each([
    ['des mots', 'jamais dits', 'extract-not-found'],
    ['Avant', 'je faisais', 'passage-too-short'],
  ])('cannot be « %s » … « %s »: %s', async (first, last, code) => {
    const { bench } = await withWords();
    await expect(bench.extract(first, last)).rejects.toMatchObject({ code });
  });
});
