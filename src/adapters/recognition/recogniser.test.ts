import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { MODEL_FILES, noteModel } from './model-folder.ts';
import { openRecogniser } from './recogniser.ts';

const CONTROL = { signal: new AbortController().signal, progress: () => {} };
const ORDER = { soundPath: '/nowhere', durationSeconds: 60 };

/** A model whose recogniser behaves so. */
async function modelOf(behaviour: string): Promise<string> {
  const folder = temporaryFolder();
  for (const name of MODEL_FILES) writeFileSync(path.join(folder, name), behaviour);
  await noteModel(folder, 'essai');
  return folder;
}

async function recognised(behaviour: string, longestAnswerMs = 20_000) {
  const recogniser = await openRecogniser({
    modelFolder: await modelOf(behaviour),
    module: new URL('../../testing/fake-recogniser.child', import.meta.url),
    longestAnswerMs,
  });
  return recogniser.recognise(ORDER, CONTROL);
}

describe('a recogniser in a process of its own', () => {
  it('gives the sentences of each piece, in the order of time', async () => {
    const heard = await recognised('right');
    const cues = 'cues' in heard ? heard.cues : [];
    expect(cues.map(({ text }) => text)).toEqual([
      'Un.',
      'Deux trois.',
      'Un.',
      'Deux trois.',
      'Un.',
      'Deux trois.',
    ]);
    expect(cues.map(({ startSeconds }) => Math.floor(startSeconds / 20))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('is asked the same piece again after it ended once, and loses nothing', async () => {
    const heard = await recognised('aborting once');
    expect('cues' in heard && heard.cues.map(({ text }) => text)).toEqual(['Un.', 'Trois.', 'Trois.']);
  });

  it.each([
    ['aborting later', 'stopped'],
    ['lying about time', 'nonsense'],
    ['never going forward', 'nonsense'],
    ['lying about form', 'nonsense'],
  ])('that is %s is told as %s', async (behaviour, fault) => {
    expect(await recognised(behaviour)).toEqual({ fault });
  });

  it('that says nothing is stopped', async () => {
    expect(await recognised('slow', 1500)).toEqual({ fault: 'too-slow' });
  });

  it('is not started on a cut model', async () => {
    const modelFolder = await modelOf('right');
    truncateSync(path.join(modelFolder, 'encoder.int8.onnx'), 2);
    const recogniser = await openRecogniser({ modelFolder });
    expect(await recogniser.recognise(ORDER, CONTROL)).toEqual({ fault: 'model-incomplete' });
  });

  it('is no tool at all while there is no model', async () => {
    expect((await openRecogniser({ modelFolder: temporaryFolder() })).toolVersion).toBeUndefined();
  });

  it('stops when it is asked to', async () => {
    const recogniser = await openRecogniser({
      modelFolder: await modelOf('slow'),
      module: new URL('../../testing/fake-recogniser.child', import.meta.url),
    });
    const control = { ...CONTROL, signal: AbortSignal.timeout(300) };
    await expect(recogniser.recognise(ORDER, control)).rejects.toThrow(/timeout/u);
  });
});

describe('the real engine', () => {
  it('ends on a damaged model, and the program goes on', async () => {
    const recogniser = await openRecogniser({ modelFolder: await modelOf('damaged') });
    const heard = await recogniser.recognise(ORDER, CONTROL);
    expect(['stopped', 'engine-missing']).toContain('fault' in heard && heard.fault);
  }, 30_000);
});
