import { parseAccord, setAccordFields } from '../../formats/accord-yaml.ts';
import { parseFiche, setFicheFields } from '../../formats/fiche-yaml.ts';
import { parseClock } from '../../formats/review-markdown.ts';
import { formatSourceSpan } from '../../formats/source-span.ts';
import { FICHE } from '../../journey/intake/folder-reading.ts';
import type { TimeSpan } from '../../model/alignment.ts';
import type { Mask } from '../../model/mask.ts';
import { cropped, publishedSeconds, type SourceSpan, type TimeMap } from '../../model/time-map.ts';
import type { TestimonyFiles } from './testimony-files.ts';

/** A passage that is hidden, as people read it: « 12:03 à 12:07 », or the words. */
export const maskLine = (mask: Mask): string =>
  mask.kind === 'time' ? formatSourceSpan(mask.span) : `« ${mask.text} »`;

/** What is heard in the recordings between two times of the published audio: one stretch, or more around a cut. */
export function recordedSpans(map: TimeMap, { startSeconds, endSeconds }: TimeSpan): readonly SourceSpan[] {
  const within = cropped(map, Math.max(0, startSeconds), Math.min(endSeconds, publishedSeconds(map)));
  return within.pieces.flatMap((piece) => (piece.kind === 'source' ? [rounded(piece.span)] : []));
}

/** A stretch between two times, in seconds or as one says them; nothing when they are none, or in the wrong order. */
export function saidSpan(from: string | undefined, to: string | undefined): TimeSpan | undefined {
  const [startSeconds, endSeconds] = [secondsIn(from), secondsIn(to)];
  if (startSeconds === undefined || endSeconds === undefined || endSeconds <= startSeconds) return undefined;
  return { startSeconds, endSeconds };
}

function secondsIn(text = ''): number | undefined {
  const said = text.trim().replace(',', '.');
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(said) ? Number(said) : parseClock(said);
}

const rounded = (span: SourceSpan): SourceSpan => ({
  ...span,
  startSeconds: Math.floor(span.startSeconds * 100) / 100,
  endSeconds: Math.ceil(span.endSeconds * 100) / 100,
});

/** Hides passages that were heard on a page, in the same files that people edit by hand. */
export class Hiding {
  readonly #files: TestimonyFiles;

  constructor(files: TestimonyFiles) {
    this.#files = files;
  }

  /** Hides stretches of the recordings in everything that is made. */
  async mask(folder: string, spans: readonly SourceSpan[]): Promise<void> {
    const added = spans.map((span): Mask => ({ kind: 'time', span }));
    await this.#changeMasks(folder, (masks) => {
      const known = new Set(masks.map(maskLine));
      return [...masks, ...added.filter((mask) => !known.has(maskLine(mask)))];
    });
  }

  /** Lets a passage be heard again. @returns whether one was hidden that reads so. */
  async unmask(folder: string, line: string): Promise<boolean> {
    let wasThere = false;
    await this.#changeMasks(folder, (masks) => {
      const kept = masks.filter((mask) => maskLine(mask) !== line);
      wasThere = kept.length < masks.length;
      return kept;
    });
    return wasThere;
  }

  /** Notes where an accord is said in the recordings: it becomes its proof, and is cut from everything that is made. */
  async spoken(folder: string, file: string, span: SourceSpan): Promise<void> {
    await this.#files.change(folder, file, (now) => {
      const text = setAccordFields(now, { proof: formatSourceSpan(span) }, file);
      parseAccord(text, file);
      return { text };
    });
  }

  async #changeMasks(folder: string, edit: (masks: readonly Mask[]) => readonly Mask[]): Promise<void> {
    await this.#files.change(folder, FICHE, (now) => {
      const masks = edit(parseFiche(now, FICHE).backstage.masks);
      return { text: setFicheFields(now, { masks: masks.length === 0 ? undefined : masks }) };
    });
  }
}
