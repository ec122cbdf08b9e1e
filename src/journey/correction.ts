import { type Context, given } from '../engine/task.ts';
import { formatClock, parseReview, type Remark } from '../formats/review-markdown.ts';
import type { TimedWord } from '../model/alignment.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Testimony } from '../model/testimony.ts';
import { type Cue, type Transcript, wordsIn } from '../model/transcript.ts';
import type { Ports } from '../ports/ports.ts';
import { type CorrectedPart, correctedParts, sharedOut } from '../speech/corrections.ts';
import { timedTranscript } from '../speech/timed-transcript.ts';
import { reviewWords } from '../words/review.ts';
import { type AlignedWords, alignment } from './alignment.ts';
import { mastering } from './mastering.ts';
import { stage } from './stage.ts';

/**
 * The aligned words with a person's corrections: sentences that were not touched keep their times, and each corrected
 * passage alone is looked for again, between its neighbours. The machine's text is left as it is.
 */
export const correction = stage({
  name: 'correction',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    mastered: mastering(testimony),
    words: alignment(testimony),
    review: given(testimony.review, testimony.review?.digest ?? 'none'),
    tool: given(testimony.toolVersions.aligner),
  }),
  run: async ({ mastered, words, review }, context): Promise<Corrected> => {
    const machine = words.aligned?.transcript;
    const turns = review === undefined ? [] : parseReview(await context.ports.texts.read(review));
    if (words.aligned === undefined || machine === undefined) return { remarks: [] };
    if (turns.length === 0 || machine.kind !== 'timed')
      return { transcript: machine, remarks: remarksOn(words.aligned) };
    const parts = correctedParts(machine.cues, turns, mastered.durationSeconds);
    return { transcript: { kind: 'timed', cues: await timed(parts, mastered, context) }, remarks: [] };
  },
});

/** The words to be shown, and what a person should check by ear while nobody has corrected them. */
type Corrected = { readonly transcript?: Transcript; readonly remarks: readonly Remark[] };

function remarksOn({ method, silent, unwritten }: AlignedWords): Remark[] {
  const doubts = method === 'estimated' ? [{ atSeconds: 0, text: reviewWords.estimated }] : [];
  const absent = silent.map(({ text, atSeconds }) => ({
    atSeconds,
    text: reviewWords.silent(formatClock(atSeconds), wordsIn(text).slice(0, 6).join(' ')),
  }));
  const extra = unwritten.map(({ startSeconds, endSeconds }) => ({
    atSeconds: startSeconds,
    text: reviewWords.unwritten(formatClock(startSeconds), formatClock(endSeconds)),
  }));
  return [...doubts, ...absent, ...extra];
}

type Changed = Extract<CorrectedPart, { readonly kind: 'changed' }>;

async function timed(
  parts: readonly CorrectedPart[],
  { mp3, durationSeconds }: MasteredAudio,
  { ports, scratch, pathOf, signal, progress }: Context<Ports>,
): Promise<Cue[]> {
  const soundPath = scratch('speech.f32');
  if (parts.some(({ kind }) => kind === 'changed')) {
    const source = { ...mp3, path: pathOf(mp3), name: 'mastered.mp3' };
    await ports.audio.speech(source, soundPath, { signal, progress: () => {} });
  }
  const wordsOf = async ({ units, within }: Changed): Promise<readonly TimedWord[]> => {
    const order = { soundPath, durationSeconds, within, words: units.flatMap(({ text }) => wordsIn(text)) };
    const found = await ports.aligner.align(order, { signal, progress: () => {} });
    return found?.words ?? sharedOut(units, within);
  };
  const cues: Cue[] = [];
  for (const [rank, part] of parts.entries()) {
    if (part.kind === 'kept') cues.push(...part.cues);
    else {
      const again = timedTranscript(part.units, await wordsOf(part));
      if (again.kind === 'timed') cues.push(...again.cues);
    }
    progress((rank + 1) / parts.length);
  }
  return cues;
}
