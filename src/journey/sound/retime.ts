import { publishedAtOrAfter, type TimeMap } from '../../model/time-map.ts';
import type { Transcript } from '../../model/transcript.ts';

/** A transcript with the recording's times, brought to those of the published audio; what was removed goes. */
export function retimed(transcript: Transcript, map: TimeMap): Transcript {
  if (transcript.kind === 'plain') return transcript;
  const at = (seconds: number) => toMillisecond(publishedAtOrAfter(map, { file: 0, seconds }));
  const cues = transcript.cues.flatMap((cue) => {
    const startSeconds = at(cue.startSeconds);
    const endSeconds = at(cue.endSeconds);
    return endSeconds > startSeconds ? [{ ...cue, startSeconds, endSeconds }] : [];
  });
  return { kind: 'timed', cues };
}

const toMillisecond = (seconds: number) => Math.round(seconds * 1000) / 1000;
