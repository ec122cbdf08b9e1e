import type { Admitted } from '../admission.ts';
import { adtsEnding } from './adts.ts';
import { amrEnding } from './amr.ts';
import { asfEnding } from './asf.ts';
import { withBytes } from './bytes.ts';
import { cafEnding } from './caf.ts';
import type { Ending } from './ending.ts';
import { mp3Ending } from './mp3.ts';
import { oggEnding } from './ogg.ts';
import { riffEnding } from './riff.ts';

const READERS = {
  wav: riffEnding,
  ogg: oggEnding,
  mp3: mp3Ending,
  aac: adtsEnding,
  amr: amrEnding,
  asf: asfEnding,
  caf: cafEnding,
};

/** Reads how a file ends, where its container tells. Reads a few pages of it only, except AMR, which is small. */
export async function endingOf(file: Admitted): Promise<Ending> {
  const read = Object.hasOwn(READERS, file.demuxer)
    ? READERS[file.demuxer as keyof typeof READERS]
    : undefined;
  return read === undefined ? { kind: 'whole' } : withBytes(file.path, read);
}
