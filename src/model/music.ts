import type { SourceFile } from './recording.ts';

/** What may be played with the voices: a sound before, one after, and one under the beginning and the end. */
type MusicPlace = 'intro' | 'outro' | 'bed';

/** Names of files of `assets/jingles`, as `show.yaml` gives them. */
export type MusicNames = { readonly [Place in MusicPlace]?: string };

/** Those files. */
export type Music = { readonly [Place in MusicPlace]?: SourceFile };
