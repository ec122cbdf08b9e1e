/** The path and query of what was asked, and the authority when the target was a whole URL (RFC 9112, 3.2). */
export type Target = { readonly rawPath: string; readonly query: string; readonly authority?: string };

/** Splits a request target. The query keeps its `?`, or is empty. */
export function targetOf(requestTarget: string): Target {
  const [, authority, rest = ''] = /^(?:https?:\/\/([^/?#]*))?(.*)$/is.exec(requestTarget) ?? [];
  const [rawPath = '', ...query] = rest.split('#', 1)[0]?.split('?') ?? [];
  return {
    rawPath: rawPath === '' && authority !== undefined ? '/' : rawPath,
    query: query.length === 0 ? '' : `?${query.join('?')}`,
    ...(authority === undefined ? {} : { authority }),
  };
}

/**
 * What a path designates under the public folder: `''` for the home page, `recits/2026-03-12-k7qd/`, `feed.xml`. Nothing
 * for what can designate no public file: `..`, hidden names, empty segments (`//evil`), encoded slashes, backslashes,
 * drive letters, control characters, broken escapes.
 */
export function publicPath(rawPath: string): string | undefined {
  if (!rawPath.startsWith('/')) return undefined;
  const segments = rawPath.slice(1).split('/').map(decoded);
  const sound = segments.every(
    (segment, index) => isSound(segment) && (segment !== '' || index === segments.length - 1),
  );
  return sound ? segments.join('/') : undefined;
}

function decoded(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function isSound(segment: string | undefined): segment is string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  return segment !== undefined && !segment.startsWith('.') && !/[\u0000-\u001f\u007f/\\:]/.test(segment);
}

/** The file that holds a public path: a folder's page is its `index.html`. */
export function fileAt(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The ways the register may have written the address that was asked: a folder with its `/`, a page without its name. */
export function addressesFor(path: string): readonly string[] {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return folder.endsWith('/') || folder === '' ? [folder] : [folder, `${folder}/`];
}
