import { describe, expect, it } from 'vitest';
import type { App } from '../app/app.ts';
import { Problem } from '../model/problem.ts';
import { extractOnce } from './extract.ts';

const POINTER = { first: 'Un jour', last: 'autrement' };
const PASSAGE = 'Un jour … autrement';
const EXTRACTED = {
  passage: { startSeconds: 1, endSeconds: 20, text: 'Un jour, nous avons fait autrement.', reasons: [] },
};
const ARRIVING = new Problem('extract-arriving', { passage: PASSAGE });
const NOT_FOUND = new Problem('extract-not-found', { passage: PASSAGE });

describe('a clip asked for by its words', () => {
  it('waits for the recording that is arriving', async () => {
    expect(await asked([ARRIVING, ARRIVING, EXTRACTED])).toBe(EXTRACTED);
  });

  it('is refused at once when nobody says them', async () => {
    await expect(asked([NOT_FOUND, EXTRACTED])).rejects.toBe(NOT_FOUND);
  });

  it('is refused when the copy never ends', async () => {
    await expect(asked(Array.from({ length: 40 }, () => ARRIVING))).rejects.toBe(ARRIVING);
  });
});

/** What comes of asking an application that answers these in turn. */
function asked(answers: (typeof EXTRACTED | Problem)[]) {
  const app: Pick<App, 'extract'> = {
    extract: async () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('expected no further question, got one');
      if (answer instanceof Problem) throw answer;
      return answer;
    },
  };
  return extractOnce(app, POINTER, new AbortController().signal, 0);
}
