import type { PrivateMeans } from '../../app/private/opening.ts';
import type { Workspace } from '../../app/workspace.ts';

/** What the private space works with. */
export type PrivateSetting = PrivateMeans & {
  readonly workspace: Workspace;
  /** The host of the public address, when the show has one: a proxy may ask under another name. */
  readonly publicHost?: string;
  /** Aborted when the server is about to stop: what lasts ends. */
  readonly ending: AbortSignal;
  /** Told of our own faults. */
  readonly onFailure: (cause: unknown) => void;
};
