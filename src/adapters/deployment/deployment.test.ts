import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Problem } from '../../model/problem.ts';
import type { Deployment } from '../../ports/deployment.ts';
import { filesUnder } from '../../testing/files-under.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openDigests } from '../disk/digests.ts';
import { byRsync } from './by-rsync.ts';
import { toFolder } from './to-folder.ts';

const RSYNC = ['/usr/bin/rsync', '/usr/local/bin/rsync', '/opt/homebrew/bin/rsync'].find((file) =>
  existsSync(file),
);
/** Why rsync is not tried here, if so. Continuous integration installs it: there it always runs. */
const noRsync = RSYNC === undefined && !process.env['CI'] ? 'rsync is not installed' : undefined;
const NEVER = new AbortController().signal;

type Place = { readonly folder: string; readonly deployment: Deployment };

const PLACES: readonly (readonly [string, string | undefined, () => Place])[] = [
  ['a folder', undefined, folderPlace],
  ['rsync', noRsync, () => rsyncPlace((folder) => folder)],
  ['rsync over ssh', noRsync, () => rsyncPlace((folder) => `moi@hote.example:${folder}`)],
];

function folderPlace(): Place {
  const folder = path.join(temporaryFolder(), 'site');
  return { folder, deployment: toFolder(folder, openDigests(path.join(temporaryFolder(), 'digests.bin'))) };
}

function rsyncPlace(named: (folder: string) => string): Place {
  const folder = path.join(temporaryFolder(), 'le site');
  putFirstInPath('ssh', 'while :; do case "$1" in -o|-l) shift 2;; *) break;; esac; done; shift; exec "$@"');
  return { folder, deployment: byRsync(named(folder)) };
}

/** A program of ours found before the computer's own, until the test ends. */
function putFirstInPath(name: string, script: string): void {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, name), 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}:${before}`;
  onTestFinished(() => {
    process.env['PATH'] = before;
  });
}

/** Two source folders holding these files; those of the host have a name that begins with `_` or `.ht`. */
function sources(files: Readonly<Record<string, string>>): readonly string[] {
  const [site, host] = [temporaryFolder(), temporaryFolder()];
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(/^(?:_|\.ht)/.test(name) ? host : site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return [site, host];
}

const SITE = {
  'feed.xml': 'flux 1',
  'index.html': 'accueil',
  'media/a/episode-0123456789.mp3': 'son 1',
  'recits/a/index.html': 'page',
  '.htaccess': 'règles',
  _redirects: 'renvois',
};

describe.each(PLACES)('deployment to %s', (_, absent, place) => {
  it.skipIf(absent !== undefined)(`brings exactly what is public${absent ? `: ${absent}` : ''}`, async () => {
    const { folder, deployment } = place();
    expect(await deployment.names()).toEqual([]);
    await deployment.bring(sources(SITE), NEVER);
    expect(filesUnder(folder)).toEqual(latin(SITE));
    expect([...(await deployment.names())].sort()).toEqual(
      ['.htaccess', '_redirects', 'feed.xml', 'index.html', 'media', 'recits'].sort(),
    );
  });

  it.skipIf(absent !== undefined)(
    'takes away what is no longer public, and nothing of the host’s',
    async () => {
      const { folder, deployment } = place();
      await deployment.bring(sources(SITE), NEVER);
      mkdirSync(path.join(folder, '.git'));
      mkdirSync(path.join(folder, '.well-known'));
      writeFileSync(path.join(folder, '.git/HEAD'), 'ref');
      writeFileSync(path.join(folder, '.well-known/acme'), 'preuve');
      writeFileSync(path.join(folder, 'CNAME'), 'podcast.example');
      const after = {
        'feed.xml': 'flux 2',
        'index.html': 'accueil',
        '.htaccess': 'règles',
        _redirects: 'renvois',
      };
      await deployment.bring(sources(after), NEVER);
      expect(filesUnder(folder)).toEqual(
        latin({ ...after, '.git/HEAD': 'ref', '.well-known/acme': 'preuve', CNAME: 'podcast.example' }),
      );
    },
  );

  it.skipIf(absent !== undefined)('keeps to itself what explains our own folder', async () => {
    const { folder, deployment } = place();
    await deployment.bring(sources({ ...SITE, 'LISEZ-MOI.txt': 'ici' }), NEVER);
    expect(Object.keys(filesUnder(folder))).not.toContain('LISEZ-MOI.txt');
  });
});

describe('rsync', () => {
  it.skipIf(noRsync !== undefined)(
    'changes no feed and takes nothing away until all the rest has arrived',
    async () => {
      const { folder, deployment } = rsyncPlace((one) => one);
      await deployment.bring(sources(SITE), NEVER);
      putFirstInPath('rsync', `case "$*" in *--include=\\*.xml*) exit 12;; esac; exec ${RSYNC} "$@"`);
      const after = { 'feed.xml': 'flux 2', 'media/b/episode-abcdef0123.mp3': 'son 2' };
      await expect(deployment.bring(sources(after), NEVER)).rejects.toThrow(Problem);
      expect(filesUnder(folder)).toEqual(latin({ ...SITE, 'media/b/episode-abcdef0123.mp3': 'son 2' }));
    },
  );

  it.skipIf(noRsync !== undefined)('says in one sentence why it could not', async () => {
    putFirstInPath('ssh', 'echo "moi@hote.example: Permission denied (publickey)." >&2; exit 255');
    await expect(byRsync('moi@hote.example:site').names()).rejects.toThrow(
      /« moi@hote\.example:site » \(moi@hote\.example: Permission denied/,
    );
  });

  it.skipIf(noRsync !== undefined)('never takes a folder it may not read for an empty one', async () => {
    putFirstInPath('rsync', 'echo "rsync: opendir failed: Permission denied (13)" >&2; exit 23');
    await expect(byRsync('moi@hote.example:site').names()).rejects.toThrow(Problem);
  });

  it.skipIf(noRsync !== undefined)('sends nothing twice', async () => {
    const { folder, deployment } = rsyncPlace((one) => one);
    const same = sources(SITE);
    await deployment.bring(same, NEVER);
    const list = () => execFileSync('find', [folder, '-type', 'f', '-printf', '%p %T@ %i\\n']).toString();
    const before = list();
    await deployment.bring(same, NEVER);
    expect(list()).toBe(before);
  });

  it.skipIf(noRsync !== undefined)(
    'takes a destination for a destination, whatever it looks like',
    async () => {
      const trap = path.join(temporaryFolder(), '--rsh=touch fait');
      await byRsync(trap).bring(sources(SITE), NEVER);
      expect(existsSync(path.join(trap, 'feed.xml'))).toBe(true);
    },
  );

  it('says how to do when it is not installed', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = temporaryFolder();
    onTestFinished(() => {
      process.env['PATH'] = before;
    });
    await expect(byRsync('moi@hote.example:site').names()).rejects.toThrow(/n’est pas installé/);
  });
});

function latin(files: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(files).map(([name, content]): [string, string] => [
    name,
    Buffer.from(content).toString('latin1'),
  ]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
