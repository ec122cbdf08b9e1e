import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBuild } from '../engine/build.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import { formatPassageLine } from '../formats/passage-line.ts';
import { formatWebVtt } from '../formats/webvtt.ts';
import type { ClipScene } from '../model/clip-scene.ts';
import type { Testimony } from '../model/testimony.ts';
import { trimmedMap } from '../model/time-map.ts';
import type { MasteringOrder } from '../ports/audio.ts';
import type { Ports } from '../ports/ports.ts';
import { anAccord, aShow } from '../testing/catalogue.ts';
import { fakeArchives, fakeInkWidthPx, fakeVideo, goodFacts } from '../testing/fake-ports.ts';
import { cuesOf } from '../testing/interviews/interview.ts';
import { nursingHome } from '../testing/interviews/nursing-home.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { aMastering, aRecording } from '../testing/sound.ts';
import { clipFiles } from './clips/clip-files.ts';
import { clips } from './clips.ts';

const levels = Array.from({ length: 2200 }, (_, at) => (at % 10) / 10);

const fakes = {
  audio: {
    toolVersion: 'fake',
    speech: async () => ({ lengths: [220], envelope: { stepSeconds: 1, levels: [] } }),
    looksWhole: async () => true,
    check: async () => aRecording(),
    master: async ({ outputs }: Pick<MasteringOrder, 'outputs'>) => {
      for (const { outputPath } of outputs) writeFileSync(outputPath, 'sound');
      const envelope = { stepSeconds: 0.1, levels };
      return aMastering({ durationSeconds: 220, envelope, timeMap: trimmedMap(0, 220) });
    },
  },
  images: {
    lettering: { widthEm: (text: string) => text.length / 2, canDraw: () => true },
    inkWidthPx: fakeInkWidthPx,
    embeddedSquare: async () => 'data:image/jpeg;base64,photo',
    drawPicture: async (svg: string, { path }: { path: string }) => writeFileSync(path, svg),
  },
  aligner: { toolVersion: 'fake', align: async () => undefined },
  recogniser: { toolVersion: undefined, recognise: async () => ({ cues: [] }) },
  texts: { read: async ({ name }: { name: string }) => name },
  video: fakeVideo,
  archives: fakeArchives,
} as unknown as Ports;

const missing = (): never => {
  throw new Error('expected a clip, got none');
};

const TIMED = formatWebVtt(cuesOf(nursingHome));
const UNTIMED = nursingHome.turns.map(([, text]) => text).join('\n\n');

function testimony(words: string, fiche = '', changes: Partial<Testimony> = {}): Testimony {
  return {
    identity: { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn: '2026-03-12' },
    folder: '/',
    recordings: [{ path: '/son.m4a', name: 'son.m4a', digest: 'son', bytes: 1 }],
    // The fake reader gives a file's name as its text.
    transcript: { path: '/texte.vtt', name: words, digest: String(words.length), bytes: 1 },
    fiche: parseFiche(fiche, 'fiche.yaml'),
    people: [{ accord: anAccord(), witness: { firstName: 'Antoine', lastName: 'Martin' } }],
    show: aShow(),
    toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
    ...changes,
  };
}

function bench(ports: Ports = fakes) {
  const store = createMemoryStore();
  return async (subject: Testimony) => {
    const signal = new AbortController().signal;
    const build = createBuild({ store, ports, concurrency: 2, signal, emit: () => {} });
    const outcome = await build.outcomeOf(clips(subject));
    if (outcome.kind !== 'done') throw new Error(`expected clips, got ${outcome.kind}`, { cause: outcome });
    const textOf = (file: Parameters<typeof store.pathOf>[0]) => readFileSync(store.pathOf(file), 'utf8');
    // The fake camera writes the scene it is given.
    const scenes = outcome.value.flatMap(({ videos: [first] }) =>
      first === undefined ? [] : [JSON.parse(textOf(first.file)) as ClipScene],
    );
    return { clips: outcome.value, runs: [...build.runs.keys()], scenes, textOf };
  };
}

