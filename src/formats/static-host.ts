import type { HostRules } from './static-host/host-rules.ts';
import { formatHtaccess } from './static-host/htaccess.ts';
import { formatHeadersFile, formatRedirectsFile } from './static-host/netlify.ts';

export type { HostRules } from './static-host/host-rules.ts';
export { formatNginx } from './static-host/nginx.ts';

/** A file for the host, at the root of what is exported. */
export type HostFile = { readonly path: string; readonly text: string };

/**
 * What cheap hosts read beside the site to serve it as our own server does: `.htaccess` (Apache), `_headers` and
 * `_redirects` (Netlify, Cloudflare Pages). `formatNginx` is apart: its text belongs in the server's settings, not online.
 */
export function formatHostFiles(rules: HostRules): readonly HostFile[] {
  return [
    { path: '.htaccess', text: formatHtaccess(rules) },
    { path: '_headers', text: formatHeadersFile(rules) },
    { path: '_redirects', text: formatRedirectsFile(rules) },
  ];
}
