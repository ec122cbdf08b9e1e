import { type SuggestedPassages, withPassages } from '../formats/fiche-passages.ts';
import { withProposals } from '../formats/fiche-yaml.ts';
import { FICHE } from '../journey/intake/folder-reading.ts';
import { proposeFiche } from '../journey/passages/propose-fiche.ts';
import type { Episode } from '../model/episode.ts';
import { Problem } from '../model/problem.ts';
import type { Folder } from '../ports/folder.ts';
import { speakerWords } from '../words/transcript.ts';

/**
 * Fills the empty fields of a fiche with the person's own words, marked as proposals; once, and never what a person wrote.
 */
export async function offerSentences(
  { transcript }: Pick<Episode, 'transcript'>,
  folder: string,
  episodes: Folder,
): Promise<void> {
  if (transcript?.kind !== 'timed') return;
  const proposals = proposeFiche(transcript.cues, speakerWords.facilitation);
  await editFiche(folder, episodes, (fiche) => withProposals(fiche, proposals));
}

/** Lists the passages proposed in the fiche of a testimony, for a person to change, unless one has. */
export async function offerPassages(
  suggested: SuggestedPassages | undefined,
  folder: string,
  episodes: Folder,
): Promise<void> {
  if (suggested !== undefined) await editFiche(folder, episodes, (fiche) => withPassages(fiche, suggested));
}

async function editFiche(folder: string, episodes: Folder, edit: (fiche: string) => string): Promise<void> {
  const path = `${folder}/${FICHE}`;
  const fiche = await episodes.readText(path);
  if (fiche === undefined) return;
  try {
    await episodes.writeText(path, edit(fiche));
  } catch (error) {
    // A fiche with a slip of the keyboard is left to the person, who is told of it.
    if (!(error instanceof Problem)) throw error;
  }
}
