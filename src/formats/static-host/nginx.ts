import { staticHostWords as words } from '../../words/static-host.ts';
import { exactly, type HostRules, hostFields, type KindRule, kindRules } from './host-rules.ts';

/**
 * Rules to include in the `server` block of an nginx that serves the exported folder
 * (https://nginx.org/en/docs/http/ngx_http_core_module.html#location).
 */
export function formatNginx(rules: HostRules): string {
  const { basePath, gone, moved } = rules;
  const lines = [
    `# ${words.written}`,
    `# ${words.nginx}`,
    `error_page 404 ${basePath}404.html;`,
    `error_page 410 ${basePath}410.html;`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_types application/rss+xml application/json application/json+chapters text/vtt text/css text/javascript text/plain;',
    `# ${words.withdrawn}`,
    ...gone.map((path) => `location ~ "${exactly(rules, path)}" { return 410; }`),
    `# ${words.moved}`,
    ...moved.map(({ from, to }) => `location ~ "${exactly(rules, from)}" { return 301 ${basePath}${to}; }`),
    ...kindRules.flatMap(kindLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** nginx takes the first pattern that matches; `types {}` lets the type be said once, with its charset. */
function kindLines({ pattern, kind }: KindRule): readonly string[] {
  return [
    `location ~* "${pattern}" {`,
    '  types {}',
    `  default_type "${kind.contentType}";`,
    ...hostFields(kind).map(([name, value]) => `  add_header ${name} "${value}";`),
    '}',
  ];
}
