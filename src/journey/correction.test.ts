import { describe, expect, it } from 'vitest';
import { createBuild } from '../engine/build.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import type { Testimony } from '../model/testimony.ts';
import type { AligningOrder } from '../ports/aligner.ts';
import type { Ports } from '../ports/ports.ts';
import { aShow } from '../testing/catalogue.ts';
import { createFakePorts } from '../testing/fake-ports.ts';
import { MemoryFolder } from '../testing/memory-folder.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { alignment } from './alignment.ts';
import { correction } from './correction.ts';

const TEXT = 'Anne : Un deux trois. Quatre cinq six.\nZoé : Sept huit.\nAnne : Neuf.\nZoé : Dix.';
const REVIEW =
  '**Anne** · 0:00\nUn deux trois. Quatre, cinq et six.\n\n**Zoé**\nSept huit.\n\n**Anne**\nNeuf.\n\n**Zoé**\nDix.';

/** Hears each word for a second, from where it is asked to look; or nothing at all. */
function bench(hears = true) {
  const orders: AligningOrder[] = [];
  const { ports } = createFakePorts(new MemoryFolder());
  const fakes: Ports = {
    ...ports,
    aligner: {
      toolVersion: 'fake',
      align: async (order) => {
        orders.push(order);
        const start = order.within?.startSeconds ?? 0;
        const words = order.words.map((text, rank) => ({
          text,
          startSeconds: start + rank,
          endSeconds: start + rank + 1,
          certainty: 'sure' as const,
        }));
        return hears ? { words, unwritten: [] } : undefined;
      },
    },
    texts: { read: async ({ name }) => (name === 'transcription.md' ? REVIEW : TEXT) },
  };
  const store = createMemoryStore();
  const run = (subject: Testimony) => {
    const signal = new AbortController().signal;
    const build = createBuild({ store, ports: fakes, concurrency: 1, signal, emit: () => {} });
    return {
      build,
      aligned: () => build.outcomeOf(alignment(subject)),
      corrected: () => build.outcomeOf(correction(subject)),
    };
  };
  return { run, orders };
}

const source = (name: string) => ({ path: `/${name}`, name, digest: name, bytes: 1 });
const testimony = (changes: Partial<Testimony> = {}): Testimony => ({
  identity: { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn: '2026-03-12' },
  folder: '/',
  recordings: [source('son.m4a')],
  transcript: source('texte.txt'),
  fiche: parseFiche('', 'fiche.yaml'),
  people: [{ witness: {} }],
  show: aShow(),
  toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
  ...changes,
});

describe('the words of a testimony', () => {
  it('take the times at which they are heard, sentence by sentence', async () => {
    const { run } = bench();
    const outcome = await run(testimony()).aligned();
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        aligned: {
          method: 'heard',
          cues: [
            { text: 'Un deux trois.', speaker: 'Anne', startSeconds: 0, endSeconds: 3 },
            { text: 'Quatre cinq six.', speaker: 'Anne', startSeconds: 3, endSeconds: 6 },
            { text: 'Sept huit.', speaker: 'Zoé', startSeconds: 6, endSeconds: 8 },
            { text: 'Neuf.', speaker: 'Anne' },
            { text: 'Dix.', speaker: 'Zoé' },
          ],
        },
      },
    });
  });

  it('are placed by their length when nothing can be heard', async () => {
    const { run } = bench(false);
    expect(await run(testimony()).aligned()).toMatchObject({ value: { aligned: { method: 'estimated' } } });
  });

  it('are looked for again only where a person corrected them', async () => {
    const { run, orders } = bench();
    await run(testimony()).corrected();
    orders.length = 0;
    const later = run(testimony({ review: source('transcription.md') }));
    const outcome = await later.corrected();
    expect(orders.map(({ words, within }) => ({ words, within }))).toEqual([
      { words: ['Quatre,', 'cinq', 'et', 'six.'], within: { startSeconds: 3, endSeconds: 6 } },
    ]);
    expect([...later.build.runs.keys()]).toEqual(['correction']);
    expect(outcome).toMatchObject({
      value: {
        words: {
          cues: [{ startSeconds: 0 }, { text: 'Quatre, cinq et six.' }, { startSeconds: 6 }, {}, {}],
        },
      },
    });
  });
});
