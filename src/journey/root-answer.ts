import type { Folder } from '../ports/folder.ts';
import { rootLetter } from '../words/root-letter.ts';
import { ANSWER } from './answer.ts';
import type { Intake } from './intake/intake.ts';

/**
 * Writes « À LIRE.txt » at the top of `episodes/` while something there waits for a person or a testimony is missing;
 * takes it away otherwise.
 */
export async function writeRootAnswer(
  episodes: Folder,
  { left, missing }: Pick<Intake, 'left' | 'missing'>,
): Promise<void> {
  if (left.length === 0 && missing.length === 0) return episodes.remove(ANSWER);
  const text = rootLetter({
    left: left.map(({ problem }) => problem),
    missing: missing.map(({ publicId, adoptedOn }) => ({ publicId, adoptedOn })),
  });
  await episodes.writeText(ANSWER, text);
}
