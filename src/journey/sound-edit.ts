import { given } from '../engine/task.ts';
import { formatSourceSpan } from '../formats/source-span.ts';
import { MASK_PAD_SECONDS, type Mask, padded, SPOKEN_PAD_SECONDS } from '../model/mask.ts';
import { Problem } from '../model/problem.ts';
import type { Recording } from '../model/recording.ts';
import type { SoundEdit } from '../model/sound-edit.ts';
import type { Testimony } from '../model/testimony.ts';
import type { SourceSpan } from '../model/time-map.ts';
import { check } from './check.ts';
import { maskPlaces } from './mask-places.ts';
import { stage } from './stage.ts';

/**
 * What people ask to be taken out of a testimony's sound before anything is made of it: accords spoken in the recording
 * are removed, masked passages are covered.
 *
 * @throws Problem `passage-outside` when a passage is not in the recording: nothing would be hidden.
 */
export const soundEdit = stage({
  name: 'sound-edit',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    spoken: given(spokenAccords(testimony)),
    masked: given(testimony.fiche.backstage.masks.flatMap(timesOf)),
    places: maskPlaces(testimony),
    recordings: check(testimony),
  }),
  run: async ({ spoken, masked, places: { places }, recordings }): Promise<SoundEdit> => {
    for (const span of [...spoken, ...masked]) mustBeWithin(span, recordings);
    return {
      removed: spoken.map((span) => padded(span, SPOKEN_PAD_SECONDS)),
      masked: [
        ...masked.map((span) => padded(span, MASK_PAD_SECONDS)),
        ...places.flatMap(({ spans }) => spans),
      ],
    };
  },
});

/** Where accords are spoken in the recordings. */
export const spokenAccords = ({ people }: Pick<Testimony, 'people'>): readonly SourceSpan[] =>
  people.flatMap(({ accord }) => accord?.spoken ?? []);

const timesOf = (mask: Mask): readonly SourceSpan[] => (mask.kind === 'time' ? [mask.span] : []);

/** A passage marked to the second may end a little after the sound does. */
const TOLERANCE_SECONDS = 2;

function mustBeWithin(span: SourceSpan, recordings: readonly Recording[]): void {
  const seconds = recordings[span.file]?.durationSeconds;
  if (seconds === undefined || span.startSeconds >= seconds || span.endSeconds > seconds + TOLERANCE_SECONDS)
    throw new Problem('passage-outside', { passage: formatSourceSpan(span) });
}
