import { describe, expect, it } from 'vitest';
import { agree, letterOf, online } from '../testing/testimony-steps.ts';

describe('a second witness', () => {
  it('announced in the fiche takes the testimony down until they agree', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^témoins:.*$/m, 'témoins: 2');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('Il manque l’accord');
    agree(bench, folder, 'accord-2.yaml');
    expect((await bench.sweep())?.online).toBe(1);
  });

  it('whose accord is dropped as a file of its own counts too', async () => {
    const { bench, folder } = await online();
    bench.drop(`${folder}/accord Paul.yaml`, 'diffusion: non');
    expect((await bench.sweep())?.online).toBe(0);
    expect(bench.episodes.files.has(`${folder}/temoin-paul.yaml`)).toBe(true);
  });

  it('who had agreed still counts when their file is lost', async () => {
    const { bench, folder } = await online();
    bench.drop(`${folder}/accord-2.yaml`, bench.episodes.files.get(`${folder}/accord.yaml`)?.text);
    expect((await bench.sweep())?.online).toBe(1);
    await bench.episodes.remove(`${folder}/accord-2.yaml`);
    expect((await bench.sweep())?.online).toBe(0);
  });

  it('who withdraws takes everything down for both', async () => {
    const { bench, folder } = await online();
    bench.drop(`${folder}/accord-2.yaml`, bench.episodes.files.get(`${folder}/accord.yaml`)?.text);
    await bench.sweep();
    bench.edit(`${folder}/accord-2.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('La personne a retiré son accord');
  });
});

describe('an accord that was withdrawn', () => {
  it('comes back by a new accord only', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le:');
    expect((await bench.sweep())?.online).toBe(0);
    await bench.episodes.remove(`${folder}/accord.yaml`);
    expect((await bench.sweep())?.online).toBe(0);
    bench.nowMs += 3 * 24 * 3600 * 1000;
    agree(bench, folder);
    bench.edit(`${folder}/accord.yaml`, /^recueilli le:.*$/m, 'recueilli le: 2026-03-14');
    expect((await bench.sweep())?.online).toBe(1);
  });

  it('is not given back by an older copy of its folder', async () => {
    const { bench, folder } = await online();
    const before = [...bench.episodes.files].filter(([path]) => path.startsWith(`${folder}/`));
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    await bench.episodes.remove(folder);
    for (const [path, { text }] of before) bench.drop(path, text);
    expect((await bench.sweep())?.online).toBe(0);
  });
});
