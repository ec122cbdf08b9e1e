/** One testimony as results name it: its folder from the public address, its title, who speaks. */
export type FoundStory = readonly [page: string, title: string, who: string];

/** A sentence that results may show, and when it is said, in seconds; `null` when that is not known. */
export type FoundPassage = readonly [startSeconds: number | null, text: string];

/** Every testimony, and the names of the shards that exist: `recherche/<name>.json`. */
export type SearchDirectory = { readonly stories: readonly FoundStory[]; readonly shards: readonly string[] };

/** Word → the testimonies that hold it, as differences between ranks in the list of stories, from -1. */
export type SearchShard = Readonly<Record<string, readonly number[]>>;
