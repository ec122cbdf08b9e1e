import path from 'node:path';
import { ListensFile, readListens } from '../adapters/listens/listens-file.ts';
import { type Delivery, Listening } from '../model/listening.ts';
import { type EpisodeListens, shownListens } from '../model/listens.ts';
import type { Workspace } from './workspace.ts';

/** Counts listens while the server serves. */
export type ListenCounter = {
  readonly onDelivery: (delivery: Delivery) => void;
  /** Writes what was counted. @throws when it cannot. */
  readonly close: () => Promise<void>;
};

/** Counts the listens of a workspace, beside its register. `onFailure` is told when counts cannot be written. */
export function countListens(workspace: Workspace, onFailure: (cause: unknown) => void): ListenCounter {
  const file = new ListensFile(countsOf(workspace), onFailure);
  const listening = new Listening();
  return {
    onDelivery: (delivery) => {
      const listen = listening.note(delivery);
      if (listen !== undefined) file.add(listen.publicId, listen.day);
    },
    close: () => file.close(),
  };
}

/** The listens of a workspace so far, as they may be shown; a running server writes them within 10 s. */
export async function listensOf(workspace: Workspace): Promise<readonly EpisodeListens[]> {
  return shownListens(await readListens(countsOf(workspace)));
}

function countsOf({ episodes }: Workspace): string {
  return path.join(episodes, '_registre', 'ecoutes.json');
}
