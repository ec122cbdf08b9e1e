import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../adapters/disk/disk-problem.ts';
import { parseFiche, setFicheFields } from '../../formats/fiche-yaml.ts';
import { formatPassageLine } from '../../formats/passage-line.ts';
import { MOST_CHOSEN } from '../../journey/clips/choice.ts';
import { FICHE } from '../../journey/intake/folder-reading.ts';
import { type PointingFault, pointedPassage, pointerTo } from '../../journey/passages/pointed-passage.ts';
import { type Sentence, sentencesOf } from '../../journey/passages/sentences.ts';
import type { TimeSpan } from '../../model/alignment.ts';
import type { ClipShape } from '../../model/clip.ts';
import type { DraftWords } from '../../model/draft-words.ts';
import { shownCues } from '../../model/heard-words.ts';
import { Problem } from '../../model/problem.ts';
import { type Network, networkNames } from '../../words/posts.ts';
import { sharing } from '../../words/sharing.ts';
import { speakerWords } from '../../words/transcript.ts';
import { EXTRACTS } from '../drafting.ts';
import type { Workspace } from '../workspace.ts';
import type { TestimonyFiles } from './testimony-files.ts';

/** A clip as it lies in a testimony's folder. */
export type MadeClip = {
  /** From 1, as its folder is named. */
  readonly rank: number;
  /** What is said in it. */
  readonly quote: string;
  /** Whether every shape is there, and all of it in one file. */
  readonly isWhole: boolean;
  /** Whether it may be shared now: else it waits in the draft. */
  readonly isShared: boolean;
  readonly shapes: readonly ClipShape[];
  readonly posts: Readonly<Partial<Record<Network, string>>>;
  /** Why some shape is not offered, in words. */
  readonly leftOut: string;
};

/** Chooses passages to share, in the fiche that people edit by hand, and finds what was made of them. */
export class Studio {
  readonly #files: TestimonyFiles;
  readonly #episodes: string;

  constructor(files: TestimonyFiles, { episodes }: Pick<Workspace, 'episodes'>) {
    this.#files = files;
    this.#episodes = episodes;
  }

  /**
   * Adds a passage to those that are filmed, unless it is one of them already.
   *
   * @returns why it cannot be taken, if so.
   * @throws Problem `extracts-full`.
   */
  async choose(folder: string, draft: DraftWords, span: TimeSpan): Promise<PointingFault | undefined> {
    const sentences = sentencesIn(draft);
    const passage = pointedPassage(span, sentences);
    if (typeof passage === 'string') return passage;
    const pointer = pointerTo(passage, sentences);
    const line = formatPassageLine(pointer);
    await this.#files.change(folder, FICHE, (now) => {
      const listed = parseFiche(now, FICHE).extracts ?? [];
      if (listed.some(({ note: _, ...one }) => formatPassageLine(one) === line)) return { text: now };
      if (listed.length >= MOST_CHOSEN)
        throw new Problem('extracts-full', { most: MOST_CHOSEN, passage: line });
      return { text: setFicheFields(now, { extracts: [...listed, pointer] }) };
    });
    return undefined;
  }

  /** Takes a passage out of those that are filmed. @returns whether it was the one that was seen. */
  async leave(folder: string, draft: DraftWords, rank: number, quote: string): Promise<boolean> {
    if (draft.chosen[rank - 1]?.text.trim() !== quote.trim()) return false;
    await this.#files.change(folder, FICHE, (now) => {
      const listed = parseFiche(now, FICHE).extracts ?? [];
      return { text: setFicheFields(now, { extracts: listed.filter((_, at) => at !== rank - 1) }) };
    });
    return true;
  }

  /** Every clip that is made, in the order of the fiche. */
  async made(folder: string): Promise<readonly MadeClip[]> {
    const ranks = Array.from({ length: MOST_CHOSEN }, (_, at) => at + 1);
    return (await Promise.all(ranks.map((rank) => this.#clip(folder, rank)))).flatMap((clip) => clip ?? []);
  }

  /** Where a file of a clip lies: `vertical.mp4`, `tout.zip`; nothing for another name, or what is not made. */
  async fileOf(folder: string, rank: number, name: string): Promise<string | undefined> {
    const shape = /^([a-z]+)\.mp4$/.exec(name)?.[1] ?? '';
    const video = shape in sharing.videos ? sharing.videos[shape as ClipShape] : undefined;
    const file = name === 'tout.zip' ? `${sharing.zip}.zip` : video && `${video}.mp4`;
    const place = file === undefined ? undefined : await this.#placeOf(folder, rank);
    return place === undefined || file === undefined ? undefined : path.join(place.path, file);
  }

  async #clip(folder: string, rank: number): Promise<MadeClip | undefined> {
    const place = await this.#placeOf(folder, rank);
    if (place === undefined) return undefined;
    const read = (name: string) => readFile(path.join(place.path, name), 'utf8').catch(emptyIfAbsent);
    const posts = networkNames.map(async (network) => {
      const text = (await read(`${sharing.post(network)}.txt`)).trim();
      return text === '' ? [] : [[network, text] as const];
    });
    return {
      rank,
      isShared: place.isShared,
      isWhole: place.names.has(`${sharing.zip}.zip`),
      quote: (await read(`${sharing.quote}.txt`)).trim(),
      shapes: SHAPES.filter((shape) => place.names.has(`${sharing.videos[shape]}.mp4`)),
      posts: Object.fromEntries((await Promise.all(posts)).flat()),
      leftOut: (await read(`${sharing.leftOut}.txt`)).trim(),
    };
  }

  async #placeOf(folder: string, rank: number) {
    for (const above of [sharing.folder, `brouillon/${EXTRACTS}`]) {
      const place = path.join(this.#episodes, folder, above, sharing.passage(rank));
      const names = await readdir(place).catch(nothingIfAbsent);
      if (names !== undefined)
        return { path: place, names: new Set(names), isShared: above === sharing.folder };
    }
    return undefined;
  }
}

const SHAPES: readonly ClipShape[] = ['vertical', 'portrait', 'square', 'wide'];

function sentencesIn({ words }: DraftWords): readonly Sentence[] {
  return sentencesOf(shownCues(words, speakerWords.masked));
}

function nothingIfAbsent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
}

function emptyIfAbsent(error: unknown): string {
  if (codeOf(error) !== 'ENOENT') throw error;
  return '';
}
