/** What EBU R 128 says of a sound, measured as in ITU-R BS.1770-4. */
export type LoudnessReport = {
  /** Programme loudness, in LUFS, as a meter reads the file. */
  readonly integratedLufs: number;
  /** The same for a mono file played by two loudspeakers (dual mono), in LUFS: 3 LU higher. */
  readonly integratedDualMonoLufs: number;
  /** Loudness range, in LU (EBU Tech 3342). */
  readonly rangeLu: number;
  /** Highest inter-sample peak, in dBTP. */
  readonly truePeakDbtp: number;
};

/** Where mastering must land. */
export type LoudnessTarget = {
  /** Programme loudness wanted, in LUFS; the published file is within ± 0.3 of it. */
  readonly integratedLufs: number;
  /** Highest true peak allowed on the decoded file, in dBTP. */
  readonly truePeakDbtp: number;
};

/**
 * How loud a sound is over time: the shape of covers, seek bars and waveforms.
 * One value per equal slice, 0 (silence) to 1 (loudest), rounded to 3 decimals so that it is the same everywhere.
 */
export type Envelope = {
  /** Length of one slice, in seconds. */
  readonly stepSeconds: number;
  readonly levels: readonly number[];
};
