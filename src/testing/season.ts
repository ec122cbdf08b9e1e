import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import { type MirroredContent, mirror } from '../adapters/disk/mirror.ts';
import { openStore } from '../adapters/disk/store.ts';
import { createBuild } from '../engine/build.ts';
import { given, type Run, stagesOver } from '../engine/task.ts';
import type { StoredFile } from '../model/stored-file.ts';

type Ports = Readonly<Record<never, never>>;
type Tale = { readonly id: string; readonly words: string };
const stage = stagesOver<Ports>();
const subject = ({ id }: Tale) => id;

const sound = stage({
  name: 'sound',
  version: 1,
  subject,
  needs: ({ words }: Tale) => ({ words: given(words) }),
  run: async ({ words }, { scratch, keep }) => {
    writeFileSync(scratch('voice.mp3'), words.repeat(20_000));
    return keep(scratch('voice.mp3'));
  },
});

const page = stage({
  name: 'page',
  version: 1,
  subject,
  needs: (tale: Tale) => ({ sound: sound(tale), words: given(tale.words) }),
  run: async (inputs, { keepContent }) => keepContent(`${inputs.words} ${inputs.sound.digest}`, 'html'),
});

/**
 * One whole small run of the engine in a folder: builds eight subjects, mirrors them to `feeds/` with a feed that names
 * each sound and its length, and forgets the rest. Another edition changes every word.
 */
export async function publishSeason(folder: string, edition: number): Promise<void> {
  const store = await openStore(path.join(folder, '.store'));
  const digests = digestsIn(path.join(folder, '.store'));
  const signal = new AbortController().signal;
  const build = createBuild<Ports>({ store, ports: {}, concurrency: 2, signal, emit: () => undefined });
  const made = async (task: Run<StoredFile, Ports>) => {
    const outcome = await build.outcomeOf(task);
    if (outcome.kind !== 'done') throw new Error(`expected done, got ${outcome.kind}`);
    return outcome.value;
  };
  const tales = Array.from({ length: 8 }, (_, number) => ({
    id: `${number}`,
    words: `${edition}-${number} `,
  }));
  const wanted = new Map<string, MirroredContent>();
  const items = tales.map(async (tale) => {
    const [voice, html] = await Promise.all([made(sound(tale)), made(page(tale))]);
    wanted.set(`media/${voice.digest}.mp3`, voice).set(`recits/${tale.id}/index.html`, html);
    return `media/${voice.digest}.mp3=${voice.bytes}`;
  });
  wanted.set('feed.xml', (await Promise.all(items)).join('\n'));
  const pathOf = (file: StoredFile) => store.pathOf(file);
  await mirror({
    folder: path.join(folder, 'feeds'),
    wanted,
    last: ['feed.xml'],
    isKept: () => false,
    pathOf,
    digests,
  });
  await store.forgetAllBut(build.reached);
  await digests.save();
}
