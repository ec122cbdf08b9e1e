import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Problem } from '../../model/problem.ts';
import { type Deployment, THEIR_NAMES } from '../../ports/deployment.ts';

/** Compared by content: two texts of one second may have the same length. Media carry their digest in their names. */
const TEXTS = ['--checksum', '--exclude=/media/'];
const PAGES = ['*.html', '.htaccess', '_headers', '_redirects'];

/** Each pass once the one before has wholly arrived: what is named, what names it, the feeds; then what is over goes. */
const PASSES: readonly (readonly string[])[] = [
  [...PAGES.map((name) => `--exclude=${name}`), '--exclude=*.xml'],
  [...TEXTS, '--exclude=*.xml'],
  [...TEXTS, '--include=*/', '--include=*.xml', '--exclude=*'],
  ['--delete-after'],
];

/**
 * A folder of another computer, `user@host:folder`, over ssh, with the program rsync. Keys only: nobody is there to type
 * a password.
 */
export function byRsync(destination: string): Deployment {
  const to = destination.endsWith('/') ? destination : `${destination}/`;
  return {
    names: async () => {
      const { code, output, complaint } = await rsync(['--list-only', '--secluded-args', '--', to]);
      if (/No such file or directory/.test(complaint)) return [];
      if (code !== 0) throw failure(destination, complaint);
      return output.split('\n').flatMap(nameInListing);
    },
    bring: async (folders, signal) => {
      const from = folders.map((folder) => `${folder}/`);
      const theirs = THEIR_NAMES.map((name) => `--exclude=/${name}`);
      for (const pass of PASSES) {
        const { code, complaint } = await rsync([...OPTIONS, ...theirs, ...pass, '--', ...from, to], signal);
        if (code !== 0) throw failure(destination, complaint);
      }
    },
  };
}

/** Dates are kept so that a second run sends nothing; rights are the host's matter, but everyone must be able to read. */
const OPTIONS = ['--recursive', '--times', '--chmod=D755,F644', '--timeout=60', '--secluded-args'];

/** `drwxr-xr-x 4,096 2026/03/12 08:00:00 media` */
function nameInListing(line: string): readonly string[] {
  const [, name] = /^\S+\s+[\d,.]+ \S+ \S+ (.+)$/.exec(line) ?? [];
  return name === undefined || name === '.' ? [] : [name];
}

type Ended = { readonly code: number; readonly output: string; readonly complaint: string };

async function rsync(words: readonly string[], signal?: AbortSignal): Promise<Ended> {
  const child = spawn('rsync', ['--rsh=ssh -o BatchMode=yes -o ConnectTimeout=20', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    ...(signal !== undefined && { signal }),
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', (cause) =>
      reject(signal?.aborted ? cause : new Problem('rsync-missing', {}, { cause })),
    );
    child.on('close', (code) => resolve(code ?? -1));
  });
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output, complaint };
}

function failure(destination: string, complaint: string): Problem {
  const [first = ''] = complaint.split('\n').filter((line) => line.trim() !== '');
  return new Problem('deployment-failed', { destination, reason: first.trim() });
}
