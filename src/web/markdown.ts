/** A piece of a line: text, or text that is stronger, in italics, or a link. */
export type Span =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A block of a page written in Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: readonly Span[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Span[])[] }
  /** Testimonies to be quoted there: those of a theme, or the latest. */
  | { readonly kind: 'stories'; readonly theme?: string };

/**
 * Reads the Markdown that people write in letters: headings, paragraphs, lists, quotes, bold, italics, links, comments.
 * HTML stays text. A line `[récits]` or `[récits : un thème]` stands for testimonies.
 */
export function parseMarkdown(source: string): readonly Block[] {
  return source
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/<!--.*?(?:-->|$)/gsu, '')
    .split(/\n\s*\n/u)
    .flatMap(partsOfChunk)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map(blockOf);
}

/** A heading and a line of testimonies are blocks even without an empty line around them. */
function partsOfChunk(chunk: string): readonly string[] {
  return chunk.split(/(?:^|\n)(#{1,6}\s.*|\[r[ée]cits?[^\]\n]*\])(?=\n|$)/iu);
}

function blockOf(chunk: string): Block {
  const [, marks, heading = ''] = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(chunk) ?? [];
  if (marks !== undefined) return { kind: 'heading', level: marks.length < 3 ? 2 : 3, text: heading };
  const stories = /^\[r[ée]cits?\s*(?::\s*([^\]]+?)\s*)?\]$/iu.exec(chunk);
  if (stories !== null) return { kind: 'stories', ...(stories[1] && { theme: stories[1] }) };
  const lines = chunk.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('>')))
    return { kind: 'quote', spans: spansOf(lines.map((line) => line.replace(/^>\s?/u, '')).join(' ')) };
  if (/^[-*+]\s/u.test(chunk)) return { kind: 'list', items: itemsOf(lines, /^[-*+]\s+/u) };
  if (/^\d+[.)]\s/u.test(chunk)) return { kind: 'steps', items: itemsOf(lines, /^\d+[.)]\s+/u) };
  return { kind: 'paragraph', spans: spansOf(lines.join(' ')) };
}

/** A line that begins no item goes on with the one before. */
function itemsOf(lines: readonly string[], mark: RegExp): readonly (readonly Span[])[] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''));
    else items.push(`${items.pop() ?? ''} ${line}`.trim());
  }
  return items.map(spansOf);
}

const MARKED = /\*\*(.+?)\*\*|(?<![\p{L}\d])[*_](.+?)[*_](?![\p{L}\d])|\[([^\]]+)\]\(([^\s)]+)\)/gu;

/** Addresses that a link may lead to; any other is text. */
const SAFE = /^(?:https?:\/\/|mailto:|#|(?![a-z][a-z0-9+.-]*:|\/\/))/iu;

function spansOf(line: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const found of line.matchAll(MARKED)) {
    const [whole, strong, emphasis, text, url = ''] = found;
    if (found.index > at) spans.push({ kind: 'text', text: line.slice(at, found.index) });
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) spans.push({ kind: 'emphasis', text: emphasis });
    else if (text !== undefined && SAFE.test(url)) spans.push({ kind: 'link', text, url });
    else spans.push({ kind: 'text', text: whole });
    at = found.index + whole.length;
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) });
  return spans;
}
