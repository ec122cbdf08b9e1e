import { type FileKind, fieldsOf, fileKinds } from '../../model/file-kinds.ts';

/** What a host must answer besides the files themselves. Paths are relative to the public address. */
export type HostRules = {
  /** Path of the public address on its host, beginning and ending in `/`: `/` or `/podcast/`. */
  readonly basePath: string;
  /** Every document of every feed: `feed.xml`, `feed-1.xml`, `recits/themes/reunions/feed.xml`. */
  readonly feeds: readonly string[];
  /** What was public and is withdrawn: answers 410. */
  readonly gone: readonly string[];
  /** What was corrected, and where it is now: answers 301. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
};

/** A kind of file, and the pattern of the paths that are of it: a regular expression that all hosts understand. */
export type KindRule = { readonly pattern: string; readonly kind: FileKind };

/** Every kind of file, the most precise pattern first. */
export const kindRules: readonly KindRule[] = [
  ...[...fileKinds.byName].map(([name, kind]) => ({ pattern: `(^|/)${escaped(name)}$`, kind })),
  ...[...fileKinds.byExtension].map(([extension, kind]) => ({
    pattern: `\\.${extension}$`,
    kind,
  })),
];

/** The fields of a kind, as our own server writes them; hosts take care of compression and its `Vary`. */
export function hostFields(kind: FileKind): readonly (readonly [name: string, value: string])[] {
  return Object.entries(fieldsOf(kind)).filter(([name]) => name !== 'Vary');
}

/** A path as a regular expression that matches nothing else; a folder also answers by its page's own name. */
export function exactly({ basePath }: Pick<HostRules, 'basePath'>, path: string): string {
  const whole = escaped(`${basePath}${path}`);
  return path.endsWith('/') ? `^${whole}(index\\.html)?$` : `^${whole}$`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
