import { type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OpenFile } from './open-file.ts';

/** A whole text as it was sent once, and of which state of a file. */
export type ReadyAnswer = {
  /** Absolute path of the file. */
  readonly path: string;
  readonly file: Pick<OpenFile, 'isStill'>;
  /** Names and values, one after the other. */
  readonly fields: readonly string[];
  readonly bytes: Buffer;
};

/** Few are asked all the time: the feeds. */
const MOST_HELD = 32;

/** What makes an answer something else than the whole text. */
const CONDITIONS = [
  'range',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
] as const;

/**
 * Whole answers that were given a moment ago, to be given again in one write. The file system is asked at once: a file that
 * was replaced or taken away is not served for one moment more. Requests that had all arrived by then share its answer.
 */
export class ReadyAnswers {
  readonly #answers = new Map<string, ReadyAnswer>();
  readonly #looks = new Map<string, Stats | undefined>();

  /** What tells one answer from another; nothing for a request that is not answered with the whole of a text. */
  keyOf({ method, url, headers }: IncomingMessage, base: string | undefined): string | undefined {
    if (method !== 'GET' || CONDITIONS.some((name) => headers[name] !== undefined)) return undefined;
    return `${base ?? ''} ${headers['accept-encoding'] ?? ''} ${url}`;
  }

  hold(key: string, answer: ReadyAnswer): void {
    if (this.#answers.size >= MOST_HELD) this.#answers.clear();
    this.#answers.set(key, answer);
  }

  /** Answers if the same was answered before and its file is still the same. @throws when the disk fails. */
  give(key: string, response: ServerResponse): boolean {
    const answer = this.#answers.get(key);
    if (answer === undefined) return false;
    const stats = this.#look(answer.path);
    if (stats === undefined || !answer.file.isStill(stats)) {
      this.#answers.delete(key);
      return false;
    }
    response.writeHead(200, [...answer.fields]);
    response.end(answer.bytes);
    return true;
  }

  #look(path: string): Stats | undefined {
    if (this.#looks.has(path)) return this.#looks.get(path);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (this.#looks.size === 0) setImmediate(() => this.#looks.clear());
    this.#looks.set(path, stats);
    return stats;
  }
}
