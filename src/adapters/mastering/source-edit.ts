import type { Recording } from '../../model/recording.ts';
import type { SoundEdit } from '../../model/sound-edit.ts';
import { editedMap, maskedStretches } from '../../model/time-map.ts';
import type { MasteringOrder } from '../../ports/audio.ts';
import { MaskTone } from '../../sound/mask-tone.ts';
import type { SampleEdit } from '../../sound/sample-editor.ts';
import { samplesOf } from '../../sound/sample-span.ts';

/** How far the tone over a masked stretch lies under the voices. */
export const TONE_BELOW_VOICE_DB = 8;
/** Level of the tone in the prepared sound, before it is brought to that of the voices. */
export const PREPARED_TONE_LUFS = -30;
/** Places of a tone are told by lengths in seconds: so much more makes up for their rounding. */
const MARGIN_SECONDS = 0.001;

/** What is taken out of one of the sources, at a rate. */
export function sampleEdit(
  { sources, edit }: Pick<MasteringOrder, 'sources' | 'edit'>,
  file: number,
  rateHz: number,
): SampleEdit {
  const spans = (of: SoundEdit['removed']) =>
    of.filter((span) => span.file === file).map((span) => samplesOf(span, rateHz));
  return {
    removed: [...spans(edit.removed), ...joints(sources.length, file, sources[file]?.recording, rateHz)],
    masked: spans(edit.masked),
  };
}

/** Where a file is joined to others, its very ends go: they fade as at a cut. */
function joints(fileCount: number, file: number, recording: Recording | undefined, rateHz: number) {
  const end = Math.floor((recording?.durationSeconds ?? Number.POSITIVE_INFINITY) * rateHz);
  return [
    ...(file > 0 ? [{ start: 0, end: 0 }] : []),
    ...(file < fileCount - 1 ? [{ start: end, end: Number.MAX_SAFE_INTEGER }] : []),
  ];
}

/** The tone over the masked stretches of one of the sources, in samples from where it begins once edited. */
export function maskTone(
  { sources, edit }: Pick<MasteringOrder, 'sources' | 'edit'>,
  file: number,
  { levelLufs, rateHz }: { readonly levelLufs: number; readonly rateHz: number },
): MaskTone {
  const seconds = sources[file]?.recording.durationSeconds ?? 0;
  const own = (spans: SoundEdit['removed']) =>
    spans.filter((span) => span.file === file).map((span) => ({ ...span, file: 0 }));
  const map = editedMap([seconds], {
    removed: own(edit.removed),
    masked: own(edit.masked),
  });
  const stretches = maskedStretches(map).map(({ startSeconds, endSeconds }) =>
    samplesOf(
      {
        startSeconds: Math.max(0, startSeconds - MARGIN_SECONDS),
        endSeconds: endSeconds + MARGIN_SECONDS,
      },
      rateHz,
    ),
  );
  return new MaskTone(stretches, levelLufs, rateHz);
}
