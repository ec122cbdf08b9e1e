import { type Context, given } from '../engine/task.ts';
import { parseReview } from '../formats/review-markdown.ts';
import { sharedOut, type TimedWord } from '../model/alignment.ts';
import type { WordsOnSources } from '../model/quoted-words.ts';
import type { Testimony } from '../model/testimony.ts';
import { type Cue, wordsIn } from '../model/transcript.ts';
import type { CheckedSources } from '../ports/audio.ts';
import type { Ports } from '../ports/ports.ts';
import { type CorrectedPart, correctedParts } from '../speech/corrections.ts';
import { timedCues } from '../speech/timed-transcript.ts';
import { alignment } from './alignment.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { spokenSound } from './spoken-sound.ts';
import { stage } from './stage.ts';

/**
 * The aligned words with a person's corrections, still where they are in the recordings: sentences that were not touched
 * keep their times, and each corrected passage alone is looked for again, between its neighbours. The machine's text is
 * left as it is.
 */
export const correction = stage({
  name: 'correction',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    words: alignment(testimony),
    review: given(testimony.review, testimony.review?.digest ?? 'none'),
    tool: given(testimony.toolVersions.aligner),
  }),
  run: async ({ sources, recordings, words: { aligned }, review }, context): Promise<Corrected> => {
    if (aligned === undefined) return { isCorrected: false };
    const { lengths, cues } = aligned;
    const turns = review === undefined ? [] : parseReview(await context.ports.texts.read(review));
    if (turns.length === 0) return { words: { lengths, cues }, isCorrected: false };
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const parts = correctedParts(cues, turns, total);
    return {
      words: { lengths, cues: await timed(parts, checkedSources(sources, recordings), context) },
      isCorrected: true,
    };
  },
});

/** The words as a person reads them; none while there is no text. */
type Corrected = { readonly words?: WordsOnSources; readonly isCorrected: boolean };

type Changed = Extract<CorrectedPart, { readonly kind: 'changed' }>;

async function timed(
  parts: readonly CorrectedPart[],
  recordings: CheckedSources,
  context: Context<Ports>,
): Promise<Cue[]> {
  const { ports, signal, progress } = context;
  const isChanged = parts.some(({ kind }) => kind === 'changed');
  const sound = isChanged ? await spokenSound(recordings, 8000, context) : undefined;
  const wordsOf = async ({ units, within }: Changed): Promise<readonly TimedWord[]> => {
    const words = units.flatMap(({ text }) => wordsIn(text));
    const found =
      sound && (await ports.aligner.align({ ...sound, within, words }, { signal, progress: () => {} }));
    return found?.words ?? sharedOut(words, within);
  };
  const cues: Cue[] = [];
  for (const [rank, part] of parts.entries()) {
    cues.push(...(part.kind === 'kept' ? part.cues : timedCues(part.units, await wordsOf(part))));
    progress((rank + 1) / parts.length);
  }
  return cues;
}
