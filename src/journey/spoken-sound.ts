import type { Context } from '../engine/task.ts';
import type { Envelope } from '../model/loudness.ts';
import type { CheckedSource, SpeechOrder } from '../ports/audio.ts';
import type { Ports } from '../ports/ports.ts';

/** The sound of a testimony's recordings, where its words are looked for. */
export type SpokenSound = {
  readonly soundPath: string;
  /** Length of each recording, in order, in seconds. */
  readonly lengths: readonly number[];
  readonly durationSeconds: number;
  /** How loud it is over time. */
  readonly envelope: Envelope;
};

/** Writes the sound of the recordings, joined, to a scratch file of the stage. */
export async function spokenSound(
  recordings: readonly CheckedSource[],
  sampleRateHz: SpeechOrder['sampleRateHz'],
  { ports, scratch, signal }: Context<Ports>,
): Promise<SpokenSound> {
  const soundPath = scratch('speech.f32');
  const order = { recordings, outputPath: soundPath, sampleRateHz };
  const { lengths, envelope } = await ports.audio.speech(order, { signal, progress: () => {} });
  return { soundPath, lengths, durationSeconds: lengths.reduce((sum, length) => sum + length, 0), envelope };
}
