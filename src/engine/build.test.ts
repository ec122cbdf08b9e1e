import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createBuild } from './build.ts';
import type { BuildEvent } from './events.ts';
import type { Store } from './store.ts';
import { type Context, given, stagesOver, type Task } from './task.ts';

type Ports = Readonly<Record<never, never>>;
type Tale = { readonly id: string; readonly words: string };
const stage = stagesOver<Ports>();

/** Two builds in a row share a store, as two runs of the program do. */
function buildOn(store: Store, signal = new AbortController().signal) {
  const events: BuildEvent[] = [];
  const build = createBuild<Ports>({
    store,
    ports: {},
    concurrency: 2,
    signal,
    emit: (event) => events.push(event),
  });
  return { build, events };
}

function simple(
  run: (words: string, context: Context<Ports>) => unknown,
  needs?: (tale: Tale) => Task<string, Ports>,
) {
  return stage({
    name: 'tell',
    version: 1,
    subject: ({ id }: Tale) => id,
    needs: (tale: Tale) => ({ words: needs?.(tale) ?? given(tale.words) }),
    run: async ({ words }, context) => run(words, context),
  });
}

const ANNE: Tale = { id: 'anne', words: 'la mairie' };

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

describe('a run that goes wrong', () => {
  const silent = () => {
    throw new Problem('file-empty', { file: 'anne.m4a' });
  };
  const below = (above: (tale: Tale) => Task<unknown, Ports>) =>
    stage({
      name: 'below',
      version: 1,
      subject: ({ id }: Tale) => id,
      needs: (tale: Tale) => ({ above: above(tale) }),
      run: async () => 'never',
    });

  it('is a refusal when a person can act on it', async () => {
    const { build, events } = buildOn(createMemoryStore());
    const outcome = await build.outcomeOf(simple(silent)(ANNE));
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'file-empty', fact: expect.stringContaining('anne.m4a') },
    });
    expect(events.at(-1)).toMatchObject({ type: 'run-refused', problem: { code: 'file-empty' } });
  });

  it('is remembered when the same inputs would be refused again', async () => {
    const store = createMemoryStore();
    const first = await buildOn(store).build.outcomeOf(simple(silent)(ANNE));
    const { build } = buildOn(store);
    expect(await build.outcomeOf(simple(silent)(ANNE))).toEqual(first);
    expect(build.runs.size).toBe(0);
  });

  it('is tried again when the problem was passing', async () => {
    const store = createMemoryStore();
    let full = true;
    const tell = simple((words) => {
      if (full) throw new Problem('disk-full', {});
      return words;
    });
    expect(await buildOn(store).build.outcomeOf(tell(ANNE))).toMatchObject({ kind: 'refused' });
    full = false;
    expect(await buildOn(store).build.outcomeOf(tell(ANNE))).toEqual({ kind: 'done', value: 'la mairie' });
  });

  it('is our own failure otherwise, with its cause, and tried again', async () => {
    const store = createMemoryStore();
    const cause = new Error('expected a sample rate, got none');
    const broken = simple(() => Promise.reject(cause));
    const { build, events } = buildOn(store);
    const outcome = await build.outcomeOf(broken(ANNE));
    expect(outcome).toEqual({ kind: 'failed', cause });
    expect(events.at(-1)).toEqual({ type: 'run-failed', stage: 'tell', subject: 'anne', cause });
    const again = buildOn(store).build;
    await again.outcomeOf(broken(ANNE));
    expect(again.runs.get('tell')).toBe(1);
  });

  it('ends what needs it in the same way, without running', async () => {
    const { build } = buildOn(createMemoryStore());
    const outcome = await build.outcomeOf(below(simple(silent))(ANNE));
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'file-empty' } });
    expect(build.runs.has('below')).toBe(false);
  });

  it('stops none of the others', async () => {
    const tell = simple((words) => (words === 'bad' ? silent() : words));
    const { build } = buildOn(createMemoryStore());
    const tales = ['a', 'bad', 'b'].map((words) => ({ id: words, words }));
    const outcomes = await Promise.all(tales.map((tale) => build.outcomeOf(tell(tale))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused', 'done']);
  });

  it('is our own failure when it gives something else than JSON', async () => {
    const outcome = await buildOn(createMemoryStore()).build.outcomeOf(simple(() => new Date(0))(ANNE));
    expect(outcome).toMatchObject({ kind: 'failed', cause: { message: 'stage tell must give JSON' } });
  });

  it('closes its scratch folder', async () => {
    let scratch = '';
    const broken = simple((_, context) => {
      scratch = context.scratch('half.mp3');
      writeFileSync(scratch, 'x');
      throw new Error('broken');
    });
    await buildOn(createMemoryStore()).build.outcomeOf(broken(ANNE));
    expect(scratch).not.toBe('');
    expect(existsSync(scratch)).toBe(false);
  });
});

describe('a build that is stopped', () => {
  it('begins nothing more and closes what it had begun', async () => {
    const stop = new AbortController();
    const { build, events } = buildOn(createMemoryStore(), stop.signal);
    const scratches: string[] = [];
    const tell = simple(async (_, context) => {
      scratches.push(context.scratch('half.mp3'));
      writeFileSync(context.scratch('half.mp3'), 'x');
      if (scratches.length === 2) stop.abort();
      await new Promise((resolve) => {
        if (context.signal.aborted) resolve(undefined);
        context.signal.addEventListener('abort', resolve);
      });
      throw new Problem('file-empty', { file: 'a killed tool says anything' });
    });
    const tales = [1, 2, 3, 4].map((number) => ({ id: `${number}`, words: `${number}` }));
    const outcomes = await Promise.all(tales.map((tale) => build.outcomeOf(tell(tale))));
    expect(outcomes).toEqual(tales.map(() => ({ kind: 'stopped' })));
    expect(scratches.map((file) => existsSync(file))).toEqual([false, false]);
    expect(events.filter(({ type }) => type === 'run-stopped')).toHaveLength(2);
  });

  it('remembers nothing a killed tool said', async () => {
    const store = createMemoryStore();
    const stop = new AbortController();
    const tell = (stopping: boolean) =>
      simple((words) => {
        if (!stopping) return words;
        stop.abort();
        throw new Problem('file-empty', { file: 'anne.m4a' });
      });
    await buildOn(store, stop.signal).build.outcomeOf(tell(true)(ANNE));
    expect(await buildOn(store).build.outcomeOf(tell(false)(ANNE))).toMatchObject({ kind: 'done' });
  });
});
