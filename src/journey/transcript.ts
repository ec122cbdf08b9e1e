import { given } from '../engine/task.ts';
import { parseReview } from '../formats/review-markdown.ts';
import { parseTranscript } from '../formats/transcript.ts';
import type { RecognitionFault } from '../model/recognition.ts';
import type { SourceFile } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Transcript } from '../model/transcript.ts';
import { isRecognitionWanted, recognition } from './recognition.ts';
import { stage } from './stage.ts';

/** The words as they came, before anything is made of them. */
type Source = {
  readonly transcript?: Transcript;
  /** No person wrote them. */
  readonly byMachine: boolean;
  readonly fault?: RecognitionFault;
};

/**
 * The words that were dropped beside the recording, with the speakers and the times that the source gives; else what a
 * machine heard; else what a person left in `transcription.md` when the machine that gave it is gone.
 */
export const transcript = stage({
  name: 'transcript',
  version: 4,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    source: given(testimony.transcript, identityOf(testimony.transcript)),
    recognised: recognition(testimony),
    left: given(...leftText(testimony)),
  }),
  run: async ({ source, recognised, left }, { ports }): Promise<Source> => {
    if (source !== undefined)
      return { transcript: parseTranscript(source.name, await ports.texts.read(source)), byMachine: false };
    if ('fault' in recognised) return { byMachine: true, fault: recognised.fault };
    if (recognised.cues.length > 0)
      return { transcript: { kind: 'timed', cues: recognised.cues }, byMachine: true };
    if (left === undefined) return { byMachine: false };
    return {
      transcript: { kind: 'plain', paragraphs: parseReview(await ports.texts.read(left)) },
      byMachine: false,
    };
  },
});

const identityOf = (source: SourceFile | undefined) =>
  source === undefined ? 'none' : { digest: source.digest, name: source.name };

/** The corrected text, while nothing else can give the words. */
function leftText(testimony: Testimony): [SourceFile | undefined, string] {
  const isAlone = testimony.transcript === undefined && !isRecognitionWanted(testimony);
  const left = isAlone ? testimony.review : undefined;
  return [left, left?.digest ?? 'none'];
}
