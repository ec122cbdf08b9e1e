import { type Context, given } from '../engine/task.ts';
import type { TimeSpan } from '../model/alignment.ts';
import type { JoinedLengths } from '../model/joined-time.ts';
import type { RecognitionFault } from '../model/recognition.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Cue, Transcript } from '../model/transcript.ts';
import type { Ports } from '../ports/ports.ts';
import { estimateWords } from '../speech/estimate.ts';
import {
  type SilentPassage,
  silentPassages,
  timedCues,
  unitsOf,
  wordsOfUnits,
} from '../speech/timed-transcript.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { type SpokenSound, spokenSound } from './spoken-sound.ts';
import { stage } from './stage.ts';
import { transcript } from './transcript.ts';

/**
 * The words of a testimony where they are in its recordings: in joined time, whatever is cut, masked or added later.
 * - `heard`: each word was looked for in the sound.
 * - `source`: the times are those of the dropped subtitles, since the words could not be followed.
 * - `estimated`: nothing gave times; sentences are placed by their length, to be checked by ear.
 */
export type AlignedWords = {
  readonly method: 'heard' | 'source' | 'estimated';
  /** Lengths of the recordings, in seconds: what joined time counts over. */
  readonly lengths: JoinedLengths;
  readonly cues: readonly Cue[];
  /** Text that is not in the sound. */
  readonly silent: readonly SilentPassage[];
  /** Sound that is not in the text. */
  readonly unwritten: readonly TimeSpan[];
};

/** Share of words that must be heard for the alignment to be believed. */
const LEAST_HEARD = 0.4;

/** When each word is said. Whatever the accord, the fiche or the mastering say, it is not done again. */
export const alignment = stage({
  name: 'alignment',
  version: 3,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    words: transcript(testimony),
    tools: given([testimony.toolVersions.audio, testimony.toolVersions.aligner]),
  }),
  run: async ({ sources, recordings, words }, context): Promise<Outcome> => {
    const { byMachine, fault } = words;
    if (words.transcript === undefined) return { byMachine, ...(fault && { fault }) };
    const sound = await spokenSound(checkedSources(sources, recordings), 8000, context);
    const found = await alignedWith(words.transcript, sound, context);
    // What a machine wrote and nobody can hear was made up.
    if (byMachine && found.method !== 'heard') return { byMachine, fault: 'unheard' };
    return { byMachine, aligned: { lengths: sound.lengths, ...found } };
  },
});

type Outcome = {
  readonly aligned?: AlignedWords;
  readonly byMachine: boolean;
  readonly fault?: RecognitionFault;
};

async function alignedWith(
  source: Transcript,
  { soundPath, durationSeconds, envelope }: SpokenSound,
  { ports, signal, progress }: Context<Ports>,
): Promise<Omit<AlignedWords, 'lengths'>> {
  const units = unitsOf(source);
  const words = wordsOfUnits(units);
  const found = await ports.aligner.align({ soundPath, durationSeconds, words }, { signal, progress });
  const heardCount = found?.words.filter(({ certainty }) => certainty === 'sure').length ?? 0;
  if (found !== undefined && heardCount >= words.length * LEAST_HEARD) {
    const cues = timedCues(units, found.words);
    return { method: 'heard', cues, silent: silentPassages(found), unwritten: found.unwritten };
  }
  if (source.kind === 'timed') return { method: 'source', cues: source.cues, silent: [], unwritten: [] };
  const estimated = estimateWords(words, envelope, durationSeconds);
  return { method: 'estimated', cues: timedCues(units, estimated), silent: [], unwritten: [] };
}
