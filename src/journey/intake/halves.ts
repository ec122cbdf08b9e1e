import { shownName } from '../../model/shown-name.ts';
import type { Contents, DroppedFile } from './contents.ts';

/** How long a recording that looks cut is left where it is: a copy may go on after the network has come back. */
const PATIENCE_MS = 120_000;

/**
 * Counts among what is still arriving each bare recording that looks cut and changed a short while ago: once moved, what
 * copies it by name would not find it again. Later it is taken as it is, and refused with its reason.
 */
export async function holdHalves(
  contents: Contents,
  nowMs: number,
  looksWhole: (file: DroppedFile) => Promise<boolean>,
): Promise<Contents> {
  const looked = contents.files.map(async (file) => {
    const { modifiedAtMs, changedAtMs } = file.entry;
    const isRecent = nowMs - Math.max(modifiedAtMs, changedAtMs) < PATIENCE_MS;
    return file.kind === 'recording' && isRecent && !(await looksWhole(file)) ? file : undefined;
  });
  const halves = new Set(await Promise.all(looked));
  return {
    ...contents,
    files: contents.files.filter((file) => !halves.has(file)),
    arriving: [
      ...contents.arriving,
      ...contents.files.filter((file) => halves.has(file)).map(({ entry }) => shownName(entry.name)),
    ],
  };
}
