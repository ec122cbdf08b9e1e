import { describe, expect, it } from 'vitest';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { villageSquare } from '../../testing/interviews/village-square.ts';
import { workshop } from '../../testing/interviews/workshop.ts';
import { typography } from '../../web/typography.ts';
import { proposePassages } from '../passages/passages.ts';
import { captionsOf, cuesIn, sentencesIn } from './captions.ts';

const passages = [nursingHome, villageSquare, workshop].flatMap((interview) => {
  const cues = cuesOf(interview);
  return proposePassages(cues, 3).map((passage) => ({ cues, passage, text: passage.text.slice(0, 40) }));
});

describe('captions of a passage', () => {
  it.each(passages)('keep its words, in order and in time: $text', ({ cues, passage }) => {
    const words = sentencesIn(cuesIn(cues, passage)).flat();
    expect(words.map(({ text }) => text).join(' ')).toBe(typography(passage.text));
    const times = words.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(0);
    expect(times.at(-1)).toBeLessThanOrEqual(passage.endSeconds - passage.startSeconds);
  });

  it('have at most two lines, hardly ever ending on a small word', () => {
    const captions = passages.flatMap(({ cues, passage }) =>
      captionsOf(sentencesIn(cuesIn(cues, passage)), 'vertical'),
    );
    const lines = captions.flatMap((one) => one.lines.map((line) => line.map(({ text }) => text).join(' ')));
    const awkward = lines.filter((line) => /(?:^|[\s’])(?:à|de|la|les|des|un|une|et|«)$/iu.test(line));
    expect(Math.max(...captions.map((caption) => caption.lines.length))).toBeLessThanOrEqual(2);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(19);
    expect(awkward.length / lines.length).toBeLessThan(0.02);
  });

  it('never run over the end of a sentence', () => {
    const cues = cuesOf(nursingHome).slice(0, 4);
    const captions = captionsOf(
      sentencesIn(cuesIn(cues, { startSeconds: 0, endSeconds: 99, text: '', reasons: [] })),
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
});
