import { z } from 'zod';

/** What a recognising process is asked: a piece of the sound, cut where it is quietest between two lengths. */
export type PieceRequest = {
  /** Absolute path of raw 32-bit floats, mono, 16,000 a second. */
  readonly soundPath: string;
  readonly startSeconds: number;
  readonly leastSeconds: number;
  readonly mostSeconds: number;
};

/** What it answers. Checked: an engine may say anything. */
export const pieceAnswer = z.object({
  /** With its punctuation; empty for silence. */
  text: z.string().max(5000),
  /** Where the piece was cut. */
  endSeconds: z.number(),
});
export type PieceAnswer = z.infer<typeof pieceAnswer>;
