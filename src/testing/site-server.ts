import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PLACEHOLDER_URL } from '../model/addresses.ts';

/** Path from the root, without its first `/`, to what is served there. */
export type Site = ReadonlyMap<string, string | Buffer>;

export type ServedSite = { readonly url: string; readonly close: () => void };

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
  mp3: 'audio/wav',
  opus: 'audio/wav',
  xml: 'application/rss+xml',
};

/**
 * Serves files from memory on a free local port, byte ranges included, with its own address in the place of the
 * placeholder.
 */
export async function serveSite(site: Site): Promise<ServedSite> {
  const server = createServer((request, response) =>
    answer({ site, url: addressOf(server) }, request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: addressOf(server), close: () => server.close() };
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

function answer(
  { site, url }: { site: Site; url: string },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const found = site.get(path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = Buffer.from(typeof found === 'string' ? found.replaceAll(PLACEHOLDER_URL, url) : found);
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? TYPES['html'];
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const [start, end] = [Number(from ?? 0), to ? Number(to) : body.length - 1];
  const part = body.subarray(start, end + 1);
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': type,
    'accept-ranges': 'bytes',
    'content-length': part.length,
    ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${body.length}` }),
  });
  response.end(part);
}
