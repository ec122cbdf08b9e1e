import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** What Linux offers to shut a program in, where it is installed. */
const GUARDS = { prlimit: '/usr/bin/prlimit', bwrap: '/usr/bin/bwrap' } as const;

/**
 * 4 GiB of memory, one hour of processor time, no core dump, few open files, and not one byte in a file: what reads a
 * dropped file answers through a pipe.
 */
const LIMITS = ['--as=4294967296', '--cpu=3600', '--core=0', '--nofile=64', '--fsize=0'];

/** System libraries, for a program that is not linked statically; nothing of anybody's own. */
const LIBRARIES = ['/usr', '/lib', '/lib64', '/bin', '/etc/ld.so.cache', '/etc/alternatives'];

/** How well dropped files are shut in on this computer. */
export type Confinement = 'sandbox' | 'limits' | 'none';

/** A program and the arguments that come before its own. */
export type Launch = readonly [program: string, ...args: string[]];

const confinements = new Map<string, Promise<Confinement>>();

/**
 * What starts a program shut in: no network, no file but those of one folder, limited memory and time. As much of that as
 * this computer offers; the program itself where it offers nothing.
 * @param folder absolute path of what it may read.
 */
export async function confined(program: string, folder: string): Promise<Launch> {
  const known = confinements.get(program) ?? confinementOf(program);
  confinements.set(program, known);
  const confinement = await known;
  if (confinement === 'none') return [program];
  return confinement === 'sandbox' ? sandboxed(program, folder) : [...LIMITED, program];
}

/** What this computer offers to shut a program in, tried on the program itself. */
export async function confinementOf(program: string): Promise<Confinement> {
  if (process.platform !== 'linux' || !isInstalled(GUARDS.prlimit)) return 'none';
  if (!isInstalled(GUARDS.bwrap)) return 'limits';
  // A kernel may refuse namespaces, a program may need more than the system's libraries.
  const [first, ...others] = sandboxed(program, '/usr');
  return promisify(execFile)(first, [...others, '-version'], { timeout: 20_000 }).then(
    () => 'sandbox',
    () => 'limits',
  );
}

const LIMITED: Launch = [GUARDS.prlimit, ...LIMITS, '--'];

function sandboxed(program: string, folder: string): Launch {
  const libraries = LIBRARIES.flatMap((place) => ['--ro-bind-try', place, place]);
  const ownFile = path.isAbsolute(program) ? ['--ro-bind', program, program] : [];
  return [
    ...LIMITED,
    ...[GUARDS.bwrap, '--unshare-all', '--die-with-parent', '--new-session', '--clearenv'],
    ...['--setenv', 'PATH', '/usr/bin:/bin', ...libraries, ...ownFile, '--proc', '/proc', '--dev', '/dev'],
    ...['--ro-bind', folder, folder, '--chdir', '/', program],
  ];
}

function isInstalled(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
