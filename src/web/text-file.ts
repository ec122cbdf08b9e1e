/** A text to publish: its path from the public address, and what it says. */
export type TextFile = { readonly path: string; readonly text: string };
