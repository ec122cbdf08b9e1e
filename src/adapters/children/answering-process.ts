import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Why a child process gave no answer: it ended, it said nothing for too long, or it said that it could not. */
export class NoAnswer extends Error {
  readonly why: 'ended' | 'silent' | 'refused';

  constructor(why: NoAnswer['why'], told: string) {
    super(`Expected an answer, got ${told}`);
    this.why = why;
  }
}

export type AnsweringSettings = {
  /** The child's module: `new URL('./name.child', import.meta.url)`, without its extension. */
  readonly module: URL;
  readonly args?: readonly string[];
  /** Requests after which the process is replaced, for an engine that leaks. */
  readonly requestsPerProcess: number;
  readonly longestAnswerMs: number;
  readonly signal: AbortSignal;
};

type Message = { readonly ready?: true; readonly answer?: unknown; readonly failure?: string };

const IS_SOURCE = import.meta.url.endsWith('.ts');

/**
 * An engine in a process of its own, since it leaks or may abort: asked one thing at a time, replaced now and then and
 * after any fault. The child says `{ ready: true }`, then answers each message with `{ answer }` or `{ failure }`.
 */
export class AnsweringProcess<Request extends object> {
  readonly #settings: AnsweringSettings;
  #child: ChildProcess | undefined;
  #requests = 0;

  constructor(settings: AnsweringSettings) {
    this.#settings = settings;
  }

  /** @throws NoAnswer, or the reason of the signal. */
  async ask(request: Request): Promise<unknown> {
    this.#settings.signal.throwIfAborted();
    try {
      const child = await this.#open();
      const { answer, failure } = await this.#messageFrom(child, request);
      if (failure !== undefined) throw new NoAnswer('refused', failure);
      return answer;
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
    if (this.#requests % this.#settings.requestsPerProcess === 0) this.close();
    this.#requests += 1;
    if (this.#child !== undefined) return this.#child;
    const { module, args = [] } = this.#settings;
    const path = `${fileURLToPath(module)}.${IS_SOURCE ? 'ts' : 'js'}`;
    const execArgv = IS_SOURCE ? ['--import', 'tsx'] : [];
    const child = fork(path, [...args], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child = child;
    await this.#messageFrom(child);
    return child;
  }

  #messageFrom(child: ChildProcess, request?: Request): Promise<Message> {
    const { signal, longestAnswerMs } = this.#settings;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners();
        signal.removeEventListener('abort', stop);
        act();
      };
      const fail = (why: NoAnswer['why'], told: string) => settle(() => reject(new NoAnswer(why, told)));
      const stop = () => settle(() => reject(signal.reason));
      const timer = setTimeout(() => fail('silent', 'silence'), longestAnswerMs);
      signal.addEventListener('abort', stop, { once: true });
      child.once('message', (message: Message) => settle(() => resolve(message)));
      child.once('error', (error) => fail('ended', error.message));
      child.once('exit', (code, ending) => fail('ended', `exit ${code ?? ending}`));
      if (request !== undefined) child.send(request, (error) => error && fail('ended', error.message));
    });
  }
}
