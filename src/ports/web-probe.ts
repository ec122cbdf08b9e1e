/** Asks the web as an application would, and tells what it answered. Only `http:` and `https:`. */
export interface WebProbe {
  /** Never throws for what the other side does: no answer at all is an answer too. */
  ask(url: string, question?: WebQuestion): Promise<WebAnswer>;
  /** Width and height of a picture, in pixels; `undefined` when the bytes are none. */
  pictureSize(bytes: Uint8Array): Promise<PictureSize | undefined>;
}

export type PictureSize = { readonly widthPx: number; readonly heightPx: number };

export type WebQuestion = {
  readonly method?: 'GET' | 'HEAD';
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many bytes of the body to take; none when absent. */
  readonly maxBytes?: number;
};

export type WebAnswer = {
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** Where the answer came from, after the redirections. */
  readonly url: string;
  /** Statuses of the redirections that were followed, in order. */
  readonly redirections: readonly number[];
};
