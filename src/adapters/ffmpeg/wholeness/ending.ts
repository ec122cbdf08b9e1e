/** What a container's own structure says of its end. */
export type Ending =
  /** It says nothing against the file; `declaredSeconds` when it tells a length that can be trusted. */
  | { readonly kind: 'whole'; readonly declaredSeconds?: number }
  /** Bytes it announced are not there. */
  | { readonly kind: 'cut'; readonly declaredSeconds?: number }
  /** The recorder never wrote the final sizes: the sound is there to the end of the file. */
  | { readonly kind: 'unclosed' };
