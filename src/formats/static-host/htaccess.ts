import { staticHostWords as words } from '../../words/static-host.ts';
import { exactly, type HostRules, hostFields, type KindRule, kindRules } from './host-rules.ts';

/**
 * `.htaccess` for Apache 2.4, what most cheap hosts run (https://httpd.apache.org/docs/2.4/mod/mod_alias.html): types,
 * caching, cross-origin reading, 410 and 301. A module that is not there is done without, and nothing is said that a host
 * may forbid but `FileInfo`: one refused line would answer 500 to everybody.
 */
export function formatHtaccess(rules: HostRules): string {
  const { basePath, gone, moved } = rules;
  const lines = [
    `# ${words.written}`,
    `ErrorDocument 404 ${basePath}404.html`,
    `ErrorDocument 410 ${basePath}410.html`,
    ...[...kindRules].reverse().flatMap(kindLines),
    '<IfModule mod_alias.c>',
    `# ${words.withdrawn}`,
    ...gone.map((path) => `RedirectMatch 410 "${exactly(rules, path)}"`),
    `# ${words.moved}`,
    ...moved.map(({ from, to }) => `RedirectMatch 301 "${exactly(rules, from)}" "${basePath}${to}"`),
    '</IfModule>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Apache applies every section that matches, the last one winning: kinds are written from the vaguest. */
function kindLines({ pattern, kind }: KindRule): readonly string[] {
  return [
    `<FilesMatch "${pattern.replace('(^|/)', '^')}">`,
    `ForceType "${kind.contentType}"`,
    '<IfModule mod_headers.c>',
    ...hostFields(kind).map(([name, value]) => `Header set ${name} "${value}"`),
    '</IfModule>',
    '</FilesMatch>',
  ];
}
