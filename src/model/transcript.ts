import type { TimedWord } from './alignment.ts';

/** A stretch of speech with its times: WebVTT's « cue ». */
export type Cue = {
  readonly startSeconds: number;
  /** After `startSeconds`. */
  readonly endSeconds: number;
  /** Plain text, no markup, at least one character; may hold line breaks. */
  readonly text: string;
  /** Name of the speaker as written in the source. Outputs show it only as the accord allows. */
  readonly speaker?: string;
  /** When each word is said, where that is known: the text parted at its breaking spaces. */
  readonly words?: readonly TimedWord[];
};

/** Parts a text at its breaking spaces: a no-break space keeps « Vraiment ? » one word. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\S\u00A0\u202F]+/u).filter((word) => word !== '');
}

/** A paragraph whose times are not known. */
export type Paragraph = { readonly text: string; readonly speaker?: string };

/** The words of a testimony, in order. Timed when the source gave times, else plain paragraphs. */
export type Transcript =
  | { readonly kind: 'timed'; readonly cues: readonly Cue[] }
  | { readonly kind: 'plain'; readonly paragraphs: readonly Paragraph[] };

/** A transcript as plain paragraphs: what one person says in a row is one paragraph. */
export function paragraphsOf(transcript: Transcript): readonly Paragraph[] {
  if (transcript.kind === 'plain') return transcript.paragraphs;
  const paragraphs: Paragraph[] = [];
  for (const { text, speaker } of transcript.cues) {
    const last = paragraphs.at(-1);
    const spoken = text.replaceAll(/\s*\n\s*/g, ' ');
    if (last !== undefined && last.speaker === speaker)
      paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${spoken}` });
    else paragraphs.push(speaker === undefined ? { text: spoken } : { text: spoken, speaker });
  }
  return paragraphs;
}
