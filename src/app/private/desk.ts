import { type AccordChanges, parseAccord, setAccordFields } from '../../formats/accord-yaml.ts';
import { type FicheChanges, parseFiche, setFicheFields } from '../../formats/fiche-yaml.ts';
import { correctReview } from '../../formats/review-edit.ts';
import { parseReview } from '../../formats/review-markdown.ts';
import { newWitness, setWitnessFields } from '../../formats/witness-yaml.ts';
import { FICHE, REVIEW } from '../../journey/intake/folder-reading.ts';
import type { Witness } from '../../model/accord.ts';
import { type FieldConflict, merged, type SentField } from './merging.ts';
import { type AccordSheet, ficheChanges, ficheValues, witnessFileFor } from './sheets.ts';
import { type TestimonyFiles, versionOf } from './testimony-files.ts';

/** An accord as a form sends it. */
export type SentAccord = {
  readonly file: string;
  readonly version: string;
  readonly changes: AccordChanges;
  readonly witness: { readonly [Name in keyof Witness]?: string | undefined };
};

/** An accord as it would have been, on a file that changed meanwhile. */
export type MovedAccord = Pick<AccordSheet, 'file' | 'version' | 'accord' | 'witness'>;

/** Corrections of a transcript as a form sends them. */
export type SentText = {
  /** How many turns it had. */
  readonly count: number;
  readonly turns: readonly (SentField & { readonly rank: number })[];
  readonly names: ReadonlyMap<string, string>;
};

/**
 * What pages change: always in the files that people edit by hand, comments kept, and read again before it is written, so
 * that a page never writes what the program could not read. Methods throw Problem `yaml-invalid` for such a text.
 */
export class Desk {
  readonly #files: TestimonyFiles;

  constructor(files: TestimonyFiles) {
    this.#files = files;
  }

  /** Changes the fields of the fiche. @returns those that someone else changed meanwhile, otherwise. */
  async fiche(folder: string, sent: readonly SentField[]): Promise<readonly FieldConflict[]> {
    let found: readonly FieldConflict[] = [];
    await this.#files.change(folder, FICHE, (now) => {
      const { changes, conflicts } = merged(ficheValues(parseFiche(now, FICHE)), sent);
      found = conflicts;
      return { text: checked(setFicheFields(now, ficheChanges(changes)), (text) => parseFiche(text, FICHE)) };
    });
    return found;
  }

  /** Says « bon à diffuser », or not. */
  async ready(folder: string, readyToBroadcast: boolean): Promise<void> {
    await this.#setFiche(folder, { readyToBroadcast });
  }

  /** Says when it goes online, until when the network may object, and what it objects. */
  async moments(
    folder: string,
    changes: Pick<FicheChanges, 'publishOn' | 'objectionUntil' | 'objection'>,
  ): Promise<void> {
    await this.#setFiche(folder, changes);
  }

  /** Says the transcript read, if it is still the one that was seen. @returns whether it was. */
  async reviewed(folder: string, version: string, transcriptReviewed: boolean): Promise<boolean> {
    if (versionOf(await this.#files.read(folder, REVIEW)) !== version) return false;
    await this.#setFiche(folder, { transcriptReviewed });
    return true;
  }

  /** Notes an accord. @returns when its file changed meanwhile, what it would be: nothing is then written. */
  async accord(folder: string, sent: SentAccord): Promise<MovedAccord | undefined> {
    const { file, version, changes, witness } = sent;
    const identity = witnessFileFor(file);
    const moved = await this.#files.change<MovedAccord>(folder, file, (now) => {
      const text = setAccordFields(now, changes, file);
      const accord = parseAccord(text, file);
      if (versionOf(now) === version) return { text };
      return { refused: { file, version: versionOf(now), accord, witness: present(witness) } };
    });
    if (moved === undefined)
      await this.#files.change(folder, identity, (now) => ({
        text: setWitnessFields(now === '' ? newWitness() : now, witness, identity),
      }));
    return moved;
  }

  /** Notes that the witness listened to the content of that code and validated it. */
  async validated(folder: string, file: string, validatedDigest: string): Promise<void> {
    await this.#files.change(folder, file, (now) => ({
      text: setAccordFields(now, { validatedDigest }, file),
    }));
  }

  /** Withdraws every accord that is not yet: one witness who takes it back is enough to take all down. */
  async withdraw(folder: string, withdrawnOn: string): Promise<void> {
    for (const file of await this.#files.accords(folder))
      await this.#files.change(folder, file, (now) =>
        parseAccord(now, file).withdrawnOn === undefined
          ? { text: setAccordFields(now, { withdrawnOn }, file) }
          : { text: now },
      );
  }

  /** Corrects the words. @returns the turns that changed meanwhile, or `moved` when they are other turns altogether. */
  async correct(
    folder: string,
    { count, turns, names }: SentText,
  ): Promise<readonly FieldConflict[] | 'moved'> {
    let found: readonly FieldConflict[] = [];
    const moved = await this.#files.change<'moved'>(folder, REVIEW, (now) => {
      const present = parseReview(now);
      if (present.length !== count) return { refused: 'moved' };
      const { changes, conflicts } = merged(
        new Map(present.map(({ text }, rank) => [String(rank), text])),
        turns.map((turn) => ({ ...turn, name: String(turn.rank) })),
      );
      found = conflicts;
      const texts = new Map([...changes].map(([rank, text]) => [Number(rank), text]));
      return texts.size === 0 && names.size === 0
        ? { text: now }
        : { text: correctReview(now, { texts, names }) };
    });
    return moved ?? found;
  }

  async #setFiche(folder: string, changes: FicheChanges): Promise<void> {
    await this.#files.change(folder, FICHE, (now) => ({
      text: checked(setFicheFields(now, changes), (text) => parseFiche(text, FICHE)),
    }));
  }
}

/** The text, once it has been read as the program will read it. */
function checked(text: string, read: (text: string) => unknown): string {
  read(text);
  return text;
}

function present(witness: SentAccord['witness']): Witness {
  const known = Object.entries(witness).filter(([, value]) => value !== undefined && value !== '');
  // Only absent texts were taken out.
  return Object.fromEntries(known) as Witness;
}
