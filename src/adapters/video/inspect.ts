import { Writable } from 'node:stream';
import type { ClipFacts } from '../../model/clip-facts.ts';
import type { ClipScene } from '../../model/clip-scene.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { guardedInput } from '../ffmpeg/containers.ts';
import { measure } from '../ffmpeg/measure.ts';
import { probeClip } from '../ffmpeg/probe-clip.ts';
import type { Programs } from '../ffmpeg/programs.ts';
import { runFfmpeg } from '../ffmpeg/run.ts';
import { drawLayer } from '../images/draw.ts';
import type { Pixels } from '../images/jpeg.ts';
import { readBoxes } from './boxes.ts';
import { inTurn } from './in-turn.ts';
import { over, partOf } from './sprite.ts';

/** How many captions are looked at, spread over the clip. */
const LOOKS = 3;
/** What two pictures that cannot be compared are given. */
const MOST_DIFFERENT = 255;

/** The `inspect` of the Video port. */
export async function inspect(
  programs: Programs,
  path: string,
  scene: ClipScene,
  { signal }: AudioControl,
): Promise<ClipFacts> {
  const input = { source: `file:${path}`, options: guardedInput('mov') };
  const { loudness } = await measure({ program: programs.ffmpeg, inputs: [input], signal }, []);
  const streams = await probeClip(programs.ffprobe, path, signal);
  const { widthPx, heightPx } = streams.video;
  const comparable = widthPx === scene.widthPx && heightPx === scene.heightPx;
  return {
    ...(await readBoxes(path)),
    ...streams,
    loudness,
    captionDifference: comparable
      ? await captionDifference(programs.ffmpeg, path, scene, signal)
      : MOST_DIFFERENT,
  };
}

async function captionDifference(
  ffmpeg: string,
  path: string,
  scene: ClipScene,
  signal: AbortSignal,
): Promise<number> {
  const { rect, states } = scene.captions;
  const background = await inTurn(async () => partOf(await drawLayer(scene.silent), rect));
  let most = states.length === 0 ? MOST_DIFFERENT : 0;
  // One after the other: a decoder holds as much as an encoder.
  for (const index of chosen(states.length)) {
    const state = states[index];
    if (state === undefined) return MOST_DIFFERENT;
    const until = states[index + 1]?.fromSeconds ?? scene.voiceSeconds;
    const frame = Math.floor(((state.fromSeconds + until) / 2) * scene.framesPerSecond);
    const expected = over(await drawLayer(state.svg), background);
    const shown = await frameOf({ ffmpeg, path, frame, scene, signal });
    most = Math.max(most, meanDifference(shown, expected));
  }
  return most;
}

/** Indexes spread over a list. */
const chosen = (length: number) =>
  [
    ...new Set(Array.from({ length: LOOKS }, (_, look) => Math.floor(((look + 0.5) / LOOKS) * length))),
  ].filter((index) => index < length);

type Look = {
  readonly ffmpeg: string;
  readonly path: string;
  readonly frame: number;
  readonly scene: ClipScene;
  readonly signal: AbortSignal;
};

/** The captions' part of a frame, as it is seen. */
async function frameOf({ ffmpeg, path, frame, scene, signal }: Look): Promise<Pixels> {
  const { x, y, width, height } = scene.captions.rect;
  const parts: Buffer[] = [];
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      done();
    },
  });
  const start = Math.max(0, frame / scene.framesPerSecond - 0.001);
  const filters = `crop=${width}:${height}:${x}:${y},scale=in_color_matrix=bt709:in_range=tv:out_range=pc,format=rgb24`;
  await runFfmpeg({
    program: ffmpeg,
    inputs: [{ source: `file:${path}`, options: ['-threads', '1', '-f', 'mov', '-ss', start.toFixed(3)] }],
    output: { target, options: ['-map', '0:v:0', '-vf', filters, '-frames:v', '1', '-f', 'rawvideo'] },
    signal,
  });
  return { bytes: Buffer.concat(parts), width, height };
}

function meanDifference(one: Pixels, other: Pixels): number {
  if (one.bytes.length !== other.bytes.length) return MOST_DIFFERENT;
  let sum = 0;
  for (let at = 0; at < one.bytes.length; at += 1)
    sum += Math.abs((one.bytes[at] ?? 0) - (other.bytes[at] ?? 0));
  return sum / one.bytes.length;
}
