import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const NGINX = '/usr/sbin/nginx';
const TRIES = 100;
const PAUSE_MS = 50;

/** Why nginx cannot run here, if so. Continuous integration installs it: there it always runs. */
export const noNginx: string | undefined =
  existsSync(NGINX) || process.env['CI'] ? undefined : 'nginx is not installed at /usr/sbin/nginx';

/** Serves a folder with Debian's nginx and the given rules in its `server` block, until closed. */
export async function nginxServing(served: {
  readonly folder: string;
  readonly rules: string;
  readonly work: string;
}) {
  const port = await freePort();
  const configuration = path.join(served.work, 'nginx.conf');
  writeFileSync(configuration, configurationOf({ ...served, port }));
  const child = spawn(NGINX, ['-p', served.work, '-c', configuration], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  const close = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { url, close };
}

function configurationOf({
  folder,
  rules,
  work,
  port,
}: {
  folder: string;
  rules: string;
  work: string;
  port: number;
}) {
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
master_process off;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  access_log off;
  ${scratch.map((name) => `${name}_temp_path ${work}/${name};`).join('\n  ')}
  server { listen 127.0.0.1:${port}; root ${folder};
${rules}
  }
}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('expected a port, got none');
  return address.port;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (child.exitCode !== null) throw new Error(`expected nginx to run, got exit code ${child.exitCode}`);
    if (await fetch(url).catch(() => undefined)) return;
    await pause(PAUSE_MS);
  }
  throw new Error('expected nginx to answer within 5 s');
}
