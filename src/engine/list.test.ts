import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createBuild } from './build.ts';
import type { Store } from './store.ts';
import { given, listOf, stagesOver } from './task.ts';

type Tale = { readonly id: string; readonly words: string };

const stage = stagesOver<object>();

const read = stage({
  name: 'read',
  version: 1,
  subject: ({ id }: Tale) => id,
  needs: ({ words }: Tale) => ({ words: given(words) }),
  run: async ({ words }) => {
    if (words === '') throw new Problem('file-empty', { file: 'vide.m4a' });
    return words.toUpperCase();
  },
});

const bind = stage({
  name: 'bind',
  version: 1,
  subject: () => 'book',
  needs: (tales: readonly Tale[]) => ({ tales: listOf(tales.map(read)) }),
  run: async ({ tales }) => tales.join(' '),
});

async function bound(tales: readonly Tale[], store: Store = createMemoryStore()) {
  const signal = new AbortController().signal;
  const build = createBuild({ store, ports: {}, concurrency: 2, signal, emit: () => {} });
  return { outcome: await build.outcomeOf(bind(tales)), runs: Object.fromEntries(build.runs) };
}

const ANNE = { id: 'anne', words: 'un' };
const PAUL = { id: 'paul', words: 'deux' };

describe('a list of tasks', () => {
  it('gives the values of its items in their order', async () => {
    expect((await bound([PAUL, ANNE])).outcome).toEqual({ kind: 'done', value: 'DEUX UN' });
  });

  it('does again only the item that changed', async () => {
    const store = createMemoryStore();
    await bound([ANNE, PAUL], store);
    expect((await bound([ANNE, { ...PAUL, words: 'trois' }], store)).runs).toEqual({ read: 1, bind: 1 });
    expect((await bound([PAUL, ANNE], store)).runs).toEqual({ bind: 1 });
  });

  it('ends as the item that was refused', async () => {
    expect((await bound([ANNE, { ...PAUL, words: '' }])).outcome).toMatchObject({ kind: 'refused' });
  });
});
