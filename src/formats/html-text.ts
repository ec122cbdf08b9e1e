import { decodeEntities } from './cue-markup.ts';

const DROPPED = /<(script|style|head|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu;
const PARAGRAPH_END = /<\/(?:p|div|li|h[1-6]|tr|article|section|blockquote)\s*>/giu;

/**
 * The text of an HTML page or fragment, one paragraph per line parted by blank lines. Bold text keeps `**` around it,
 * since names of speakers often are; columns of a table are parted by tabs.
 */
export function textOfHtml(html: string): string {
  const text = html
    .replace(DROPPED, '')
    // Time marks of a transcript, as Podcasting 2.0 has them, are not words.
    .replace(/<time\b[^>]*>[^<]*<\/time\s*>/giu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?:<\/p\s*>\s*)?<\/t[dh]\s*>(?=\s*<t[dh])/giu, '\t')
    .replace(/<t[dh]\b[^>]*>\s*(?:<p\b[^>]*>)?/giu, '')
    .replace(/<(?:b|strong)(?:\s[^>]*)?>\s*(.*?)\s*<\/(?:b|strong)\s*>/giu, (_, bold: string) =>
      bold === '' ? '' : `**${bold}**`,
    )
    .replace(/<br\b[^>]*>/giu, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(/<[^>]*>/gu, '');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/^ +| +$/gu, ''))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether a text is a page or a fragment of HTML rather than words. */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<(?:html|body|article|section|div|p|span|header|cite|time)\b)/iu.test(text);
