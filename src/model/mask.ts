import type { SourceSpan } from './time-map.ts';

/** A passage to be hidden everywhere: by its times in the recording as it was dropped, or by the words said. */
export type Mask =
  | { readonly kind: 'time'; readonly span: SourceSpan }
  /** Wherever these words are said or written. */
  | { readonly kind: 'words'; readonly text: string };

/** Added on each side of a masked passage: 99 % of words are then covered whole. */
export const MASK_PAD_SECONDS = 0.12;

/** Added on each side of a spoken accord: it is marked by ear, to the second. */
export const SPOKEN_PAD_SECONDS = 0.25;

/** A stretch of a recording, longer by so much on each side. */
export function padded(span: SourceSpan, padSeconds: number): SourceSpan {
  return {
    ...span,
    startSeconds: Math.max(0, span.startSeconds - padSeconds),
    endSeconds: span.endSeconds + padSeconds,
  };
}

/** The words that are hidden wherever they are. */
export const quotesOf = (masks: readonly Mask[]): readonly string[] =>
  masks.flatMap((mask) => (mask.kind === 'words' ? [mask.text] : []));
