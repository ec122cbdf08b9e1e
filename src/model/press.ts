/** What the network writes of a testimony and the press, in `presse.yaml`. */
export type PressNotes = {
  /** Whom a press kit was given to, as the network calls them. */
  readonly press: readonly string[];
  /** Whom a press kit with the sound for broadcasting was given to. */
  readonly radio: readonly string[];
  /** Where the testimony was taken up. */
  readonly takenUp: readonly TakenUp[];
};

/** One place where a testimony was taken up: public, and gone with the testimony. */
export type TakenUp = {
  /** Calendar date, `2026-03-12`. */
  readonly on: string;
  /** A newspaper, a radio, a partner's site. */
  readonly outlet: string;
  readonly title?: string;
  /** An `http(s)` address. */
  readonly url?: string;
};

/** One place where a testimony that is public was taken up. */
export type PublicTakenUp = TakenUp & { readonly publicId: string };

/** The private link of one recipient to the press kit of one testimony: written once, for ever theirs. */
export type PressLink = {
  readonly recipient: string;
  readonly kind: 'press' | 'radio';
  /** What cannot be guessed in its address. */
  readonly token: string;
  /** Calendar date. */
  readonly givenOn: string;
  /** The day it stopped working, because the network took the recipient off its list. */
  readonly withdrawnOn?: string;
};

/** Folder of the private press kits, relative to the public address, ending in `/`. */
export const PRESS_KITS = 'dossiers/';

/** Folder of one recipient's kit, relative to the public address, ending in `/`. */
export const kitAddress = ({ token }: PressLink): string => `${PRESS_KITS}${token}/`;
