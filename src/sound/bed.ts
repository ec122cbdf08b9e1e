import { FRAME_SECONDS } from './energy-track.ts';

const UNDER_VOICE_DB = -20;
const IN_PAUSE_DB = -13;
/** Under the first seconds, then it fades away; it comes back for the last ones. */
const OPENING = { fullSeconds: 10, fadeSeconds: 8 };
const CLOSING = { fullSeconds: 5, fadeSeconds: 5 };
/** The music is down this long before a voice begins, and comes back only in a pause that lasts. */
const EASE_FRAMES = 25;

/**
 * Gain of a music bed for each 20 ms frame of a voice, as a ratio to a bed as loud as the voice: 20 dB under it where
 * someone speaks, 13 dB in pauses, nothing in the middle.
 *
 * @param active 1 where someone speaks.
 */
export function bedGains(active: Uint8Array): Float32Array {
  const frameCount = active.length;
  const near = nearVoice(active);
  return Float32Array.from({ length: frameCount }, (_, frame) => {
    const share = Math.max(
      presence(frame * FRAME_SECONDS, OPENING),
      presence((frameCount - frame) * FRAME_SECONDS, CLOSING),
    );
    const gainDb = IN_PAUSE_DB + (UNDER_VOICE_DB - IN_PAUSE_DB) * (near[frame] ?? 0);
    return share * 10 ** (gainDb / 20);
  });
}

/** 1 near an end, 0 far from it, and a fade between. */
function presence(seconds: number, { fullSeconds, fadeSeconds }: typeof OPENING): number {
  return Math.min(1, Math.max(0, (fullSeconds + fadeSeconds - seconds) / fadeSeconds));
}

/** 1 where someone speaks, falling to 0 over half a second on both sides. */
function nearVoice(active: Uint8Array): Float32Array {
  const near = Float32Array.from(active);
  const ease = (frame: number, neighbour: number) => {
    near[frame] = Math.max(near[frame] ?? 0, (near[neighbour] ?? 0) - 1 / EASE_FRAMES);
  };
  for (let frame = 1; frame < near.length; frame++) ease(frame, frame - 1);
  for (let frame = near.length - 2; frame >= 0; frame--) ease(frame, frame + 1);
  return near;
}
