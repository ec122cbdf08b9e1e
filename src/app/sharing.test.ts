import { describe, expect, it } from 'vitest';
import { letterOf, online } from '../testing/testimony-steps.ts';
import type { Workbench } from '../testing/workbench.ts';

const below = (bench: Workbench, folder: string) =>
  [...bench.episodes.files.keys()].filter((path) => path.startsWith(`${folder}/`));

/** A public testimony with a quote, so that there are cards to share, and what the person says of extracts. */
async function withQuote(extracts: 'oui' | 'non') {
  const { bench, folder } = await online();
  bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On ne se parlait plus');
  if (extracts === 'oui') bench.edit(`${folder}/accord.yaml`, /^extraits:.*$/m, 'extraits: oui');
  await bench.sweep();
  return { bench, folder, toShare: `${folder}/à partager`, draft: `${folder}/brouillon/extraits` };
}

describe('the folder to share from', () => {
  it('is filled when the person agreed to extracts', async () => {
    const { bench, toShare, draft } = await withQuote('oui');
    expect(below(bench, toShare).filter((path) => path.endsWith('.jpg'))).toHaveLength(4);
    expect(below(bench, draft)).toEqual([]);
  });

  it('stays empty without that yes, the draft holds them', async () => {
    const { bench, toShare, draft } = await withQuote('non');
    expect(below(bench, toShare)).toEqual([]);
    expect(below(bench, draft).filter((path) => path.endsWith('.jpg'))).toHaveLength(4);
  });

  it.each([
    ['extracts are refused', 'accord.yaml', /^extraits:.*$/m, 'extraits: non'],
    ['the accord is withdrawn', 'accord.yaml', /^retiré le:.*$/m, 'retiré le: 2026-03-12'],
    ['the network takes its approval back', 'fiche.yaml', /^bon à diffuser:.*$/m, 'bon à diffuser: non'],
    ['nobody has read the words', 'fiche.yaml', /^transcription relue:.*$/m, 'transcription relue: non'],
  ])('is emptied when %s', async (_, file, line, by) => {
    const { bench, folder, toShare } = await withQuote('oui');
    bench.edit(`${folder}/${file}`, line, by);
    await bench.sweep();
    expect(below(bench, toShare)).toEqual([]);
  });
});

describe('a withdrawal while another sound is being prepared', () => {
  it('has already taken everything down', async () => {
    const { bench, folder, toShare } = await withQuote('oui');
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    bench.drop('un autre.m4a');
    const seen: string[][] = [];
    bench.moments.mastering = () => {
      seen.push(
        [...bench.feeds.files.keys()].filter((path) => path.includes(folder)),
        below(bench, toShare),
      );
    };
    await bench.sweep();
    expect(seen).toEqual([[], []]);
  });
});

describe('a pass that is interrupted', () => {
  it('answers nobody and takes nothing down', async () => {
    const { bench, folder } = await withQuote('oui');
    const [feed, letter] = [bench.public('feed.xml'), letterOf(bench, folder)];
    const stop = new AbortController();
    bench.drop('un autre.m4a');
    bench.moments.mastering = () => stop.abort();
    await bench.sweep(stop.signal);
    expect([bench.public('feed.xml'), letterOf(bench, folder)]).toEqual([feed, letter]);
    const [other = ''] = (await bench.folders()).filter((name) => name !== folder);
    expect(letterOf(bench, other)).toBe('');
  });
});
