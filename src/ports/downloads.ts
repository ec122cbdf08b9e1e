/** Files that stand elsewhere, fetched by their address. Only `http:` and `https:`. */
export interface Downloads {
  /**
   * A small file, whole.
   * @throws Problem `download-failed` when it is not there, too large, or the network fails for good.
   */
  bytes(url: string, limit: DownloadLimit): Promise<Uint8Array>;
  /**
   * Writes a file at an absolute path. What an earlier attempt received is kept and completed, unless the file has
   * changed meanwhile; nothing stands at `path` until it is whole.
   * @throws Problem `download-failed`.
   */
  file(url: string, path: string, limit: DownloadLimit): Promise<void>;
}

export type DownloadLimit = {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Told as bytes of a file arrive; the total is what the other side announces. */
  readonly progress?: (receivedBytes: number, totalBytes: number | undefined) => void;
};
