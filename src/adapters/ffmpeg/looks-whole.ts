import { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import { withAdmitted } from './admission.ts';
import { withBytes } from './wholeness/bytes.ts';
import { movEnding } from './wholeness/mov.ts';
import { endingOf } from './wholeness/read-ending.ts';

/**
 * The `looksWhole` of the Audio port. What is no recording at all is as whole as it will ever be; a file of zeros or with
 * nothing in it may be one whose bytes have not come yet.
 */
export async function looksWhole(source: SourceFile, workFolder: string): Promise<boolean> {
  try {
    const { kind } = await withAdmitted(source, workFolder, (file) =>
      file.demuxer === 'mov' ? withBytes(file.path, movEnding) : endingOf(file),
    );
    return kind !== 'cut';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'file-empty') return false;
    return error.code !== 'file-not-accepted' || !(await beginsWithZeros(source.path));
  }
}

function beginsWithZeros(file: string): Promise<boolean> {
  return withBytes(file, async ({ read }) => {
    const head = await read(0, 64);
    return new Uint8Array(head.buffer, head.byteOffset, head.byteLength).every((byte) => byte === 0);
  });
}
