import { withGuid } from '../../formats/fiche-guid.ts';
import { newFiche, parseFiche, withDatedMoments } from '../../formats/fiche-yaml.ts';
import { parsePress } from '../../formats/press-yaml.ts';
import type { Seen } from '../../model/accord-memory.ts';
import type { Fiche } from '../../model/fiche.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { PressNotes } from '../../model/press.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import type { Folder } from '../../ports/folder.ts';
import { keepFiche, keptFiche } from '../register.ts';
import { FICHE, type FolderReading, PRESS } from './folder-reading.ts';
import { conflictProblem } from './left-files.ts';
import { type KnownPerson, peopleOf } from './people.ts';
import { recordingDay } from './recording-date.ts';
import { type Recordings, recordingsOf } from './recordings.ts';

/** What the settings of a folder say, once interpreted. */
export type Settings = {
  readonly fiche: Fiche;
  /** Everyone who testifies: at least one. */
  readonly people: readonly KnownPerson[];
  /** Absent while there is no `presse.yaml`, and when it cannot be read: then nobody has a link. */
  readonly press?: PressNotes;
  readonly recordings?: Recordings;
  /** Someone else reads it: what is heard is not the witness's voice. */
  readonly isReading: boolean;
  /** What a person has to mend, in the order they should. */
  readonly problems: readonly ProblemText[];
};

export type InterpretationSetting = {
  readonly episodes: Folder;
  readonly nowMs: number;
  /** Proposed for a new fiche: one more than the highest known. */
  readonly nextNumber: number;
  /** What was declared before. */
  readonly journal: readonly Seen[];
};

/**
 * Interprets the settings of a folder, writing those that are missing already filled with what is known. A fiche with an
 * error counts as it last stood without one: a slip of the keyboard takes nothing off line. An accord with an error
 * counts as no accord.
 */
export async function interpret(
  reading: FolderReading,
  entry: RegisterEntry,
  setting: InterpretationSetting,
): Promise<Settings> {
  const problems: ProblemText[] = [];
  const attempt = <Out>(work: () => Out): Out | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.text);
      return undefined;
    }
  };
  const ficheText = await completedFiche(reading, entry, setting);
  const readFiche = attempt(() => parseFiche(ficheText, FICHE));
  if (readFiche !== undefined) await keepFiche(setting.episodes, entry, ficheText);
  const fiche = readFiche ?? parseFiche(await lastFiche(entry, setting), FICHE);
  const { folder, witnesses: found } = reading;
  const people = await peopleOf(
    { folder, found, expected: fiche.backstage.witnessCount ?? 1 },
    setting.journal,
    setting.episodes,
    attempt,
  );
  const { pressText } = reading;
  const press = attempt(() => (pressText === undefined ? undefined : parsePress(pressText, PRESS)));
  const { reading: readingName } = fiche.backstage;
  const recordings = attempt(() => recordingsOf(reading, entry, readingName));
  problems.push(...asides(reading));
  const isReading = readingName !== undefined;
  return { fiche, people, isReading, problems, ...(press && { press }), ...(recordings && { recordings }) };
}

/** What is set aside without stopping anything: a person is asked, or told. */
function asides({ conflicts, contents }: FolderReading): ProblemText[] {
  return [
    ...conflicts.map(({ copy, original }) => conflictProblem(copy, original)),
    ...contents.notFiles.map((file) => new Problem('file-not-accepted', { file, found: 'not-a-file' }).text),
  ];
}

async function lastFiche(entry: RegisterEntry, { episodes }: InterpretationSetting): Promise<string> {
  return (await keptFiche(episodes, entry)) ?? newFiche({ guid: entry.guid });
}

/**
 * The fiche, written when there is none. In one that a person wrote, the identity that it does not name is added, and a
 * date takes the place of « vendredi 18 h », which means the next Friday from now on.
 */
async function completedFiche(
  { folder, ficheText, recordingEntry }: FolderReading,
  { guid }: RegisterEntry,
  { episodes, nowMs, nextNumber }: InterpretationSetting,
): Promise<string> {
  const recordedOn = recordingDay(recordingEntry?.name ?? folder, recordingEntry?.modifiedAtMs ?? nowMs);
  const text =
    ficheText === undefined
      ? newFiche({ guid, recordedOn, number: nextNumber })
      : withDatedMoments(withGuid(ficheText, guid), nowMs);
  if (text !== ficheText) await episodes.writeText(`${folder}/${FICHE}`, text);
  return text;
}
