import type { RegisterEntry } from '../../model/identity.ts';
import type { Mint } from '../../ports/mint.ts';
import { completed } from '../register.ts';

export type Minting = {
  readonly mint: Mint;
  /** Calendar day, `2026-03-12`. */
  readonly today: string;
  readonly known: ReadonlyMap<string, RegisterEntry>;
};

/** A new identity, under an id that nothing had before. */
export function mintEntry(setting: Minting, recordingDigest?: string): RegisterEntry {
  const publicId = `${setting.today}-${setting.mint.letters()}`;
  if (setting.known.has(publicId)) return mintEntry(setting, recordingDigest);
  const entry = {
    publicId,
    guid: setting.mint.guid(),
    adoptedOn: setting.today,
    recordingDigests: [],
    publicPaths: [],
  };
  return completed(entry, recordingDigest === undefined ? {} : { recordingDigest });
}
