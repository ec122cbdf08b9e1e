import { describe, expect, it } from 'vitest';
import { formatWebVtt } from '../formats/webvtt.ts';
import { agree, approve } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const WORDS = formatWebVtt(
  ['Avant, je faisais tout moi-même.', 'Un jour, nous avons osé.', 'En trois mois, tout a changé.'].map(
    (text, rank) => ({ startSeconds: rank * 9 + 1, endSeconds: rank * 9 + 9, text }),
  ),
);

/** A testimony with timed words, public, whose person says this of extracts. */
async function withClips(extracts: 'oui' | 'non') {
  const bench = new Workbench();
  bench.drop('entretien.m4a');
  bench.drop('entretien.vtt', WORDS);
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  if (extracts === 'oui') bench.edit(`${folder}/accord.yaml`, /^extraits:.*$/m, 'extraits: oui');
  agree(bench, folder);
  approve(bench, folder);
  await bench.sweep();
  const page = () => bench.public(`recits/${folder}/index.html`);
  const media = () => [...bench.feeds.files.keys()].filter((path) => path.includes('extrait-'));
  return { bench, folder, page, media };
}

const TITLE = 'Extraits à partager';

describe('the page of a testimony', () => {
  it('offers its clips, their files beside it', async () => {
    const { page, media } = await withClips('oui');
    expect(page()).toContain(TITLE);
    const named = media().map((path) => path.replace(/^.*\/|-[0-9a-f]{10}/g, ''));
    expect(named.sort()).toEqual([
      'extrait-image.jpg',
      'extrait-large.mp4',
      'extrait-sous-titres.vtt',
      'extrait-vertical.mp4',
    ]);
    for (const path of media()) expect(page()).toContain(path);
  });

  it('does not wait for clips that must be filmed anew', async () => {
    const { bench, folder, page } = await withClips('oui');
    const seen: string[] = [];
    bench.moments.filming = () => seen.push(page());
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On respire');
    await bench.sweep();
    expect([seen[0]?.includes('On respire'), seen[0]?.includes(TITLE)]).toEqual([true, false]);
    expect(page()).toContain(TITLE);
    const again = await bench.sweep();
    expect(again).toMatchObject({ runs: {}, written: 0, removed: 0 });
  });

  it('offers none without that yes', async () => {
    const { page, media } = await withClips('non');
    expect([page().includes(TITLE), media()]).toEqual([false, []]);
  });

  it.each([
    ['extracts are refused', 'accord.yaml', /^extraits:.*$/m, 'extraits: non'],
    ['the accord is withdrawn', 'accord.yaml', /^retiré le:.*$/m, 'retiré le: 2026-03-12'],
  ])('loses them before anything else is made when %s', async (_, file, line, by) => {
    const { bench, folder, media } = await withClips('oui');
    const [video = ''] = media().filter((path) => path.endsWith('.mp4'));
    bench.edit(`${folder}/${file}`, line, by);
    bench.drop('un autre.m4a');
    const left: string[][] = [];
    bench.moments.mastering = () => left.push(media());
    await bench.sweep();
    expect(left[0]).toEqual([]);
    const entry = bench.episodes.files.get(`_registre/${folder}.json`)?.text ?? '{}';
    expect(JSON.parse(entry)['publicPaths']).toContain(video);
  });
});
