import type { Server } from 'node:http';
import { type AddressInfo, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';

const DEFAULT_PORT = 4280;
const MOST_PORTS_TRIED = 20;

/**
 * Listens on every interface, on `port` or the first free one of the 20 from it; on any free one when `port` is 0.
 *
 * @throws when none is free, or the computer forbids it.
 */
export async function listen(server: Server, port = DEFAULT_PORT): Promise<{ readonly port: number }> {
  for (let tried = port; ; tried += 1) {
    try {
      await listenAt(server, tried);
      // A server that listens on a port has an address of this shape.
      return { port: (server.address() as AddressInfo).port };
    } catch (cause) {
      if (!isBusy(cause) || tried + 1 >= port + MOST_PORTS_TRIED) throw cause;
    }
  }
}

function listenAt(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      server.off('error', failed);
      server.off('listening', listening);
      settled();
    };
    const failed = (cause: Error) => settle(() => reject(cause));
    const listening = () => settle(resolve);
    server.once('error', failed).once('listening', listening).listen(port);
  });
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

/** Takes no more requests, lets those begun end for `graceMs` at most, then closes what remains. */
export function stop(server: Server, graceMs = 5_000): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

/** Names of interfaces that lead to no other device: containers, virtual machines, tunnels. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|tailscale|zt)/i;
const HOME_NETWORKS = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./];

/** The address of this computer for a phone on the same network, such as `192.168.1.20`; nothing when it is on none. */
export function lanAddress(interfaces = networkInterfaces()): string | undefined {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, entries = []]) => entries)
    .filter(({ internal, address }) => !internal && isIPv4(address))
    .map(({ address }) => address);
  const atHome = HOME_NETWORKS.map((network) => addresses.find((address) => network.test(address)));
  return atHome.find((address) => address !== undefined);
}