describe('clips', () => {
  it('are the three best passages in four shapes, with captions and a description', async () => {
    const { clips: made, textOf } = await bench()(testimony(TIMED));
    expect(made.map(({ videos }) => videos.map(({ shape }) => shape))).toEqual(
      Array.from({ length: 3 }, () => ['vertical', 'portrait', 'square', 'wide']),
    );
    for (const { srt, vtt, alt, passage } of made) {
      expect(textOf(srt)).toMatch(/^1\n00:00:00,/);
      expect(textOf(vtt)).toMatch(/^WEBVTT\n\n00:00:00\./);
      expect(alt).toContain(passage.text.slice(0, 20));
    }
  });

  it('come with posts that lead to the moment, rewritten without filming again', async () => {
    const build = bench();
    await build(testimony(TIMED));
    const { clips: made, runs } = await build(
      testimony(TIMED, 'résultats:\n  - trois réunions au lieu de onze'),
    );
    const start = Math.floor(made[0]?.passage.startSeconds ?? 0);
    expect(made[0]?.posts.linkedin).toContain('trois réunions au lieu de onze');
    expect(made[0]?.posts.mastodon).toContain(`savoie/recits/2026-03-12-k7qd/#t=${start}`);
    expect(runs).toEqual(['clips']);
  });

  it('invite to the next meeting at their end, those of recent testimonies', async () => {
    const nextMeeting = { day: '2026-03-27', place: 'Chambéry' };
    const endOf = async (adoptedOn: string) => {
      const identity = { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn };
      const { scenes } = await bench()(testimony(TIMED, '', { identity, show: aShow({ nextMeeting }) }));
      return scenes[0]?.endCard.replace(/<[^>]+>/gu, ' ') ?? 'no scene: mars';
    };
    expect(await endOf('2026-03-12')).toMatch(/vendredi 27\s+mars/u);
    expect(await endOf('2025-03-12')).not.toContain('mars');
  });

  it('leave out a video that is not good, and say why', async () => {
    const bad = {
      ...fakeVideo,
      inspect: async (_: string, scene: ClipScene) => ({ ...goodFacts(scene), hasEditList: true }),
    };
    const { clips: made } = await bench({ ...fakes, video: bad })(testimony(TIMED));
    expect(made[0]?.videos).toEqual([]);
    expect(made[0]?.leftOut.map(({ faults }) => faults)).toEqual(
      Array.from({ length: 4 }, () => ['edit-list']),
    );
    expect([...clipFiles(made[0] ?? missing()).keys()]).toContain('videos non proposees.txt');
  });

  it('are none without times in the words', async () => {
    expect((await bench()(testimony(UNTIMED))).clips).toEqual([]);
  });

  it('give the address of the show, and a demonstration for what it is', async () => {
    const { scenes } = await bench()(testimony(TIMED, 'démonstration: oui'));
    expect(scenes[0]?.silent).toContain('podcast.example/savoie');
    expect(scenes[0]?.silent).toContain('voix de synthèse');
  });

  it('say no name without an accord', async () => {
    const { clips: made, scenes } = await bench()(
      testimony(TIMED, '', { people: [{ witness: { firstName: 'Antoine', lastName: 'Martin' } }] }),
    );
    expect(JSON.stringify([scenes, made.map(({ alt }) => alt)])).not.toMatch(/Antoine|Martin/);
  });

  it('are filmed again for a new title, and nothing is mastered or chosen again', async () => {
    const build = bench();
    await build(testimony(TIMED, 'titre: Un'));
    const { runs } = await build(testimony(TIMED, 'titre: Deux'));
    expect(runs.sort()).toEqual([
      ...['clip-1', 'clip-1-shapes', 'clip-2', 'clip-2-shapes', 'clip-3', 'clip-3-shapes', 'clips'],
    ]);
  });

  it('are the passages that the fiche lists, in its order, the others left as they were filmed', async () => {
    const build = bench();
    const { clips: proposed } = await build(testimony(TIMED));
    const chosen = [2, 0].map((rank) => proposed[rank]?.passage);
    const fiche = `extraits:\n${chosen.map((one) => `  - ${formatPassageLine(one ?? { first: '', last: '' })}\n`).join('')}`;
    const { clips: made } = await build(testimony(TIMED, fiche));
    expect(made.map(({ passage }) => passage.text)).toEqual(chosen.map((one) => one?.text));
  });

  it('go into one file, under names that every phone unpacks', async () => {
    const { clips: made, textOf } = await bench()(testimony(TIMED));
    const names = (JSON.parse(textOf(made[0]?.zip ?? missing())) as { name: string }[]).map(
      ({ name }) => name,
    );
    expect(names).toContain('video-verticale-stories-reels.mp4');
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(15);
  });

  it('show the face only when its picture is agreed', async () => {
    const picture = { path: '/photo.jpg', name: 'photo.jpg', digest: 'photo', bytes: 1 };
    const agreed = { accord: anAccord(), witness: {} };
    const refused = { accord: anAccord({ scopes: { ...anAccord().scopes, image: false } }), witness: {} };
    const [shown, hidden] = [
      await bench()(testimony(TIMED, '', { picture, people: [agreed] })),
      await bench()(testimony(TIMED, '', { picture, people: [agreed, refused] })),
    ];
    expect(shown.scenes.map(({ silent }) => silent.includes('base64,photo'))).toEqual([true, true, true]);
    expect(JSON.stringify(hidden.scenes)).not.toContain('base64');
  });
});
