import type { DraftWord } from './draft-words.ts';

/**
 * What a draft says, one paragraph each time someone else speaks: without what was cut, and with one mark for each passage
 * that is hidden.
 */
export function heardParagraphs(words: readonly DraftWord[], hidden: string): readonly string[] {
  const paragraphs: { readonly speaker: string | undefined; text: string }[] = [];
  for (const { fate, text, speaker } of words) {
    if (fate === 'cut') continue;
    const said = fate === 'masked' ? hidden : text;
    const last = paragraphs.at(-1);
    if (last === undefined || last.speaker !== speaker) paragraphs.push({ speaker, text: said });
    else if (said !== hidden || !last.text.endsWith(hidden)) last.text += ` ${said}`;
  }
  return paragraphs.map(({ text }) => text);
}
