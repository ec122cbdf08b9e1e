import { type SuggestedPassages, withPassages } from '../formats/fiche-passages.ts';
import { FICHE } from '../journey/intake/folder-reading.ts';
import { Problem } from '../model/problem.ts';
import type { Folder } from '../ports/folder.ts';

/** Lists the passages proposed in the fiche of a testimony, for a person to change, unless one has. */
export async function offerPassages(
  suggested: SuggestedPassages | undefined,
  folder: string,
  episodes: Folder,
): Promise<void> {
  const path = `${folder}/${FICHE}`;
  const fiche = await episodes.readText(path);
  if (fiche === undefined || suggested === undefined) return;
  try {
    await episodes.writeText(path, withPassages(fiche, suggested));
  } catch (error) {
    // A fiche with a slip of the keyboard is left to the person, who is told of it.
    if (!(error instanceof Problem)) throw error;
  }
}
