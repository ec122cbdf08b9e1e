import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { ANNE, buildOn, type Ports, simple, stage, type Tale } from '../testing/build-bench.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import type { Task } from './task.ts';

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

  it('is waited for, like all that is still at work, by who leaves a build in the middle', async () => {
    const { build, events } = buildOn(createMemoryStore());
    const slow = simple(() => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 20)));
    void build.outcomeOf(slow(ANNE));
    expect(events.map(({ type }) => type)).not.toContain('run-failed');
    await build.settled();
    expect(events.map(({ type }) => type)).toContain('run-failed');
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
