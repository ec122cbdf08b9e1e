import type { Accord } from './accord.ts';

/** One witness's declaration as it was seen: `witness` tells them apart by the suffix of their file, `''` for the first. */
export type Declared = Accord & { readonly witness: string };

/** One line of the journal: what was declared by whom from that instant on, ISO 8601 in UTC. */
export type Seen = { readonly seenAt: string; readonly accords: readonly Declared[] };

/** The last withdrawal of a witness. */
export type Lapse = {
  /** Calendar day it was said, or seen when that is earlier. */
  readonly withdrawnOn: string;
  /** When what was withdrawn had been agreed. */
  readonly collectedOn?: string;
};

/** The last withdrawal of one witness that the journal knows. */
export function lapseOf(journal: readonly Seen[], witness: string): Lapse | undefined {
  const withdrawals = journal.flatMap(({ seenAt, accords }) =>
    accords
      .filter((one) => one.witness === witness && one.withdrawnOn !== undefined)
      .map(({ withdrawnOn = '', collectedOn }): Lapse => {
        const seenOn = seenAt.slice(0, 10);
        return {
          withdrawnOn: withdrawnOn < seenOn ? withdrawnOn : seenOn,
          ...(collectedOn !== undefined && { collectedOn }),
        };
      }),
  );
  return withdrawals.at(-1);
}

/**
 * The accord as it counts: one that was withdrawn stays so, whatever its file says since, until the person gives a new
 * one, collected after the withdrawal.
 */
export function asRemembered(accord: Accord, lapse: Lapse | undefined): Accord {
  if (lapse === undefined || accord.withdrawnOn !== undefined) return accord;
  const { collectedOn = '' } = accord;
  const isNew = collectedOn > (lapse.collectedOn ?? '') && collectedOn >= lapse.withdrawnOn;
  return isNew ? accord : { ...accord, withdrawnOn: lapse.withdrawnOn };
}

/** Witnesses who ever agreed or withdrew: the loss of their file is not the loss of their word. */
export function heardWitnesses(journal: readonly Seen[]): ReadonlySet<string> {
  const declared = journal.flatMap(({ accords }) => accords);
  return new Set(declared.filter(saysSomething).map(({ witness }) => witness));
}

const saysSomething = ({ scopes, withdrawnOn }: Accord) =>
  withdrawnOn !== undefined || Object.values(scopes).some((agreed) => agreed);
