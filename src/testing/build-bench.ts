import { createBuild } from '../engine/build.ts';
import type { BuildEvent } from '../engine/events.ts';
import type { Store } from '../engine/store.ts';
import { type Context, given, stagesOver, type Task } from '../engine/task.ts';

export type Ports = Readonly<Record<never, never>>;
export type Tale = { readonly id: string; readonly words: string };
export const stage = stagesOver<Ports>();

/** Two builds in a row share a store, as two runs of the program do. */
export function buildOn(store: Store, signal = new AbortController().signal) {
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

export function simple(
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

export const ANNE: Tale = { id: 'anne', words: 'la mairie' };
