import type { Paragraph } from '../model/transcript.ts';
import { readTurn, speakerLabels, type Turn } from './speaker-labels.ts';

/** `[00:01:12]`, `(1:12)`, `00:01:12 -`, at the start of a line or alone on it. */
const TIME_MARK =
  /^\s*(?:[[(]\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\s*[\])]|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?=\s|$))\s*[-–—]?\s*/u;
/** A line this long that does not end a sentence was cut by a text editor, not by its author. */
const WRAPPED_LENGTH = 45;

/**
 * Reads a typed transcript: paragraphs, and who speaks when it says so (`Anne : …`, a bold name, a name alone on its
 * line, a name in a table's first column). A paragraph without a name continues the same turn. Time marks are set aside.
 */
export function parsePlainTranscript(text: string): Paragraph[] {
  const blocks = paragraphsOf(text);
  const colons = blocks.map(withColon);
  const labels = speakerLabels(colons);
  const alone = namesAlone(blocks, labels);
  let speaker: string | undefined;
  return blocks.flatMap((block, rank) => {
    if (alone.has(nameOf(block))) {
      speaker = nameOf(block);
      return [];
    }
    const turn: Turn | undefined = readTurn(colons[rank] ?? block, labels);
    speaker = turn?.speaker ?? speaker;
    const said = unmarked(turn?.text ?? block);
    return said === '' ? [] : [speaker === undefined ? { text: said } : { text: said, speaker }];
  });
}

/** Writes paragraphs as people type them: the name where the speaker changes. */
export function formatPlainTranscript(paragraphs: readonly Paragraph[]): string {
  const blocks = paragraphs.map(({ text, speaker }, rank) =>
    speaker === undefined || speaker === paragraphs[rank - 1]?.speaker ? text : `${speaker} : ${text}`,
  );
  return `${blocks.join('\n\n')}\n`;
}

/** The text cut where its author cut it: at blank lines, at turns, and at line ends that are not an editor's. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(TIME_MARK, '').trimEnd());
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    const continues = isWrapped(previous) && line.trim() !== '' && !opensTurn(line);
    if (continues) paragraphs.push(`${paragraphs.pop() ?? ''} ${line.trim()}`.trim());
    else if (line.trim() !== '') paragraphs.push(line.trim());
    previous = line;
  }
  return paragraphs;
}

const isWrapped = (line: string) => line.length >= WRAPPED_LENGTH && !/[.!?…»")\]]\s*$/u.test(line);

const opensTurn = (line: string) => /^\s*[-–—•*#]|\t|^[\p{Lu}][^.!?:]{0,39}[\s\u00A0\u202F]*:\s/u.test(line);

/** A name in a table's column, written as the other turns are. */
const withColon = (block: string) => block.replace(/^([^\t:]{1,40})\t+(?=\S)/u, '$1 : ');

/** Names that stand alone on their line, at least twice. */
function namesAlone(blocks: readonly string[], labels: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const name = nameOf(block);
    const words = name.split(/\s+/).length;
    const isName = /^\p{Lu}[^.!?…,;«»]*$/u.test(name) && words <= 4 && name.length <= 40;
    if (isName) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([name, count]) => count >= 2 || labels.has(name)).map(([name]) => name));
}

const nameOf = (block: string) => unmarked(block).replace(/[\s\u00A0\u202F]*:$/u, '');

/** Text without the marks of a list, a title, a dash of dialogue or bold type; signs that Markdown escapes as they are. */
const unmarked = (text: string) =>
  text
    .replace(/^(?:[-–—•]|#{1,6})\s+/u, '')
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/\\([\\`*_[\]<>#+\-.)])/gu, '$1')
    .trim();
