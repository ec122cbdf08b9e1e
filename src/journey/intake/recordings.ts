import type { RegisterEntry } from '../../model/identity.ts';
import { byOrderOfInterview, holdsTwice, isOneInterviewAlone } from '../../model/interview-parts.ts';
import { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import type { FolderReading } from './folder-reading.ts';

export type Recordings = readonly [SourceFile, ...SourceFile[]];

/**
 * The recordings of a testimony, in the order of the interview: those that its folder was dropped with, or whose names say
 * that they follow on. Once it is public, only names that say so change what is heard.
 *
 * @param reading name of the file in which someone else reads, when there is one: no other may take its place.
 * @returns nothing while the first is still coming.
 * @throws Problem `recording-missing`, `reading-missing`; `several-recordings` when a person must tell which one counts.
 */
export function recordingsOf(
  { folder, recordings, contents }: Pick<FolderReading, 'folder' | 'recordings' | 'contents'>,
  { firstPublishedAt }: RegisterEntry,
  reading?: string,
): Recordings | undefined {
  if (reading !== undefined) return [readingAmong(recordings, reading)];
  const parts = withoutCopies(recordings);
  const stems = parts.map(stemOf);
  const [first, ...others] = [...parts].sort((a, b) => byOrderOfInterview(stemOf(a), stemOf(b)));
  if (first === undefined) {
    if (contents.arriving.length > 0) return undefined;
    throw new Problem('recording-missing', { folder });
  }
  const follow = isOneInterviewAlone(stems) || (firstPublishedAt === undefined && !holdsTwice(stems));
  if (others.length > 0 && !follow) throw new Problem('several-recordings', { folder, count: parts.length });
  return [first, ...others];
}

function readingAmong(recordings: readonly SourceFile[], name: string): SourceFile {
  const found = recordings.find((one) => one.name === name.normalize('NFC'));
  if (found === undefined) throw new Problem('reading-missing', { file: name });
  return found;
}

/** Of several files with the same bytes, the first. */
function withoutCopies(recordings: readonly SourceFile[]): readonly SourceFile[] {
  return recordings.filter(
    ({ digest }, rank) => recordings.findIndex((one) => one.digest === digest) === rank,
  );
}

const stemOf = ({ name }: SourceFile) => name.replace(/(?<=.)\.[^. ]{1,10}$/u, '');
