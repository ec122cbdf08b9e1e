import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { tellingFullDisk } from '../disk/disk-problem.ts';

/** A body that may not stay silent for ever. */
export type Watch = {
  readonly signal: AbortSignal;
  readonly over: (response: Response) => AsyncIterable<Uint8Array>;
  readonly end: () => void;
};

/** Ends a reception when the caller asks for it, or when nothing has come for `silenceMs`. */
export function watched(asked: AbortSignal, silenceMs: number): Watch {
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(new Error(`nothing came for ${silenceMs} ms`)), silenceMs);
  return {
    signal: AbortSignal.any([asked, silent.signal]),
    end: () => clearTimeout(timer),
    over: async function* (response) {
      for await (const chunk of response.body ?? []) {
        timer.refresh();
        yield chunk;
      }
    },
  };
}

/**
 * Writes chunks in a file from byte `start` on, what follows being cut off.
 *
 * @param first done once the file is open and cut: from then on its bytes are of this reception.
 * @throws Error when more than `maxBytes` come. Problem `disk-full` or `not-writable`.
 */
export async function append(
  file: string,
  start: number,
  from: {
    readonly chunks: AsyncIterable<Uint8Array>;
    readonly maxBytes: number;
    readonly reached: (receivedBytes: number) => void;
  },
  first: () => Promise<void>,
): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const handle = await open(file, start === 0 ? 'w' : 'r+');
  try {
    await handle.truncate(start);
    await first();
    let position = start;
    for await (const chunk of from.chunks) {
      if (position + chunk.length > from.maxBytes) throw new Error(`expected at most ${from.maxBytes} bytes`);
      await tellingFullDisk(folder, () => handle.write(chunk, 0, chunk.length, position), chunk.length);
      position += chunk.length;
      from.reached(position);
    }
  } finally {
    await handle.close();
  }
}
