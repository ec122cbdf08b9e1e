import { parseAccord } from '../../formats/accord-yaml.ts';
import { type FicheChanges, parseFiche, setFicheFields } from '../../formats/fiche-yaml.ts';
import { formatClock, parseReview, type ReviewedTurn } from '../../formats/review-markdown.ts';
import { parseWitness } from '../../formats/witness-yaml.ts';
import { FICHE, REVIEW } from '../../journey/intake/folder-reading.ts';
import { suffixOf } from '../../journey/intake/witness-files.ts';
import type { Accord, Witness } from '../../model/accord.ts';
import type { Fiche } from '../../model/fiche.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import { papers } from '../../words/papers.ts';
import { type TestimonyFiles, versionOf } from './testimony-files.ts';

/** The fiche of a testimony, with the sentences proposed for what is still empty there; or why it cannot be read. */
export type FicheSheet = {
  readonly fiche?: Fiche;
  readonly proposed?: ReadonlyMap<string, string>;
  readonly problem?: ProblemText;
};

/** The accord of one witness that can be read, with who they are. */
export type AccordSheet = {
  readonly file: string;
  readonly version: string;
  readonly accord: Accord;
  readonly witness: Witness;
  /** Which witness of the testimony it is: what their files end with. */
  readonly suffix: string;
  /** Whether their receipt is there to be given. */
  readonly hasReceipt: boolean;
  /** Whether their yes, spoken in the recording, is kept beside it. */
  readonly hasSpokenProof: boolean;
};

/** A turn, with its time as one says it. */
type SpokenTurn = ReviewedTurn & { readonly clock?: string };

/** Reads the settings of testimonies as pages show them. */
export class Sheets {
  readonly #files: TestimonyFiles;

  constructor(files: TestimonyFiles) {
    this.#files = files;
  }

  async fiche(folder: string): Promise<FicheSheet> {
    const text = await this.#files.read(folder, FICHE);
    return read(
      () => ({ fiche: parseFiche(text, FICHE), proposed: proposedIn(text) }),
      (problem) => ({ problem }),
    );
  }

  /** The accords that can be read: one that cannot is told by the testimony itself, as what stops it. */
  async accords(folder: string): Promise<readonly AccordSheet[]> {
    const names = await this.#files.accords(folder);
    const sheets = names.map((file) => this.#accord(folder, file));
    return (await Promise.all(sheets)).filter((sheet) => sheet !== undefined);
  }

  /** `transcription.md`, empty while there is none. */
  async text(folder: string): Promise<string> {
    return this.#files.read(folder, REVIEW);
  }

  /** The turns of speech as a person reads and corrects them. */
  async turns(folder: string): Promise<readonly SpokenTurn[]> {
    return parseReview(await this.text(folder)).map((turn) => ({
      ...turn,
      ...(turn.startSeconds !== undefined && { clock: formatClock(turn.startSeconds) }),
    }));
  }

  /** The receipt of a witness as a whole HTML page, empty while there is none. */
  async receipt(folder: string, suffix: string): Promise<string> {
    const known = (await this.accords(folder)).some((sheet) => sheet.suffix === suffix);
    return known ? this.#files.read(folder, receiptOf(suffix)) : '';
  }

  /** Where the spoken yes of a witness is kept; nothing while there is none. */
  async spokenProof(folder: string, suffix: string): Promise<string | undefined> {
    return this.#files.placeOf(folder, papers.proofFolder, papers.spokenProof(suffix));
  }

  async #accord(folder: string, file: string): Promise<AccordSheet | undefined> {
    const text = await this.#files.read(folder, file);
    const identity = witnessFileFor(file);
    const known = await this.#files.read(folder, identity);
    const witness = read(
      () => parseWitness(known, identity),
      (): Witness => ({}),
    );
    const suffix = suffixOf(file.replace(/\.ya?ml$/iu, ''));
    const hasReceipt = (await this.#files.read(folder, receiptOf(suffix))) !== '';
    const hasSpokenProof = (await this.spokenProof(folder, suffix)) !== undefined;
    return read(
      () => ({
        file,
        suffix,
        hasReceipt,
        hasSpokenProof,
        version: versionOf(text),
        accord: parseAccord(text, file),
        witness,
      }),
      () => undefined,
    );
  }
}

const receiptOf = (suffix: string) => `${papers.folder}/${papers.receipt(suffix)}`;

/** `accord-2.yaml` goes with `temoin-2.yaml`. */
export const witnessFileFor = (accordFile: string): string => accordFile.replace(/^accord/iu, 'temoin');

function read<Out, Other>(parse: () => Out, otherwise: (problem: ProblemText) => Other): Out | Other {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return otherwise(error.text);
  }
}

const LISTS = new Set(['results', 'audiences', 'themes', 'partners']);

/** The texts of a fiche by their names, lists one item a line. */
export function ficheValues({ title = '', story }: Fiche): ReadonlyMap<string, string> {
  const told = Object.entries(story).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : (value ?? []).join('\n'),
  ]);
  return new Map([['title', title], ...told]);
}

/** The sentences that the program proposes for fields that are empty, by their names. */
function proposedIn(text: string): ReadonlyMap<string, string> {
  const now = ficheValues(parseFiche(text, FICHE));
  const accepted = ficheValues(parseFiche(setFicheFields(text, { proposalsReviewed: true }), FICHE));
  return new Map([...accepted].filter(([name, value]) => value !== '' && !now.get(name)));
}

/** Texts typed in a form, as changes of a fiche: what is emptied is empty there. */
export function ficheChanges(values: ReadonlyMap<string, string>): FicheChanges {
  const changes = [...values].map(([name, value]) => {
    if (value === '') return [name, undefined];
    return [
      name,
      LISTS.has(name)
        ? value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
        : value,
    ];
  });
  // Names come from the table of labels, each a text or a list of texts.
  return Object.fromEntries(changes) as FicheChanges;
}
