import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** To be raised when records or fingerprints change shape: every stage is then done again. */
const FORMAT = 3;

/** SHA-256 of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export type FingerprintSource = {
  readonly stage: string;
  readonly version: number;
  /** For each need, by its name, the digest of what it gave. */
  readonly inputs: Readonly<Record<string, string>>;
};

/** Names one run by all that decides its result: the stage, its version and the content of its inputs. */
export function fingerprintOf({ stage, version, inputs }: FingerprintSource): string {
  return sha256(canonicalJson([FORMAT, stage, version, inputs]));
}
