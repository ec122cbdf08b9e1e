/** Control characters, line ends, marks that turn the direction of writing: what could make a name pass for another. */
const DECEIVING =
  /[\p{Cc}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\p{Cs}\p{Co}]/gu;

/** A name that someone gave to a file, as it can be shown in a letter or a terminal: one line, in NFC, nothing hidden. */
export function shownName(name: string): string {
  return name.normalize('NFC').replace(DECEIVING, '\uFFFD');
}
