import { isOneInterviewAlone } from '../../model/interview-parts.ts';
import { type DroppedFile, ofKind } from './contents.ts';

/** A testimony's folder, whatever a person named it. */
export type PresentFolder = {
  readonly folder: string;
  readonly hasRecording: boolean;
  /** Whether the rest of its interview may still come: dropped today, and not public yet. */
  readonly takesParts: boolean;
  /** What stands there, conflict copies included. */
  readonly files: readonly DroppedFile[];
};

export type Home = { readonly publicId: string; readonly folder: string };

/** What a bare file may bring to a testimony that is already there. */
const JOINING: readonly DroppedFile['kind'][] = ['transcript', 'picture', 'accord-scan', 'document'];

/**
 * The testimony that a bare file belongs to: the only one whose recording has its name, or, for a copy
 * that a sync program set aside, its original, or, for a part of an interview, the parts that it follows. None when that folder has a file of the name, or of a kind that it needs
 * one of: the person who put it there knows better.
 */
export function homeOf(file: DroppedFile, present: ReadonlyMap<string, PresentFolder>): Home | undefined {
  const namesakes = [...present].filter(([, folder]) => belongs(file, folder));
  const [home, ...others] = namesakes;
  if (home === undefined || others.length > 0) return undefined;
  const [publicId, { folder, files }] = home;
  return files.some((one) => isInTheWay(one, file)) ? undefined : { publicId, folder };
}

function belongs(file: DroppedFile, { files, takesParts }: PresentFolder): boolean {
  if (file.originalName === undefined && file.kind === 'recording')
    return takesParts && isOneInterviewAlone([...ofKind(files, 'recording'), file].map(({ stem }) => stem));
  if (file.originalName === undefined && !JOINING.includes(file.kind)) return false;
  return files.some((one) => isNamesake(one, file));
}

const nameOf = ({ entry }: DroppedFile) => entry.name.normalize('NFC');

function isNamesake(one: DroppedFile, file: DroppedFile): boolean {
  if (file.originalName !== undefined) return nameOf(one) === file.originalName;
  return one.kind === 'recording' && one.stem === file.stem;
}

function isInTheWay(one: DroppedFile, file: DroppedFile): boolean {
  if (nameOf(one) === nameOf(file)) return true;
  const single = file.kind === 'transcript' || file.kind === 'picture';
  // Our own text of the words gives way to one that is dropped.
  return (
    single &&
    file.originalName === undefined &&
    one.kind === file.kind &&
    one.entry.name !== 'transcription.md'
  );
}
