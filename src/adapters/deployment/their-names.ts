import { THEIR_NAMES } from '../../ports/deployment.ts';

/** Whether a name at the top is the host's, or its owner's. */
export function isTheirs(name: string): boolean {
  return THEIR_NAMES.some((theirs) =>
    theirs.endsWith('*') ? name.startsWith(theirs.slice(0, -1)) : name === theirs,
  );
}
