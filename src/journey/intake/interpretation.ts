import { newAccord, parseAccord } from '../../formats/accord-yaml.ts';
import { newFiche, parseFiche } from '../../formats/fiche-yaml.ts';
import { parsePress } from '../../formats/press-yaml.ts';
import { newWitness, parseWitness } from '../../formats/witness-yaml.ts';
import type { Accord, Witness } from '../../model/accord.ts';
import type { Fiche } from '../../model/fiche.ts';
import type { RegisterEntry } from '../../model/identity.ts';
import type { PressNotes } from '../../model/press.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import type { SourceFile } from '../../model/recording.ts';
import type { Folder } from '../../ports/folder.ts';
import { keepFiche, keptFiche } from '../register.ts';
import { ACCORD, FICHE, type FolderReading, PRESS, WITNESS } from './folder-reading.ts';
import { conflictProblem } from './left-files.ts';
import { recordingDay } from './recording-date.ts';

/** What the settings of a folder say, once interpreted. */
export type Settings = {
  readonly fiche: Fiche;
  /** Empty while nothing is declared, and when the declaration cannot be read: what is not clear is not a yes. */
  readonly accords: readonly Accord[];
  readonly witness: Witness;
  /** Absent while there is no `presse.yaml`, and when it cannot be read: then nobody has a link. */
  readonly press?: PressNotes;
  readonly recording?: SourceFile;
  /** What a person has to mend, in the order they should. */
  readonly problems: readonly ProblemText[];
};

export type InterpretationSetting = {
  readonly episodes: Folder;
  readonly nowMs: number;
  /** Proposed for a new fiche: one more than the highest known. */
  readonly nextNumber: number;
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
  const attempt = async <Out>(work: () => Out, otherwise: () => Promise<Out> | Out): Promise<Out> => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error.text);
      return otherwise();
    }
  };
  const texts = await completedTexts(reading, entry, setting);
  const none: readonly Accord[] = [];
  // Two declarations that a sync program could not bring together: only what both allow is allowed.
  const accords = await attempt(
    () => [texts.accord, ...reading.otherAccordTexts].map((text) => parseAccord(text, ACCORD)),
    () => none,
  );
  const witness = await attempt(
    () => parseWitness(texts.witness, WITNESS),
    () => ({}),
  );
  const fiche = await attempt(
    () => parseFiche(texts.fiche, FICHE),
    async () =>
      parseFiche((await keptFiche(setting.episodes, entry)) ?? newFiche({ guid: entry.guid }), FICHE),
  );
  if (!problems.some(({ fact }) => fact.includes(FICHE)))
    await keepFiche(setting.episodes, entry, texts.fiche);
  const press = await attempt(
    () => (reading.pressText === undefined ? undefined : parsePress(reading.pressText, PRESS)),
    () => undefined,
  );
  const recording = await attempt(
    () => onlyRecording(reading),
    () => undefined,
  );
  problems.push(...asides(reading));
  return { fiche, accords, witness, problems, ...(press && { press }), ...(recording && { recording }) };
}

/** What is set aside without stopping anything: a person is asked, or told. */
function asides({ conflicts, contents }: FolderReading): ProblemText[] {
  return [
    ...conflicts.map(({ copy, original }) => conflictProblem(copy, original)),
    ...contents.notFiles.map((file) => new Problem('file-not-accepted', { file, found: 'not-a-file' }).text),
  ];
}

async function completedTexts(
  { folder, ficheText, accordText, witnessText, recordingEntry }: FolderReading,
  { guid }: RegisterEntry,
  { episodes, nowMs, nextNumber }: InterpretationSetting,
): Promise<{ fiche: string; accord: string; witness: string }> {
  const recordedOn = recordingDay(recordingEntry?.name ?? folder, recordingEntry?.modifiedAtMs ?? nowMs);
  const fiche = ficheText ?? newFiche({ guid, recordedOn, number: nextNumber });
  const accord = accordText ?? newAccord();
  const witness = witnessText ?? newWitness();
  if (ficheText === undefined) await episodes.writeText(`${folder}/${FICHE}`, fiche);
  if (accordText === undefined) await episodes.writeText(`${folder}/${ACCORD}`, accord);
  if (witnessText === undefined) await episodes.writeText(`${folder}/${WITNESS}`, witness);
  return { fiche, accord, witness };
}

function onlyRecording({ folder, recordings, contents }: FolderReading): SourceFile | undefined {
  const [recording, ...others] = recordings;
  if (others.length > 0) throw new Problem('several-recordings', { folder, count: recordings.length });
  if (recording === undefined && contents.arriving.length === 0)
    throw new Problem('recording-missing', { folder });
  return recording;
}
