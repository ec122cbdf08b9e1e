import type { Chapter } from '../model/chapters.ts';
import type { Cue, Transcript } from '../model/transcript.ts';

/** A sentence or two of a paragraph; timed when the transcript is. */
type Passage = { readonly text: string; readonly startSeconds?: number; readonly endSeconds?: number };

/** What one person says without a long breath. */
export type Speech = { readonly speaker?: string; readonly passages: readonly Passage[] };

/** The part of a transcript under one heading; the first may have none. */
export type Part = { readonly chapter?: Chapter; readonly speeches: readonly Speech[] };

/** A silence after which the same person begins a new paragraph, in seconds. */
const LONG_BREATH_SECONDS = 2.5;
/** Beyond this many characters a paragraph ends with its sentence. */
const LONG_PARAGRAPH = 520;

/** Lays a transcript out to be read: chapters as headings, cues of one person joined into paragraphs. */
export function partsOf(transcript: Transcript, chapters: readonly Chapter[]): Part[] {
  if (transcript.kind === 'plain') {
    return [
      { speeches: transcript.paragraphs.map(({ text, ...who }) => ({ ...who, passages: [{ text }] })) },
    ];
  }
  const headings: readonly (Chapter | undefined)[] = [undefined, ...chapters];
  return headings
    .map((chapter, index) => {
      const from = chapter?.startSeconds ?? Number.NEGATIVE_INFINITY;
      const to = headings[index + 1]?.startSeconds ?? Number.POSITIVE_INFINITY;
      const speeches = speechesOf(transcript.cues.filter((cue) => from <= middle(cue) && middle(cue) < to));
      return chapter === undefined ? { speeches } : { chapter, speeches };
    })
    .filter(({ speeches }) => speeches.length > 0);
}

function speechesOf(cues: readonly Cue[]): Speech[] {
  const runs: Cue[][] = [];
  for (const cue of cues) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run, cue)) run.push(cue);
    else runs.push([cue]);
  }
  return runs.map((run) => ({
    ...(run[0]?.speaker !== undefined && { speaker: run[0].speaker }),
    passages: run.map(({ text, startSeconds, endSeconds }) => ({
      text: text.replace(/\s*\n\s*/g, ' ').trim(),
      startSeconds,
      endSeconds,
    })),
  }));
}

function goesOn(run: readonly Cue[], next: Cue): boolean {
  const last = run.at(-1);
  if (last === undefined || last.speaker !== next.speaker) return false;
  if (next.startSeconds - last.endSeconds >= LONG_BREATH_SECONDS && endsSentence(last)) return false;
  return !(endsSentence(last) && run.reduce((sum, { text }) => sum + text.length, 0) > LONG_PARAGRAPH);
}

/** Subtitles are cut in a pause around a chapter's start: the middle of a cue says which side it is on. */
const middle = (cue: Cue) => (cue.startSeconds + cue.endSeconds) / 2;

const endsSentence = (cue: Cue) => /[.!?…»"]\s*$/u.test(cue.text);
