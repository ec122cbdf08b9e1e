import { setAccordFields } from '../formats/accord-yaml.ts';
import type { TakenIn } from '../journey/intake/intake.ts';
import type { SpokenProofs } from '../journey/spoken-proofs.ts';
import type { StoredFile } from '../model/stored-file.ts';
import { papers } from '../words/papers.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** Keeps each spoken accord beside the testimony, and its digest in the accord: the proof outlives the cache. */
export async function keepProofs(
  proofs: SpokenProofs,
  { folder, settings }: TakenIn,
  { episodes, outlets }: SweepSetting,
): Promise<void> {
  const files = new Map<string, StoredFile>();
  for (const [rank, { suffix, accordFile, declared }] of settings.people.entries()) {
    const proof = proofs[rank]?.file;
    if (proof === undefined) continue;
    files.set(papers.spokenProof(suffix), proof);
    if (declared?.proofDigest === proof.digest) continue;
    const path = `${folder}/${accordFile}`;
    const text = await episodes.readText(path);
    if (text !== undefined)
      await episodes.writeText(path, setAccordFields(text, { proofDigest: proof.digest }, accordFile));
  }
  if (files.size > 0) await outlets.bring(`${episodes.path}/${folder}/${papers.proofFolder}`, files);
}
