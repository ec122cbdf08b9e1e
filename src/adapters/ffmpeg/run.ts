import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { adopt } from './children.ts';
import { type Command, childOf, openCommand } from './command.ts';
import { confined } from './confinement.ts';

/** One run of ffmpeg: inputs with the options that stand before each, then one output. */
export type FfmpegJob = {
  readonly program: string;
  readonly inputs: readonly {
    readonly source: string | Readable;
    readonly options: readonly string[];
  }[];
  readonly output: { readonly target: string | Writable; readonly options: readonly string[] };
  readonly signal: AbortSignal;
  /**
   * Absolute path of a folder of the work folder that holds all this run may read: for a dropped file, which may be made to
   * hurt. The output is then a stream.
   */
  readonly confinedTo?: string;
  /** Told the position reached in the output, in seconds. */
  readonly reached?: (seconds: number) => void;
};

/** What a run said. */
export type FfmpegOutcome = {
  /** Standard error, line by line, without the progress lines. */
  readonly log: readonly string[];
};

/**
 * Runs ffmpeg once. Stops it when the signal is aborted.
 * @throws Error when ffmpeg ends with another code than 0, with the last thing it said; the error of the output stream; the
 * signal's reason on abort.
 */
export async function runFfmpeg(job: FfmpegJob): Promise<FfmpegOutcome> {
  job.signal.throwIfAborted();
  const log: string[] = [];
  try {
    await finished(job, await commandOf(job), log);
  } catch (cause) {
    job.signal.throwIfAborted();
    // What we could not write is the cause; of ffmpeg, it only says that it was stopped.
    if (typeof job.output.target !== 'string' && job.output.target.errored) throw job.output.target.errored;
    if (didNotStart(cause)) throw new ProgramNotStarted(job.program, { cause });
    const said = log.findLast((line) => line.trim() !== '') ?? 'it said nothing';
    throw new Error(`ffmpeg failed: ${said}`, { cause });
  }
  return { log };
}

/** Not the fault of any file: nothing may be said of it. */
export class ProgramNotStarted extends Error {
  override readonly name = 'ProgramNotStarted';

  constructor(program: string, options: ErrorOptions) {
    super(`expected ${program} to start`, options);
  }
}

/** The system's refusal, or that of what starts a program shut in: 126 and 127. */
function didNotStart(cause: unknown): boolean {
  return cause instanceof Error && /^spawn |exited with code 12[67]/.test(cause.message);
}

async function commandOf({ program, inputs, output, confinedTo }: FfmpegJob): Promise<Command> {
  const command = openCommand(confinedTo === undefined ? [program] : await confined(program, confinedTo));
  const readsStdin = inputs.some(({ source }) => typeof source !== 'string');
  for (const [index, { source, options }] of inputs.entries()) {
    const general =
      index > 0 ? [] : ['-loglevel', 'info', '-hide_banner', ...(readsStdin ? [] : ['-nostdin'])];
    // Given one by one: fluent-ffmpeg splits options given as one array at their spaces.
    command.input(source).inputOptions(...general, ...options);
  }
  // The output stream is ended by us, once all is read: fluent-ffmpeg would race the end of the process.
  if (typeof output.target === 'string') command.output(output.target);
  else command.output(output.target, { end: false });
  return command.outputOptions(...output.options);
}

function finished(job: FfmpegJob, command: Command, log: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let drained: Promise<unknown> = Promise.resolve();
    command.on('start', () => {
      const child = childOf(command).once('error', reject);
      adopt(child, job.signal);
      if (typeof job.output.target !== 'string' && child.stdout) drained = once(child.stdout, 'end');
    });
    command.on('stderr', (line: string) => note(line, log, job.reached));
    command.on('error', reject);
    command.on('end', () => {
      drained.then(() => endOutput(job.output.target)).then(resolve, reject);
    });
    command.run();
  });
}

function endOutput(target: string | Writable): Promise<void> | undefined {
  if (typeof target === 'string') return undefined;
  return new Promise((resolve, reject) => {
    target.once('error', reject);
    target.end(resolve);
  });
}

const PROGRESS = /\btime=(\d+):(\d+):(\d+(?:\.\d+)?)/;

function note(line: string, log: string[], reached: FfmpegJob['reached']): void {
  const [, hours, minutes, seconds] = PROGRESS.exec(line) ?? [];
  if (seconds === undefined) log.push(line);
  else reached?.(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
