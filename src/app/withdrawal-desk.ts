import path from 'node:path';
import { openDigests } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import { keptFiche } from '../journey/register.ts';
import { calendarDay } from '../model/calendar.ts';
import type { Folder } from '../ports/folder.ts';
import { noteWithdrawal, type Place, placesIn, type TakenBack } from './accords.ts';
import type { Workspace } from './workspace.ts';

/** The accord that a private link leads to. */
type LinkedAccord = {
  /** Posts and articles that a withdrawal cannot reach. */
  readonly shares: readonly string[];
};

/** Where people withdraw by the private link of their receipt: no account, no reason asked. */
export interface WithdrawalDesk {
  /** The accord of a link; nothing when the link is of none. */
  readonly find: (token: string) => Promise<LinkedAccord | undefined>;
  /** Notes a withdrawal, and sees to it that it takes effect. Nothing happens when the link is of none. */
  readonly withdraw: (token: string, what: TakenBack) => Promise<LinkedAccord | undefined>;
}

/**
 * Opens the desk of a workspace.
 * @param takeEffect called once a withdrawal is noted.
 */
export function openDesk(
  { episodes, store }: Workspace,
  takeEffect: () => Promise<void> = async () => {},
): WithdrawalDesk {
  const folder = openFolder(episodes, openDigests(path.join(store, 'digests.json')));
  return {
    find: async (token) => {
      const found = await placeOf(token, folder);
      return found === undefined ? undefined : linked(found.place, folder);
    },
    withdraw: async (token, what) => {
      const found = await placeOf(token, folder);
      if (found === undefined) return undefined;
      const nowMs = Date.now();
      const { place, witness } = found;
      await noteWithdrawal(folder, place, { witness, what }, { today: calendarDay(nowMs), nowMs });
      await takeEffect();
      return linked(place, folder);
    },
  };
}

async function linked({ entry }: Place, episodes: Folder): Promise<LinkedAccord> {
  const text = await keptFiche(episodes, entry);
  return { shares: text === undefined ? [] : parseFiche(text, 'fiche.yaml').backstage.shares };
}

async function placeOf(token: string, episodes: Folder) {
  if (!/^[0-9a-f-]{36}$/.test(token)) return undefined;
  for (const place of await placesIn(episodes)) {
    const held = Object.entries(place.entry.withdrawalLinks ?? {});
    const witness = held.find(([, one]) => one === token)?.[0];
    if (witness !== undefined) return { place, witness };
  }
  return undefined;
}
