import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Heard } from '../../speech/search.ts';
import type { DecodingRequest } from './decoder.child.ts';

type Answer = { readonly ready?: true; readonly heard?: Heard; readonly failure?: string };

/** Windows after which a process is replaced: the engine leaks about 4 MB each. */
const WINDOWS_PER_PROCESS = 25;
const LONGEST_ANSWER_MS = 180_000;
const IS_SOURCE = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(`./decoder.child.${IS_SOURCE ? 'ts' : 'js'}`, import.meta.url));

/** A decoder in a process of its own, since the engine leaks and may abort; replaced now and then, and after any fault. */
export class DecoderProcess {
  readonly #signal: AbortSignal;
  #child: ChildProcess | undefined;
  #windows = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Looks for a window's words. @throws when the process fails, or says nothing for three minutes. */
  async search(request: DecodingRequest): Promise<Heard> {
    this.#signal.throwIfAborted();
    const child = await this.#open();
    try {
      const { heard, failure } = await this.#answerOf(child, request);
      if (heard === undefined) throw new Error(`Expected words, got ${failure ?? 'nothing'}`);
      return heard;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Ends the process, whatever it does. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #open(): Promise<ChildProcess> {
    if (this.#windows % WINDOWS_PER_PROCESS === 0) this.close();
    this.#windows += 1;
    if (this.#child !== undefined) return this.#child;
    const execArgv = IS_SOURCE ? ['--import', 'tsx'] : [];
    const child = fork(CHILD, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child = child;
    await this.#answerOf(child);
    return child;
  }

  #answerOf(child: ChildProcess, request?: DecodingRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners();
        this.#signal.removeEventListener('abort', stop);
        act();
      };
      const fail = (why: string) => settle(() => reject(new Error(`Expected an answer, got ${why}`)));
      const stop = () => settle(() => reject(this.#signal.reason));
      const timer = setTimeout(() => fail('silence'), LONGEST_ANSWER_MS);
      this.#signal.addEventListener('abort', stop, { once: true });
      child.once('message', (answer: Answer) => settle(() => resolve(answer)));
      child.once('error', (error) => fail(error.message));
      child.once('exit', (code, signal) => fail(`exit ${code ?? signal}`));
      if (request !== undefined) child.send(request);
    });
  }
}
