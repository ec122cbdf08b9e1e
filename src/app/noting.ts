import { openDigests } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { parseFiche, setFicheFields } from '../formats/fiche-yaml.ts';
import { formatPassageLine } from '../formats/passage-line.ts';
import { FICHE } from '../journey/intake/folder-reading.ts';
import { says } from '../journey/passages/pointed-passage.ts';
import type { PassagePointer } from '../model/clip.ts';
import { Problem } from '../model/problem.ts';
import type { Workspace } from './workspace.ts';

/**
 * Writes a quoted passage in the fiche of the testimony that says it, for the program that already runs there.
 *
 * @returns the folder of that testimony.
 * @throws Problem `extract-not-found`, `extract-ambiguous`, `yaml-invalid`.
 */
export async function noteExtract(
  pointer: Extract<PassagePointer, { readonly first: string }>,
  workspace: Workspace,
): Promise<string> {
  const episodes = openFolder(workspace.episodes, openDigests(`${workspace.store}/noting.bin`));
  const passage = formatPassageLine(pointer);
  const found: string[] = [];
  for (const { name, kind } of await episodes.list()) {
    const text = kind === 'folder' && (await episodes.readText(`${name}/brouillon/transcription.txt`));
    if (typeof text === 'string' && says(text, pointer)) found.push(name);
  }
  const [folder, ...others] = found;
  if (folder === undefined) throw new Problem('extract-not-found', { passage });
  if (others.length > 0) throw new Problem('extract-ambiguous', { passage, count: found.length });
  const fiche = (await episodes.readText(`${folder}/${FICHE}`)) ?? '';
  const listed = parseFiche(fiche, FICHE).extracts ?? [];
  await episodes.writeText(`${folder}/${FICHE}`, setFicheFields(fiche, { extracts: [...listed, pointer] }));
  return folder;
}
