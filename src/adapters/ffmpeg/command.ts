import type { ChildProcess } from 'node:child_process';
import ffmpeg from 'fluent-ffmpeg';
import type { Launch } from './confinement.ts';

export type Command = ffmpeg.FfmpegCommand;

/** What fluent-ffmpeg has inside and its types do not tell. */
type Inside = {
  /** Set before its `start` event. */
  readonly ffmpegProc: ChildProcess;
  readonly _getArguments: () => string[];
  readonly _checkCapabilities: (done: () => void) => void;
  readonly _spawnFfmpeg: (words: readonly string[], options: object, ...rest: readonly unknown[]) => void;
  readonly _getFfmpegPath: (spawn: (error: null, program: string) => void) => void;
};

/** To the C library of Linux: one pool of memory, and what is freed at its end goes back to the system: 6 MB per film. */
const LEAN_MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '65536' };

const inside = (command: Command) => command as unknown as Inside;

/**
 * A command that is started by its own program and nothing else. fluent-ffmpeg keeps the program last set, by any command,
 * and reads it when it starts one: beside another, a dropped file would be read in the open, and what we write shut in.
 */
export function openCommand([program, ...before]: Launch): Command {
  const command = ffmpeg({ stdoutLines: 50 });
  const own = inside(command)._getArguments.bind(command);
  const ownSpawn = inside(command)._spawnFfmpeg.bind(command);
  const mended: Omit<Inside, 'ffmpegProc'> = {
    _getArguments: () => [...before, ...own()],
    // It would ask the program for its formats first; ffmpeg itself says what it lacks.
    _checkCapabilities: (done) => done(),
    _spawnFfmpeg: (words, options, ...rest) =>
      ownSpawn(words, { ...options, env: { ...LEAN_MEMORY, ...process.env } }, ...rest),
    _getFfmpegPath: (spawn) => {
      try {
        spawn(null, program);
      } catch (error) {
        // Nobody is left to catch it: the system is short of memory, say.
        command.emit('error', error);
      }
    },
  };
  return Object.assign(command, mended);
}

/** The process of a command that says `start`. Its `error` is to be listened to: fluent-ffmpeg throws from there. */
export function childOf(command: Command): ChildProcess {
  return inside(command).ffmpegProc.removeAllListeners('error');
}
