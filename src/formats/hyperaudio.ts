import type { Cue } from '../model/transcript.ts';
import { textOfHtml } from './html-text.ts';

const PARAGRAPH = /<p\b[^>]*>([\s\S]*?)<\/p>/giu;
const SPOKEN = /<(?:span|a)\b([^>]*\bdata-m="\d+"[^>]*)>([\s\S]*?)<\/(?:span|a)>/giu;

/**
 * Reads the HTML of a Hyperaudio transcript: each word carries its start and length in milliseconds (`data-m`, `data-d`),
 * speakers have the class `speaker`. One cue per paragraph.
 *
 * @returns `undefined` when no word carries a time.
 */
export function parseHyperaudio(html: string): Cue[] | undefined {
  if (!/\bdata-m="\d+"/u.test(html)) return undefined;
  let speaker: string | undefined;
  return [...html.matchAll(PARAGRAPH)].flatMap(([, paragraph = '']) => {
    const words = [...paragraph.matchAll(SPOKEN)].map(([, attributes = '', content = '']) => {
      const start = millisecondsIn(attributes, 'data-m');
      return {
        startSeconds: start / 1000,
        endSeconds: (start + millisecondsIn(attributes, 'data-d')) / 1000,
        isSpeaker: /class="[^"]*\bspeaker\b/u.test(attributes),
        content,
      };
    });
    const label = words.find(({ isSpeaker }) => isSpeaker);
    if (label !== undefined)
      speaker = textOfHtml(label.content)
        .replace(/^\[|\]?\s*:?$/gu, '')
        .trim();
    const said = words.filter(({ isSpeaker }) => !isSpeaker);
    const text = textOfHtml(said.map(({ content }) => content).join('')).replaceAll('**', '');
    const [first] = said;
    if (first === undefined || text === '') return [];
    const endSeconds = Math.max(said.at(-1)?.endSeconds ?? 0, first.startSeconds + 0.1);
    const cue = { startSeconds: first.startSeconds, endSeconds, text };
    return [speaker === undefined || speaker === '' ? cue : { ...cue, speaker }];
  });
}

const millisecondsIn = (attributes: string, name: string) =>
  Number(new RegExp(`\\b${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 0);
