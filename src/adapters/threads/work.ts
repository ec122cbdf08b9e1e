/** What a worker thread can be asked, by name: what goes in and what comes out. Samples are moved, not copied. */
export type Work = {
  /** Mono samples at 44.1 kHz → MP3 frames. `isLast` says whether the encoder must give all it holds. */
  readonly encode: {
    readonly input: {
      readonly samples: Float32Array<ArrayBuffer>;
      readonly kbps: 96;
      readonly isLast: boolean;
    };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  /** Mono samples at 48 kHz → the same, with less noise, in place in time. */
  readonly denoise: {
    readonly input: { readonly samples: Float32Array<ArrayBuffer> };
    readonly output: Float32Array<ArrayBuffer>;
  };
};

export type WorkName = keyof Work;
export type WorkOrder = {
  [Name in WorkName]: { readonly name: Name; readonly input: Work[Name]['input'] };
}[WorkName];
export type WorkAnswer =
  | { readonly kind: 'done'; readonly output: Work[WorkName]['output'] }
  | { readonly kind: 'failed'; readonly reason: string };
