import { byOrderOfInterview, interviewsAmong } from '../../model/interview-parts.ts';
import { type Contents, type DroppedFile, ofKind } from './contents.ts';

/** The recordings of one interview, in its order. */
export type Interview = readonly [DroppedFile, ...DroppedFile[]];

/**
 * The interviews dropped bare whose files have all come: as one part or one companion is still being copied, the others
 * wait for it. Conflict copies stand alone.
 */
export function interviewsIn({ files, arriving }: Contents): Interview[] {
  const recordings = ofKind(files, 'recording');
  const coming = arriving.map(stemComing);
  const groups = interviewsAmong([...new Set([...recordings.map(({ stem }) => stem), ...coming])]);
  return groups.flatMap((stems): Interview[] => {
    if (stems.some((stem) => coming.includes(stem))) return [];
    const parts = stems.flatMap((stem) => recordings.filter((one) => one.stem === stem));
    const isJoined = parts.length === stems.length && parts.every((one) => one.originalName === undefined);
    const [first, ...others] = [...parts].sort((a, b) => byOrderOfInterview(a.stem, b.stem));
    if (first === undefined) return [];
    return isJoined ? [[first, ...others]] : [first, ...others].map((one): Interview => [one]);
  });
}

/** What the parts of an interview have in common: « mairie » for « mairie 1 » and « mairie 2 ». */
export function commonStem(parts: readonly DroppedFile[]): string {
  const [first = '', ...others] = parts.map(({ stem }) => stem);
  const common = others.reduce((start, stem) => {
    let length = 0;
    while (length < start.length && start[length] === stem[length]) length += 1;
    return start.slice(0, length);
  }, first);
  return common.replace(/[\s_.,(–-]+$/u, '');
}

/** The stem that a file will have once it has come: « mairie 2 » for « mairie 2.m4a.part ». */
function stemComing(name: string): string {
  return name
    .replace(/\.(?:part|partial|crdownload|download|filepart|tmp|temp)$/iu, '')
    .replace(/(?<=.)\.[^. ]{1,10}$/u, '');
}
