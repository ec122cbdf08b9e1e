import { moving as words } from '../../words/moving.ts';

/**
 * What to leave at the old address of a site that moved, so that everything there leads to the new one for good (301,
 * RFC 9110, section 15.4.2), by whatever rules its host reads; and a page for hosts that read none.
 *
 * @param from old public address, ending in `/`.
 * @param to new public address, ending in `/`.
 * @returns texts by path relative to the old address. `nginx.conf` is for the server's settings.
 */
export function formatMovingFiles(from: string, to: string): ReadonlyMap<string, string> {
  const base = new URL(from).pathname;
  const pattern = `^${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(.*)$`;
  return new Map([
    ['.htaccess', `# ${words.rules}\nRedirectMatch 301 "${pattern}" "${to}$1"\n`],
    ['_redirects', `# ${words.rules}\n${base}* ${to}:splat 301\n`],
    ['nginx.conf', `# ${words.rules}\n# ${words.nginx}\nrewrite "${pattern}" "${to}$1" permanent;\n`],
    ['index.html', page(to)],
    ['404.html', page(to)],
  ]);
}

function page(to: string): string {
  const address = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.pageTitle}</title>
<link rel="canonical" href="${address}">
<meta http-equiv="refresh" content="0; url=${address}">
<h1>${words.pageTitle}</h1>
<p><a href="${address}">${words.pageLink}</a></p>
</html>
`;
}
