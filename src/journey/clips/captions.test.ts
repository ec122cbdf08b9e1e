import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { typography } from '../../web/typography.ts';
import { proposePassages } from '../passages/passages.ts';
import { captionsOf, cuesOfSentences, sentencesIn } from './captions.ts';

const passages = [nursingHome, villageSquare, workshop].flatMap((interview) => {
  const cues = cuesOf(interview);
  return proposePassages(cues, 3).map((passage) => ({ cues, passage, text: passage.text.slice(0, 40) }));
});

describe('captions of a passage', () => {
  it.each(passages)('keep its words, in order and in time: $text', ({ cues, passage }) => {
    const words = sentencesIn(cues, passage).flat();
    expect(words.map(({ text }) => text).join(' ')).toBe(typography(passage.text));
    const times = words.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times.at(-1)).toBeLessThanOrEqual(passage.endSeconds - passage.startSeconds);
  });

  it('have at most two lines, hardly ever ending on a small word', () => {
    const captions = passages.flatMap(({ cues, passage }) =>
      captionsOf(sentencesIn(cues, passage), 'vertical'),
    );
    const lines = captions.flatMap((one) => one.lines.map((line) => line.map(({ text }) => text).join(' ')));
    const awkward = lines.filter((line) => /(?:^|[\s’])(?:à|de|la|les|des|un|une|et|«)$/iu.test(line));
    expect(Math.max(...captions.map((caption) => caption.lines.length))).toBeLessThanOrEqual(2);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(23);
    expect(awkward.length / lines.length).toBeLessThan(0.02);
  });

  it('follow the words as they were heard', () => {
    const timed = (text: string, startSeconds: number) => ({
      ...{ text, startSeconds, endSeconds: startSeconds + 0.2, certainty: 'sure' as const },
    });
    const words = [
      timed("J'ai", 10),
      timed('dit', 10.9),
      timed(':', 11.1),
      timed('non', 12),
      timed('!', 12.2),
    ];
    const cue = { startSeconds: 10, endSeconds: 13, text: "J'ai dit : non !", words };
    const sentences = sentencesIn([cue], { startSeconds: 9.5, endSeconds: 13, text: '', reasons: [] });
    expect(sentences.flat().map(({ text, startSeconds }) => [text, startSeconds])).toEqual([
      ['J’ai', 0.5],
      ['dit\u00A0:', expect.closeTo(1.4)],
      ['non\u00A0!', 2.5],
    ]);
    expect(cuesOfSentences(sentences)).toEqual([
      { text: 'J’ai dit\u00A0: non\u00A0!', startSeconds: 0.5, endSeconds: expect.closeTo(2.9) },
    ]);
  });

  it('never run over the end of a sentence', () => {
    const cues = cuesOf(nursingHome).slice(0, 4);
    const captions = captionsOf(
      sentencesIn(cues, { startSeconds: 0, endSeconds: 99, text: '', reasons: [] }),
      'wide',
    );
    const texts = captions.map(({ lines }) =>
      lines
        .flat()
        .map(({ text }) => text)
        .join(' '),
    );
    expect(texts.filter((text) => /[.?!] ./u.test(text))).toEqual([]);
  });

  it('leave no short word alone at the end, even a little smaller', () => {
    const text = 'On ne se parlait plus.';
    const cue = { startSeconds: 0, endSeconds: 3, text };
    const passage = { startSeconds: 0, endSeconds: 3, text, reasons: [] };
    const [caption] = captionsOf(sentencesIn([cue], passage), 'vertical');
    expect(caption?.lines.map((line) => line.map((word) => word.text).join(' '))).toEqual([text]);
  });
});
