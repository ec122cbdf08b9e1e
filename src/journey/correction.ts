import { type Context, given } from '../engine/task.ts';
import { parseReview } from '../formats/review-markdown.ts';
import type { TimedWord } from '../model/alignment.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Testimony } from '../model/testimony.ts';
import { type Cue, type Transcript, wordsIn } from '../model/transcript.ts';
import type { Ports } from '../ports/ports.ts';
import { type CorrectedPart, correctedParts, sharedOut } from '../speech/corrections.ts';
import { timedTranscript } from '../speech/timed-transcript.ts';
import { alignment } from './alignment.ts';
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
  run: async ({ mastered, words, review }, context): Promise<{ readonly transcript?: Transcript }> => {
    const machine = words.aligned?.transcript;
    const turns = review === undefined ? [] : parseReview(await context.ports.texts.read(review));
    if (turns.length === 0 || machine?.kind !== 'timed')
      return machine === undefined ? {} : { transcript: machine };
    const parts = correctedParts(machine.cues, turns, mastered.durationSeconds);
    return { transcript: { kind: 'timed', cues: await timed(parts, mastered, context) } };
  },
});

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
