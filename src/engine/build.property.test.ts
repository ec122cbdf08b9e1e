import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createBuild } from './build.ts';
import type { Store } from './store.ts';
import { given, type Run, type Task } from './task.ts';

type Ports = Readonly<Record<never, never>>;
type Node = {
  /** Indexes among the given values and the nodes before. */
  readonly needs: readonly number[];
  /** The value is a sum modulo this: a small one often hides that an input changed. */
  readonly modulus: number;
};
type Graph = { readonly givens: readonly number[]; readonly nodes: readonly Node[] };

const graphs: fc.Arbitrary<Graph> = fc
  .record({
    givens: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
    shapes: fc.array(
      fc.record({
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        modulus: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ givens, shapes }) => ({
    givens,
    nodes: shapes.map(({ picks, modulus }, index) => ({
      needs: [...new Set(picks.map((pick) => pick % (givens.length + index)))],
      modulus,
    })),
  }));

/** What each node gets and gives, worked out without the engine. */
function workedOut({ givens, nodes }: Graph): {
  readonly inputs: readonly string[];
  readonly values: readonly number[];
} {
  const values = [...givens];
  const inputs = nodes.map(({ needs, modulus }) => {
    const got = needs.map((index) => values[index] ?? Number.NaN);
    values.push(got.reduce((sum, value) => sum + value, 1) % modulus);
    return JSON.stringify(got);
  });
  return { inputs, values: values.slice(givens.length) };
}

function tasksOf({ givens, nodes }: Graph): Run<number, Ports>[] {
  const all: Task<number, Ports>[] = givens.map((value) => given(value));
  return nodes.map(({ needs, modulus }, index) => {
    const task: Run<number, Ports> = {
      kind: 'run',
      stage: `node-${index}`,
      version: 1,
      subject: 'graph',
      needs: Object.fromEntries(needs.map((need) => [`need-${need}`, all[need] ?? given(0)])),
      run: async (inputs) =>
        Object.values(inputs).reduce<number>((sum, value) => sum + Number(value), 1) % modulus,
    };
    all.push(task);
    return task;
  });
}

async function built(graph: Graph, store: Store) {
  const signal = new AbortController().signal;
  const build = createBuild<Ports>({ store, ports: {}, concurrency: 3, signal, emit: () => undefined });
  const outcomes = await Promise.all(tasksOf(graph).map((task) => build.outcomeOf(task)));
  await store.forgetAllBut(build.reached);
  return {
    values: outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.value : outcome.kind)),
    ran: [...build.runs.keys()].sort(),
    most: Math.max(0, ...build.runs.values()),
  };
}

describe('any graph of tasks', () => {
  it('runs each task once, then none', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const store = createMemoryStore();
        const first = await built(graph, store);
        expect(first.values).toEqual(workedOut(graph).values);
        expect(first.ran).toHaveLength(graph.nodes.length);
        expect(first.most).toBe(1);
        const second = await built(graph, store);
        expect(second).toEqual({ values: first.values, ran: [], most: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('runs only what really changed below a new given', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), fc.integer({ min: 10, max: 19 }), async (graph, pick, value) => {
        const store = createMemoryStore();
        await built(graph, store);
        const changed = { ...graph, givens: graph.givens.with(pick % graph.givens.length, value) };
        const [before, after] = [workedOut(graph), workedOut(changed)];
        const expected = graph.nodes.flatMap((_, index) =>
          before.inputs[index] === after.inputs[index] ? [] : [`node-${index}`],
        );
        const again = await built(changed, store);
        expect(again.values).toEqual(after.values);
        expect(again.ran).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
