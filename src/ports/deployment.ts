/** A place elsewhere that holds the public site: a folder, or a folder of another computer. */
export interface Deployment {
  /** Names at its top; nothing when it is not there yet. */
  names(): Promise<readonly string[]>;
  /**
   * Brings it to exactly what these folders hold together: new files first, then pages, then feeds, and only then takes
   * away what is no longer wanted.
   *
   * @param folders absolute paths; none has a file that another has.
   * @throws Problem `deployment-failed`.
   */
  bring(folders: readonly string[], signal: AbortSignal): Promise<void>;
}

/** Names at the top that belong to the host or to its owner: neither sent nor taken away. */
export const THEIR_NAMES: readonly string[] = ['.git*', '.nojekyll', '.well-known', 'CNAME', 'LISEZ-MOI.txt'];
