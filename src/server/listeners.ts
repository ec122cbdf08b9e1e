import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { isFromThisComputer } from './asked-address.ts';

/**
 * Tells listeners of one day from one another, and from nothing else: an address and a user agent, mixed with a secret
 * that is drawn each day, kept in memory only and never written. Once the day is over, no key leads to anyone.
 */
export class Listeners {
  #day = '';
  #secret = randomBytes(32);

  /** The key of who asks, on a calendar day. */
  keyOf(request: IncomingMessage, day: string): string {
    if (day !== this.#day) {
      this.#day = day;
      this.#secret = randomBytes(32);
    }
    const asker = `${networkOf(addressOf(request))} ${request.headers['user-agent'] ?? ''}`;
    return createHmac('sha256', this.#secret).update(asker).digest('base64url').slice(0, 22);
  }
}

/** Where a request comes from; a proxy on this computer tells it last in X-Forwarded-For. */
function addressOf(request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-for']?.toString().split(',').at(-1)?.trim();
  const own = request.socket.remoteAddress ?? '';
  return isFromThisComputer(request) && forwarded ? forwarded : own;
}

/** One home: an IPv4 address, or the first 64 bits of an IPv6 one, whose end changes by itself. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [start = '', end] = plain.split('%', 1)[0]?.split('::') ?? [];
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(start), groups(end ?? '')];
  const gap = end === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}
