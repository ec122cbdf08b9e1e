/** Lets at most `count` pieces of work go at once, first come, first served. */
export function createSlots(count: number): <Out>(work: () => Promise<Out>) => Promise<Out> {
  if (!Number.isInteger(count) || count < 1) throw new Error(`expected at least 1 slot, got ${count}`);
  const waiting: (() => void)[] = [];
  let free = count;

  const take = async (): Promise<void> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  // A slot given back goes straight to the next in line: it never counts as free in between.
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return async (work) => {
    await take();
    try {
      return await work();
    } finally {
      giveBack();
    }
  };
}

/** Seen from one turn of the event loop, what a WeakRef gave stays in memory: thousands of items would, all of them. */
const ITEMS_A_TURN = 64;

/**
 * Does the same work on each of many items, at most `count` at once, and holds nothing for those that wait. All are tried
 * before the first error is thrown: nothing is still at work then. Between a few dozen, everything else has its turn.
 */
export async function mapAtMost<In, Out>(
  count: number,
  items: Iterable<In>,
  work: (item: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  const errors: unknown[] = [];
  const waiting = [...items].entries();
  let turn: Promise<void> | undefined;
  const lane = async (): Promise<void> => {
    for (const [rank, item] of waiting) {
      if ((rank + 1) % ITEMS_A_TURN === 0) turn = nextTurn();
      try {
        await turn;
        results[rank] = await work(item);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
  if (errors.length > 0) throw errors[0];
  return results;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
