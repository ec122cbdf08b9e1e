import { Readable } from 'node:stream';

/**
 * A stream of frames that are all painted in the same buffer: the next is asked for once the reader has taken the last.
 * `Readable.from` asks for one more while the first is still being read.
 */
export function oneAtATime(frames: AsyncGenerator<Buffer>): Readable {
  return new Readable({
    highWaterMark: 0,
    read() {
      frames.next().then(
        ({ done, value }) => this.push(done === true ? null : value),
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      frames.return(undefined).then(
        () => done(error),
        (cause: Error) => done(cause),
      );
    },
  });
}
