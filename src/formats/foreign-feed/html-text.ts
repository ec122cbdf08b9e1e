import { decodeHTML } from 'entities';

const REMOVED = /<!--[\s\S]*?-->|<(script|style|head|svg|audio|video|iframe)\b[\s\S]*?<\/\1\s*>/gi;
const LINK = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a\s*>/gi;
const LINE_END = /<(?:br|hr)\b[^>]*>|<\/(?:li|tr|dt|dd)\s*>/gi;
const PARAGRAPH_END = /<\/(?:p|div|h[1-6]|ul|ol|blockquote|table|section|figure)\s*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/**
 * The words of a text that may be HTML, as a person reads them: paragraphs apart, list items on their own lines, the
 * address of a link after its words when they do not say it.
 */
export function textOfHtml(html: string): string {
  const marked = html
    .replace(REMOVED, '')
    .replace(LINK, (_, double: string | undefined, single: string | undefined, words: string) =>
      linkText(words, double ?? single ?? ''),
    )
    .replace(/<li\b[^>]*>/gi, '– ')
    .replace(LINE_END, '\n')
    .replace(PARAGRAPH_END, '\n\n')
    .replace(TAG, '');
  return decodeHTML(marked)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\u00A0\u202F]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linkText(words: string, address: string): string {
  const shown = words.replace(TAG, '').trim();
  if (!/^https?:/i.test(address)) return shown;
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  if (shown === '') return '';
  return shown.includes(bare) ? shown : `${shown} (${address})`;
}
