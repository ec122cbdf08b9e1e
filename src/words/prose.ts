/** A page of plain words: what it says, in sections. */
export type Prose = {
  /** Path from the public address, ending in `/`. */
  readonly path: string;
  readonly title: string;
  /** One or two sentences that say all the page. */
  readonly lead: string;
  readonly sections: readonly ProseSection[];
};

export type ProseSection = {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  /** Short lines after the paragraphs. */
  readonly list?: readonly string[];
  /** Lines to be done or said in that order. */
  readonly steps?: readonly string[];
};

/** What pages of plain words say of the show. */
export type Publisher = { readonly show: string; readonly author: string; readonly email?: string };
