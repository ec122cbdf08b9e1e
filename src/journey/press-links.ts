import type { RegisterEntry } from '../model/identity.ts';
import type { PressLink, PressNotes } from '../model/press.ts';
import type { Folder } from '../ports/folder.ts';
import type { Mint } from '../ports/mint.ts';
import { readPressLinks, writePressLinks } from './register.ts';

/** What giving links needs. */
export type PressLinksSetting = { readonly episodes: Folder; readonly mint: Mint; readonly today: string };

/**
 * The links of a testimony after what `presse.yaml` says today: a new recipient gets one, one who is no longer named
 * loses theirs, one who is named again finds the same. The register keeps them all.
 */
export async function givenLinks(
  entry: RegisterEntry,
  notes: PressNotes | undefined,
  { episodes, mint, today }: PressLinksSetting,
): Promise<readonly PressLink[]> {
  const known = await readPressLinks(episodes, entry);
  const named = recipientsIn(notes);
  const links = [
    ...known.map((link) => standing(link, named.get(link.recipient), today)),
    ...[...named]
      .filter(([recipient]) => known.every((link) => link.recipient !== recipient))
      .map(([recipient, kind]) => ({ recipient, kind, token: mint.guid(), givenOn: today })),
  ];
  if (JSON.stringify(links) !== JSON.stringify(known)) await writePressLinks(episodes, entry, links);
  return links;
}

/** Whether a link answers today, as far as the network is concerned. */
export const isOpen = ({ withdrawnOn }: PressLink): boolean => withdrawnOn === undefined;

function standing(link: PressLink, kind: PressLink['kind'] | undefined, today: string): PressLink {
  const { withdrawnOn = today, ...given } = link;
  return kind === undefined ? { ...given, withdrawnOn } : { ...given, kind };
}

/** Who is named, once each; radio gives all that press gives. */
function recipientsIn(notes: PressNotes | undefined): ReadonlyMap<string, PressLink['kind']> {
  if (notes === undefined) return new Map();
  return new Map([
    ...notes.press.map((name) => [name, 'press'] as const),
    ...notes.radio.map((name) => [name, 'radio'] as const),
  ]);
}
