/**
 * Where the words of a licence stand, from its SPDX identifier (https://spdx.org/licenses/), `CC-BY-NC-ND-4.0`: the deed
 * for Creative Commons, SPDX's page for the others.
 */
export function licenceUrl(spdx: string): string {
  const [, kind, version] = /^CC-([A-Z-]+)-(\d\.\d)$/i.exec(spdx) ?? [];
  return kind !== undefined && version !== undefined
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${encodeURIComponent(spdx)}.html`;
}
