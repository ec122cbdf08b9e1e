import { uuidV5 } from '../engine/uuid.ts';

const PODCASTS = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/**
 * The identity of a podcast from the address its feed has when it is minted, once
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md): without scheme nor last slashes.
 */
export function podcastGuid(feedUrl: string): string {
  return uuidV5(PODCASTS, feedUrl.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, ''));
}

/**
 * The identity of the feed of a theme or of some readers: it follows the show wherever it moves.
 *
 * @param path its page, relative to the public address.
 */
export function selectionGuid(showGuid: string, path: string): string {
  return uuidV5(showGuid, path);
}
