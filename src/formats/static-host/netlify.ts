import type { FileKind } from '../../model/file-kinds.ts';
import { kindOf } from '../../model/file-kinds.ts';
import { staticHostWords as words } from '../../words/static-host.ts';
import { type HostRules, hostFields } from './host-rules.ts';

/** Where files of one kind stand: these hosts know folders, not extensions. */
const PLACES: readonly (readonly [place: string, example: string])[] = [
  ['media/*', 'son.mp3'],
  ['recits/:id/transcription.vtt', 'transcription.vtt'],
  ['recits/:id/transcription.srt', 'transcription.srt'],
  ['recits/:id/transcription.json', 'transcription.json'],
  ['recits/:id/transcription.txt', 'transcription.txt'],
  ['recits/:id/chapitres.json', 'chapitres.json'],
];

/**
 * `_headers`, read by Netlify and Cloudflare Pages (https://docs.netlify.com/routing/headers/). Types of media are left
 * to the host, which knows them.
 */
export function formatHeadersFile({ basePath, feeds }: HostRules): string {
  const places = [...feeds.map((path) => [path, 'feed.xml'] as const), ...PLACES];
  const blocks = places.map(([place, example]) => {
    const kind = kindOf(example);
    const fields = [...(place.endsWith('*') ? [] : [typeField(kind)]), ...hostFields(kind)];
    return [`${basePath}${place}`, ...fields.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  });
  return `# ${words.written}\n${blocks.join('\n')}\n`;
}

/**
 * `_redirects`, as Netlify reads it (https://docs.netlify.com/routing/redirects/redirect-options/): 410 and 301.
 * Cloudflare Pages heeds only the 301: there, what is withdrawn answers 404.
 */
export function formatRedirectsFile({ basePath, gone, moved }: HostRules): string {
  const lines = [
    `# ${words.written}`,
    ...moved.map(({ from, to }) => `${basePath}${from} ${basePath}${to} 301`),
    ...gone.map((path) => `${basePath}${path} ${basePath}410.html 410`),
  ];
  return `${lines.join('\n')}\n`;
}

const typeField = (kind: FileKind) => ['Content-Type', kind.contentType] as const;
