import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { readPressLinks, readRegister } from '../journey/register.ts';
import { kitAddress, PRESS_KITS } from '../model/press.ts';
import type { ListedLink } from './events.ts';
import { readWorkspaceShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

/** Every link ever given to the press, testimony by testimony: the network's list of press contacts. */
export async function pressLinksOf(workspace: Workspace): Promise<readonly ListedLink[]> {
  const digests = digestsIn(workspace.store);
  const episodes = openFolder(workspace.episodes, digests);
  const { publicUrl = '' } = await readWorkspaceShow(workspace);
  const standing = await openFolder(workspace.feeds, digests).list(PRESS_KITS.slice(0, -1));
  const open = new Set(standing.map(({ name }) => name));
  const { entries } = await readRegister(episodes);
  const links = [...entries.values()].map(async (entry) =>
    (await readPressLinks(episodes, entry)).map((link) => ({
      ...link,
      publicId: entry.publicId,
      address: `${publicUrl}${kitAddress(link)}`,
      isOpen: open.has(link.token),
    })),
  );
  return (await Promise.all(links)).flat();
}
