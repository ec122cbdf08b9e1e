import { SaxesParser } from 'saxes';

const BLOCKS = new Set(['text:p', 'text:h']);
const LEFT_OUT = new Set(['text:note', 'office:annotation', 'text:tracked-changes', 'text:table-of-content']);

/**
 * The text of an OpenDocument file, from its `content.xml`: one paragraph per line parted by blank lines, bold text with
 * `**` around it, columns of a table parted by tabs. Notes, comments and deleted text are left out.
 *
 * @returns `undefined` when the XML is broken.
 */
export function textOfOdt(contentXml: string): string | undefined {
  const bold = new Set<string>();
  const out: string[] = [];
  const spans: boolean[] = [];
  let [style, leftOut, cell, isBroken] = ['', 0, 0, false];
  const say = (text: string) => leftOut === 0 && out.push(text);
  const parser = new SaxesParser();
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (LEFT_OUT.has(name)) leftOut += 1;
    if (name === 'style:style') style = attributes['style:name'] ?? '';
    if (name === 'style:text-properties' && attributes['fo:font-weight'] === 'bold') bold.add(style);
    if (name === 'text:span') {
      spans.push(bold.has(attributes['text:style-name'] ?? ''));
      if (spans.at(-1)) say('**');
    }
    if (name === 'text:tab') say('\t');
    if (name === 'text:line-break') say('\n');
    if (name === 'text:s') say(' '.repeat(Number(attributes['text:c'] ?? 1) || 1));
    if (name === 'table:table-cell' && cell++ > 0) say('\t');
    if (name === 'table:table-row') cell = 0;
  });
  parser.on('text', say);
  parser.on('closetag', ({ name }) => {
    if (LEFT_OUT.has(name)) leftOut -= 1;
    if (name === 'text:span' && spans.pop()) say('**');
    if (BLOCKS.has(name) && cell === 0) say('\n\n');
    if (name === 'table:table-row') say('\n\n');
    if (name === 'table:table') cell = 0;
  });
  parser.write(contentXml).close();
  return isBroken
    ? undefined
    : out
        .join('')
        .replace(/\*{4}/gu, '')
        .replace(/\n{3,}/gu, '\n\n')
        .trim();
}
