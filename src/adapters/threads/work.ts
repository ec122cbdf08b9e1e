import type { SoundEdit } from '../../model/sound-edit.ts';
import type { CheckedSources } from '../../ports/audio.ts';
import type { Coefficients } from '../../sound/biquad.ts';
import type { SampleEdit } from '../../sound/sample-editor.ts';
import type { Survey } from '../../sound/survey.ts';
import type { Traces } from '../../sound/tracer.ts';
import type { DecodeRequest } from '../ffmpeg/decode.ts';

/** A decode as another thread is asked for it. */
export type Listening = Omit<DecodeRequest, 'signal' | 'reached'>;

/** The voice of a source, decoded into a file: mono samples at the rate of the source, and what is known of them. */
export type DecodedVoice = Traces & {
  /** Absolute. */
  readonly path: string;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /** Highest sample of each 20 ms. */
  readonly peaks: Float64Array;
};

/** Where a voice is to be kept, an absolute path, and how much room there is. */
export type KeepingOrder = { readonly path: string; readonly mostBytes: number };

/** Mono samples of our own, in a file at `fromHz`, to be read at a rate. */
type Rereading = {
  readonly kind: 'reread';
  readonly ffmpeg: string;
  readonly path: string;
  readonly fromHz: number;
  readonly sampleRateHz: number;
};

/** How a voice is read: by a decode, or from what one gave. */
export type Reading = ({ readonly kind: 'decode' } & Listening) | Rereading;

/** A source to be read, edited and filtered, one block after the other. */
export type Take = {
  readonly reading: Reading;
  readonly edit: SampleEdit;
  /** One after the other, after the edit. */
  readonly filters: readonly Coefficients[];
};

/** What was heard of a source: its length, and its traces as edited, before any filter. */
export type Heard = Traces & { readonly seconds: number };

/** A source to be joined to others: still to be read, or read already and cleaned. */
export type Piece =
  | { readonly kind: 'take'; readonly take: Take }
  | { readonly kind: 'taken'; readonly heard: Heard; readonly reading: Rereading };

/** What a worker thread can be asked, by name: what goes in and what comes out. Samples are moved, not copied. */
export type Work = {
  /**
   * Mono samples at 44.1 kHz → MP3 frames, and the samples, for their memory to serve again. `isLast` says whether the
   * encoder must give all it holds.
   */
  readonly encode: {
    readonly input: {
      readonly samples: Float32Array<ArrayBuffer>;
      readonly kbps: 96;
      readonly isLast: boolean;
    };
    readonly output: {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly samples: Float32Array<ArrayBuffer>;
    };
  };
  /** Mono samples at 48 kHz → the same, with less noise, in place in time. */
  readonly denoise: {
    readonly input: { readonly samples: Float32Array<ArrayBuffer> };
    readonly output: Float32Array<ArrayBuffer>;
  };
  /** A whole decode → what it tells of the sound, and what ffmpeg said. The voice into a file, while that finds room. */
  readonly survey: {
    readonly input: { readonly listening: Listening; readonly keep?: KeepingOrder };
    readonly output: {
      readonly survey: Survey;
      readonly log: readonly string[];
      /** True peak of the voice that is kept, in dBTP; left out when none is. */
      readonly keptPeakDbtp?: number;
    };
  };
  /** A whole decode, mono → its traces. */
  readonly trace: { readonly input: Listening; readonly output: Traces };
  /** A source → a file of its samples, edited and filtered, at the rate it is decoded at. */
  readonly take: { readonly input: { readonly take: Take; readonly path: string }; readonly output: Heard };
  /** Sources, in their order → one file of their samples at 44.1 kHz, tones over what is masked. */
  readonly join: {
    readonly input: {
      readonly pieces: readonly Piece[];
      readonly edit: SoundEdit;
      readonly sources: CheckedSources;
      readonly path: string;
    };
    readonly output: {
      readonly heard: readonly Heard[];
      readonly track: Float64Array;
      /** Highest sample of each 20 ms. */
      readonly peaks: Float64Array;
      readonly sampleCount: number;
    };
  };
};

export type WorkName = keyof Work;
export type WorkOrder = {
  [Name in WorkName]: { readonly name: Name; readonly input: Work[Name]['input'] };
}[WorkName];

/** What a thread is told: what to do, one thing at a time, or to stop it. */
export type WorkCall = WorkOrder | { readonly name: 'stop' };

/** What a thread says: that it started; how far it is, in seconds of the sound; how it ended. */
export type WorkAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reached'; readonly seconds: number }
  | { readonly kind: 'done'; readonly output: Work[WorkName]['output'] }
  | { readonly kind: 'failed'; readonly errorName: string; readonly reason: string };

/** What stops a piece of work, and who is told how far it is. */
export type WorkControl = {
  readonly signal: AbortSignal;
  readonly reached?: (seconds: number) => void;
};
