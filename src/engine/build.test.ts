import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANNE, buildOn, simple, stage, type Tale } from '../testing/build-bench.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import type { Store } from './store.ts';
import { given } from './task.ts';

describe('a build', () => {
  it('does a task and gives its value', async () => {
    const tell = simple((words) => `${words} !`);
    const { build, events } = buildOn(createMemoryStore());
    expect(await build.outcomeOf(tell(ANNE))).toEqual({ kind: 'done', value: 'la mairie !' });
    expect(events.map(({ type }) => type)).toEqual(['run-started', 'run-ended']);
    expect(build.runs).toEqual(new Map([['tell', 1]]));
    expect(build.reached.size).toBe(1);
  });

  it('runs nothing the second time', async () => {
    const store = createMemoryStore();
    const tell = simple((words) => ({ words, title: undefined }));
    const first = await buildOn(store).build.outcomeOf(tell(ANNE));
    const { build, events } = buildOn(store);
    expect(await build.outcomeOf(tell({ ...ANNE }))).toEqual(first);
    expect([...build.runs, ...events]).toEqual([]);
  });

  it('gives the same value when done as when recalled', async () => {
    const store = createMemoryStore();
    const tell = simple((words) => ({ words, title: undefined }));
    const values = [];
    for (let pass = 0; pass < 2; pass += 1)
      values.push(await buildOn(store).build.outcomeOf(tell({ ...ANNE })));
    expect(JSON.stringify(values[0])).toBe(JSON.stringify(values[1]));
    expect(values[0]).toStrictEqual({ kind: 'done', value: { words: 'la mairie' } });
  });

  it('does what two stages need once', async () => {
    const root = simple((words) => words);
    const left = stage({
      name: 'left',
      version: 1,
      subject: ({ id }: Tale) => id,
      needs: (tale: Tale) => ({ root: root(tale) }),
      run: async ({ root }) => `${root} à gauche`,
    });
    const both = stage({
      name: 'both',
      version: 1,
      subject: ({ id }: Tale) => id,
      needs: (tale: Tale) => ({ left: left(tale), root: root(tale) }),
      run: async (inputs) => inputs,
    });
    const { build } = buildOn(createMemoryStore());
    await build.outcomeOf(both(ANNE));
    expect(build.runs).toEqual(
      new Map([
        ['tell', 1],
        ['left', 1],
        ['both', 1],
      ]),
    );
  });

  it('does equal inputs of two subjects once', async () => {
    const tell = simple((words) => words);
    const { build } = buildOn(createMemoryStore());
    const tasks = [tell(ANNE), tell({ ...ANNE, id: 'paul' })];
    await Promise.all(tasks.map((task) => build.outcomeOf(task)));
    expect(build.runs).toEqual(new Map([['tell', 1]]));
  });

  it('does a stage again when its version is raised', async () => {
    const store = createMemoryStore();
    const describeStage = (version: number) =>
      stage({ name: 'cover', version, subject: () => 'x', needs: () => ({}), run: async () => version });
    await buildOn(store).build.outcomeOf(describeStage(1)({}));
    expect(await buildOn(store).build.outcomeOf(describeStage(2)({}))).toEqual({ kind: 'done', value: 2 });
  });

  it('stops where an output is unchanged', async () => {
    const store = createMemoryStore();
    const firstWord = simple((words) => words.split(' ')[0] ?? '');
    const below = stage({
      name: 'below',
      version: 1,
      subject: ({ id }: Tale) => id,
      needs: (tale: Tale) => ({ word: firstWord(tale) }),
      run: async ({ word }) => word,
    });
    await buildOn(store).build.outcomeOf(below(ANNE));
    const { build } = buildOn(store);
    await build.outcomeOf(below({ ...ANNE, words: 'la commune' }));
    expect(build.runs).toEqual(new Map([['tell', 1]]));
  });

  it('knows a given value by its identity alone', async () => {
    const store = createMemoryStore();
    const seen: string[] = [];
    const read = stage({
      name: 'read',
      version: 1,
      subject: () => 'x',
      needs: ({ path, digest }: { path: string; digest: string }) => ({ file: given({ path }, digest) }),
      run: async ({ file }) => seen.push(file.path),
    });
    await buildOn(store).build.outcomeOf(read({ path: '/old/name', digest: 'd1' }));
    await buildOn(store).build.outcomeOf(read({ path: '/new/name', digest: 'd1' }));
    await buildOn(store).build.outcomeOf(read({ path: '/new/name', digest: 'd2' }));
    expect(seen).toEqual(['/old/name', '/new/name']);
  });

  it('lets a run write files, which outlive its scratch folder', async () => {
    const store = createMemoryStore();
    let scratch = '';
    const write = simple(async (words, context) => {
      scratch = context.scratch('voix.mp3');
      writeFileSync(scratch, words);
      return { sound: await context.keep(scratch), text: await context.keepContent(words, 'txt') };
    });
    const outcome = await buildOn(store).build.outcomeOf(write(ANNE));
    if (outcome.kind !== 'done') throw new Error(`expected done, got ${outcome.kind}`);
    const { sound } = outcome.value as { sound: Parameters<Store['pathOf']>[0] };
    expect(readFileSync(store.pathOf(sound), 'utf8')).toBe('la mairie');
    expect(existsSync(scratch)).toBe(false);
  });

  it('tells how far a run is', async () => {
    const tell = simple((_, { progress }) => {
      progress(0.5);
      return 1;
    });
    const { build, events } = buildOn(createMemoryStore());
    await build.outcomeOf(tell(ANNE));
    expect(events[1]).toEqual({ type: 'run-progressed', stage: 'tell', subject: 'anne', fraction: 0.5 });
  });
});
