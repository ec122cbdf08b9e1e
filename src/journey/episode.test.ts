import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBuild } from '../engine/build.ts';
import { newFiche, parseFiche } from '../formats/fiche-yaml.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { anAccord, aShow } from '../testing/catalogue.ts';
import { fakeArchives, fakeVideo } from '../testing/fake-ports.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { aMastering, aRecording } from '../testing/sound.ts';
import { episode } from './episode.ts';

const TEXT =
  'La facilitatrice : Bonjour ?\nBernard : Bonjour.\nLa facilitatrice : Et alors ?\nBernard : Voilà.';

const fakes: Ports = {
  aligner: { toolVersion: 'fake', align: async () => undefined },
  archives: fakeArchives,
  recogniser: { toolVersion: undefined, recognise: async () => ({ cues: [] }) },
  audio: {
    toolVersion: 'fake',
    looksWhole: async () => true,
    check: async () => aRecording(),
    master: async ({ outputs }) => {
      for (const { format, outputPath } of outputs) writeFileSync(outputPath, format);
      return aMastering();
    },
    notice: async () => 3,
    excerpt: async () => {},
    compare: async () => {},
    speech: async () => ({ lengths: [60], envelope: { stepSeconds: 1, levels: [] } }),
  },
  images: {
    toolVersion: 'fake',
    lettering: { widthEm: (text) => text.length, canDraw: () => true },
    inkWidthPx: () => 0,
    drawSquares: async (_, squares) => {
      for (const { path, sizePx } of squares) writeFileSync(path, `picture of ${sizePx}`);
    },
    embeddedSquare: async () => '',
    drawOutlined: async () => {},
    drawPicture: async (_, { path }) => writeFileSync(path, 'picture'),
    cropSquares: async () => {},
  },
  tags: {
    writeOpus: async (_, outputPath, tags) => writeFileSync(outputPath, tags.title),
    write: async (_, outputPath, tags) =>
      writeFileSync(outputPath, JSON.stringify({ ...tags, coverPath: '' })),
  },
  texts: { read: async () => TEXT },
  video: fakeVideo,
};

function testimony(fiche: string, changes: Partial<Testimony> = {}): Testimony {
  const source = (name: string) => ({ path: `/${name}`, name, digest: name, bytes: 1 });
  return {
    identity: { publicId: '2026-03-12-k7qd', guid: 'guid-of-the-register', adoptedOn: '2026-03-12' },
    folder: '/',
    recordings: [source('son.m4a')],
    transcript: source('texte.txt'),
    fiche: parseFiche(fiche, 'fiche.yaml'),
    people: [{ accord: anAccord(), witness: { firstName: 'Bernard', lastName: 'Martin' } }],
    show: aShow(),
    toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
    ...changes,
  };
}

function bench() {
  const store = createMemoryStore();
  return async (subject: Testimony) => {
    const build = createBuild({
      store,
      ports: fakes,
      concurrency: 1,
      signal: new AbortController().signal,
      emit: () => {},
    });
    const outcome = await build.outcomeOf(episode(subject));
    if (outcome.kind !== 'done')
      throw new Error(`expected an episode, got ${outcome.kind}`, { cause: outcome });
    const tags: unknown = JSON.parse(readFileSync(store.pathOf(outcome.value.enclosure.file), 'utf8'));
    return { episode: outcome.value, runs: [...build.runs.keys()], tags };
  };
}

describe('episode', () => {
  it('carries what is known and what the accord lets be said', async () => {
    const { episode, tags } = await bench()(
      testimony('titre: On respire\nnuméro: 3\nchapitres:\n  - 00:00 Avant\n  - 05:00 Trop tard'),
    );
    expect(episode).toMatchObject({
      publicId: '2026-03-12-k7qd',
      guid: 'guid-of-the-register',
      title: 'On respire',
      witnessName: 'Bernard',
      number: 3,
      chapters: [{ startSeconds: 0, title: 'Avant' }],
      enclosure: { mimeType: 'audio/mpeg', durationSeconds: 60 },
    });
    expect(tags).toMatchObject({
      title: 'On respire',
      languageCode: 'fra',
      genre: 'Podcast',
      lyrics:
        'La facilitation : Bonjour ?\n\nBernard : Bonjour.\n\nLa facilitation : Et alors ?\n\nBernard : Voilà.\n',
    });
  });

  it('says no name without an accord', async () => {
    const { episode, tags } = await bench()(
      testimony('', { people: [{ witness: { firstName: 'Bernard', lastName: 'Martin' } }] }),
    );
    expect(JSON.stringify([episode, tags])).not.toMatch(/Bernard|Martin/);
    expect(episode.witnessName).toBe('Une personne accompagnée');
  });

  it('has a working title until there is a quote', async () => {
    const build = bench();
    const titleOf = async (fiche: string) => (await build(testimony(fiche))).episode.title;
    expect(await titleOf('enregistré le: 1er mars 2026')).toMatch(/^Témoignage du\s1er\smars 2026$/);
    expect(await titleOf('en une phrase: On respire.')).toBe('On respire.');
    expect(await titleOf('en une phrase: On respire.\ntitre: Enfin')).toBe('Enfin');
  });

  it('takes a new title without mastering anything again', async () => {
    const build = bench();
    await build(testimony('titre: Un'));
    const { episode, runs } = await build(testimony('titre: Deux'));
    expect(episode.title).toBe('Deux');
    expect(runs.sort()).toEqual(['cover', 'episode']);
  });

  it('does nothing again for an answer that changes no word', async () => {
    const build = bench();
    await build(testimony(newFiche({ title: 'Un' })));
    const { runs } = await build(
      testimony(newFiche({ title: 'Un', readyToBroadcast: true, transcriptReviewed: true })),
    );
    expect(runs).toEqual([]);
  });

  it('tells every listener that a demonstration is one', async () => {
    const { tags } = await bench()(testimony('démonstration: oui'));
    expect(tags).toMatchObject({ comment: expect.stringContaining('Ceci est une démonstration') });
  });
});
