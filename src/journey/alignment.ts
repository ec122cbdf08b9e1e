import { type Context, given } from '../engine/task.ts';
import type { Alignment, TimeSpan } from '../model/alignment.ts';
import type { MasteredAudio } from '../model/mastered-audio.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Ports } from '../ports/ports.ts';
import { estimateWords } from '../speech/estimate.ts';
import {
  type SilentPassage,
  silentPassages,
  timedTranscript,
  unitsOf,
  wordsOfUnits,
} from '../speech/timed-transcript.ts';
import { mastering } from './mastering.ts';
import { stage } from './stage.ts';
import { transcript } from './transcript.ts';

/**
 * The words of a testimony in the time of its published sound.
 * - `heard`: each word was looked for in the sound.
 * - `source`: the times are those of the dropped subtitles, since the words could not be followed.
 * - `estimated`: nothing gave times; sentences are placed by their length, to be checked by ear.
 */
export type AlignedWords = {
  readonly method: 'heard' | 'source' | 'estimated';
  readonly transcript: Transcript;
  /** Text that is not in the sound. */
  readonly silent: readonly SilentPassage[];
  /** Sound that is not in the text. */
  readonly unwritten: readonly TimeSpan[];
};

/** Share of words that must be heard for the alignment to be believed. */
const LEAST_HEARD = 0.4;

/** When each word is said. Whatever the accord or the fiche say, it is not done again. */
export const alignment = stage({
  name: 'alignment',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    mastered: mastering(testimony),
    words: transcript(testimony),
    tool: given(testimony.toolVersions.aligner),
  }),
  run: async ({ mastered, words }, context): Promise<{ readonly aligned?: AlignedWords }> => {
    if (words.transcript === undefined) return {};
    return { aligned: await alignedWith(words.transcript, mastered, context) };
  },
});

async function alignedWith(
  source: Transcript,
  mastered: MasteredAudio,
  context: Context<Ports>,
): Promise<AlignedWords> {
  const units = unitsOf(source);
  const words = wordsOfUnits(units);
  const found = await soundedWords(words, mastered, context);
  const heardCount = found?.words.filter(({ certainty }) => certainty === 'sure').length ?? 0;
  if (found !== undefined && heardCount >= words.length * LEAST_HEARD) {
    const aligned = timedTranscript(units, found.words);
    return {
      method: 'heard',
      transcript: aligned,
      silent: silentPassages(found),
      unwritten: found.unwritten,
    };
  }
  if (source.kind === 'timed') return { method: 'source', transcript: source, silent: [], unwritten: [] };
  const estimated = estimateWords(words, mastered.envelope, mastered.durationSeconds);
  return { method: 'estimated', transcript: timedTranscript(units, estimated), silent: [], unwritten: [] };
}

async function soundedWords(
  words: readonly string[],
  { mp3 }: MasteredAudio,
  { ports, scratch, pathOf, signal, progress }: Context<Ports>,
): Promise<Alignment | undefined> {
  const soundPath = scratch('speech.f32');
  const source = { ...mp3, path: pathOf(mp3), name: 'mastered.mp3' };
  const durationSeconds = await ports.audio.speech(source, soundPath, { signal, progress: () => {} });
  return ports.aligner.align({ soundPath, durationSeconds, words }, { signal, progress });
}
