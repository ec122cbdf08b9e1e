import type { CraftPage } from '../model/craft.ts';

/** Reads « le métier » from its Markdown: its first heading is its title. Nothing when nothing is written. */
export function craftPageOf(markdown: string): CraftPage | undefined {
  const written = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--.*?(?:-->|$)/gsu, '')
    .trim();
  if (written === '') return undefined;
  const [, title = ''] = /^#\s+(.+)$/mu.exec(written) ?? [];
  const source = written.replace(/^#\s+.+$/mu, '').trim();
  return { title: title === '' ? firstLineOf(written) : title.trim(), source };
}

const firstLineOf = (text: string) => text.split('\n')[0]?.slice(0, 80) ?? '';
