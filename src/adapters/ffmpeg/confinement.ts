import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
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

/** How the names of what starts programs shut in begin. */
const LAUNCHER = 'enclos-';

/** Started in the folder that holds the one file it may read. */
const HERE = '"$PWD"';

const confinements = new Map<string, Promise<Confinement>>();

/**
 * A program that starts another one shut in: no network, no file but those of the folder it is started in, limited memory
 * and time. As much of that as this computer offers; the program itself where it offers nothing. Written in that folder,
 * and gone with it.
 */
export async function confined(program: string, folder: string): Promise<string> {
  const known = confinements.get(program) ?? confinementOf(program);
  confinements.set(program, known);
  const confinement = await known;
  if (confinement === 'none') return program;
  const launcher = path.join(folder, `${LAUNCHER}${path.basename(program)}`);
  if (isInstalled(launcher)) return launcher;
  const command = confinement === 'sandbox' ? sandboxed(program) : limited(program);
  // Under its name only once it can be started: two checks may begin together.
  const written = `${launcher}-${randomBytes(4).toString('hex')}`;
  await writeFile(written, `#!/bin/sh\n${command}\n`, { mode: 0o700 });
  await rename(written, launcher);
  return launcher;
}

/** What this computer offers to shut a program in, tried on the program itself. */
export async function confinementOf(program: string): Promise<Confinement> {
  if (process.platform !== 'linux' || !isInstalled(GUARDS.prlimit)) return 'none';
  if (!isInstalled(GUARDS.bwrap)) return 'limits';
  // A kernel may refuse namespaces, a program may need more than the system's libraries.
  const [first = '', ...others] = ['sh', '-c', sandboxed(program), 'sh', '-version'];
  const starts = promisify(execFile)(first, others, { cwd: '/usr', timeout: 20_000 });
  return starts.then(
    () => 'sandbox',
    () => 'limits',
  );
}

const limited = (program: string) =>
  `exec ${[GUARDS.prlimit, ...LIMITS, '--'].join(' ')} ${quoted(program)} "$@"`;

function sandboxed(program: string): string {
  const libraries = LIBRARIES.flatMap((place) => ['--ro-bind-try', place, place]);
  const ownFile = path.isAbsolute(program) ? ['--ro-bind', quoted(program), quoted(program)] : [];
  return [
    `exec ${[GUARDS.prlimit, ...LIMITS, '--', GUARDS.bwrap].join(' ')}`,
    '--unshare-all --die-with-parent --new-session --clearenv --setenv PATH /usr/bin:/bin',
    ...[...libraries, ...ownFile, '--proc /proc --dev /dev', `--ro-bind ${HERE} ${HERE} --chdir /`],
    `${quoted(program)} "$@"`,
  ].join(' ');
}

/** One word for the shell, whatever it holds. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function isInstalled(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
