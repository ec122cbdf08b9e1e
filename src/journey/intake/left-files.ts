import { Problem, type ProblemText } from '../../model/problem.ts';
import { shownName } from '../../model/shown-name.ts';
import type { Adoption } from './adoption.ts';
import type { Contents, DroppedFile } from './contents.ts';

/** Something dropped bare that could not be put with a testimony, and what to do about it. */
export type LeftFile = { readonly file: string; readonly problem: ProblemText };

/** What a person is asked about a copy that a sync program set aside. */
export function conflictProblem(copy: DroppedFile, original: DroppedFile): ProblemText {
  const names = { file: shownName(copy.entry.name), original: shownName(original.entry.name) };
  return new Problem('conflict-copy', names).text;
}

/** What stays bare in `episodes/` after the adoptions, explained one by one. */
export function leftFiles(root: Contents, adoptions: readonly Adoption[]): readonly LeftFile[] {
  const told = new Set(adoptions.map(({ file }) => file));
  const alone = root.files
    .map((file) => ({ file: shownName(file.entry.name), kind: file.kind }))
    .filter(({ file, kind }) => kind !== 'recording' && !told.has(file))
    .map(({ file, kind }) => ({ file, problem: aloneProblem(file, kind) }));
  const twice = adoptions
    .filter((adoption) => adoption.kind === 'already-dropped')
    .map(({ file, adoptedOn }) => ({
      file,
      problem: new Problem('already-dropped', { file, adoptedOn }).text,
    }));
  const set = root.conflicts.map(({ copy, original }) => ({
    file: shownName(copy.entry.name),
    problem: conflictProblem(copy, original),
  }));
  const links = root.notFiles.map((file) => ({
    file,
    problem: new Problem('file-not-accepted', { file, found: 'not-a-file' }).text,
  }));
  return [...alone, ...twice, ...set, ...links];
}

function aloneProblem(file: string, kind: DroppedFile['kind']): ProblemText {
  return kind === 'unknown'
    ? new Problem('file-not-accepted', { file, found: 'other' }).text
    : new Problem('file-alone', { file }).text;
}
