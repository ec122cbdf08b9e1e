import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

/** Frames 1 to 6, each painted over the one before. */
async function* painted(): AsyncGenerator<Buffer> {
  const frame = Buffer.alloc(64);
  for (let number = 1; number <= 6; number += 1) {
    frame.fill(number);
    yield frame;
  }
}

it('paints no frame over one still being read', async () => {
  const read: number[] = [];
  const slow = new Writable({
    highWaterMark: 16,
    async write(frame: Buffer, _encoding, done) {
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      read.push(frame[0] ?? 0);
      done();
    },
  });
  await pipeline(oneAtATime(painted()), slow);
  expect(read).toEqual([1, 2, 3, 4, 5, 6]);
});

it('ends the painting of frames nobody reads any more', async () => {
  const stages: string[] = [];
  async function* endless(): AsyncGenerator<Buffer> {
    try {
      for (;;) yield Buffer.alloc(4);
    } finally {
      stages.push('ended');
    }
  }
  for await (const _ of oneAtATime(endless())) break;
  expect(stages).toEqual(['ended']);
});
