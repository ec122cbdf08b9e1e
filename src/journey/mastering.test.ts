import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBuild } from '../engine/build.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import type { Testimony } from '../model/testimony.ts';
import type { MasteringOrder } from '../ports/audio.ts';
import { aShow } from '../testing/catalogue.ts';
import { createFakePorts } from '../testing/fake-ports.ts';
import { MemoryFolder } from '../testing/memory-folder.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { aMastering, aRecording, aSound } from '../testing/sound.ts';
import { mastering } from './mastering.ts';
import { radio } from './radio.ts';

const source = (name: string) => ({ path: `/${name}`, name, digest: name, bytes: 1 });
const TESTIMONY: Testimony = {
  identity: { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn: '2026-03-12' },
  folder: '/',
  recordings: [source('un.m4a'), source('deux.m4a')],
  fiche: parseFiche('', 'fiche.yaml'),
  people: [{ witness: {} }],
  show: aShow(),
  toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
};

/** The second file is noisy. Notes what mastering is asked for. */
function bench() {
  const orders: MasteringOrder[] = [];
  const { ports } = createFakePorts(new MemoryFolder());
  const audio: typeof ports.audio = {
    ...ports.audio,
    looksWhole: async () => true,
    check: async ({ name }) =>
      aRecording(name === 'deux.m4a' ? { sound: aSound({ noiseLufs: -40, speechToNoiseDb: 17 }) } : {}),
    master: async (order) => {
      orders.push(order);
      for (const { outputPath } of order.outputs) writeFileSync(outputPath, outputPath.slice(-4));
      return aMastering();
    },
  };
  const { signal } = new AbortController();
  const store = createMemoryStore();
  const build = createBuild({ store, ports: { ...ports, audio }, concurrency: 1, signal, emit: () => {} });
  return { build, orders };
}

describe('an interview in several files', () => {
  it('is mastered as one, each file cleaned of its own noise', async () => {
    const { build, orders } = bench();
    expect(await build.outcomeOf(mastering(TESTIMONY))).toMatchObject({ kind: 'done' });
    const [order] = orders;
    expect(order?.sources.map((one) => one.source.name)).toEqual(['un.m4a', 'deux.m4a']);
    expect(order?.plan.cleanings.map(({ denoise }) => denoise)).toEqual([false, true]);
  });

  it('is made for radio only when asked, at −23 LUFS', async () => {
    const { build, orders } = bench();
    await build.outcomeOf(mastering(TESTIMONY));
    expect(orders).toHaveLength(1);
    expect(await build.outcomeOf(radio(TESTIMONY))).toMatchObject({ kind: 'done' });
    expect(orders[1]?.outputs).toMatchObject([{ format: 'wav', target: { integratedLufs: -23 } }]);
  });
});
