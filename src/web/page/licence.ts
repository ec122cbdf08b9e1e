/** A licence as people know it. */
export type Licence = { readonly name: string; readonly url?: string };

/** The usual name and the deed of an SPDX identifier: `CC-BY-SA-4.0` is « CC BY-SA 4.0 ». Others keep their own name. */
export function licenceOf(spdx: string): Licence {
  const [, kind, version] = /^CC-([A-Z-]+)-(\d\.\d)$/.exec(spdx) ?? [];
  if (kind === undefined || version === undefined) return { name: spdx };
  return {
    name: `CC ${kind} ${version}`,
    url: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/deed.fr`,
  };
}
