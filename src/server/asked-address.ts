import type { IncomingMessage } from 'node:http';
import { targetOf } from './public-path.ts';

const AUTHORITY = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * The address a request was sent to, ending in `/`, to write in files that have none yet. Nothing when the request names
 * no host, several, or what is no host name: it is then malformed (RFC 9112, 3.2). A proxy on this computer may say that
 * it was reached by HTTPS.
 */
export function askedAddress(request: IncomingMessage): string | undefined {
  const target = request.url ?? '';
  const named = target.startsWith('/') ? undefined : targetOf(target).authority;
  const authority = named ?? hostOf(request);
  if (authority === undefined || !AUTHORITY.test(authority)) return undefined;
  const secure = isFromThisComputer(request) && request.headers['x-forwarded-proto'] === 'https';
  return `${secure ? 'https' : 'http'}://${authority.toLowerCase()}/`;
}

/** Whether a request comes from this computer, as those of a proxy that runs on it do. */
export function isFromThisComputer({ socket }: IncomingMessage): boolean {
  return LOOPBACK.has(socket.remoteAddress ?? '');
}

function hostOf(request: IncomingMessage): string | undefined {
  const { rawHeaders, headers, socket } = request;
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  if (hosts > 1) return undefined;
  if (headers.host !== undefined) return headers.host;
  // Only HTTP/1.0 may name no host.
  const address = socket.localAddress ?? '';
  return `${address.includes(':') ? `[${address}]` : address}:${socket.localPort}`;
}
