import type { DraftWords } from '../../model/draft-words.ts';
import { DRAFT_WORDS } from '../drafting.ts';
import { type TestimonyFiles, versionOf } from './testimony-files.ts';

/** The words of a draft, and the name of that very state of it. */
export type ReadDraft = DraftWords & { readonly version: string };

/** Reads what the last pass left in the drafts of testimonies. */
export class Drafts {
  readonly #files: TestimonyFiles;

  constructor(files: TestimonyFiles) {
    this.#files = files;
  }

  /** The words of a draft, where they are heard; nothing while there is no draft. */
  async words(folder: string): Promise<ReadDraft | undefined> {
    const text = await this.#files.read(folder, `brouillon/${DRAFT_WORDS}`);
    if (text === '') return undefined;
    // Written whole by a pass of this program alone.
    return { ...(JSON.parse(text) as DraftWords), version: versionOf(text) };
  }
}
