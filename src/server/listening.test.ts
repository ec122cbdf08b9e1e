import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lanAddress, listen, stop } from './listening.ts';

/** A server that answers when told to. */
function answeringLater() {
  const waiting: (() => void)[] = [];
  const server = createServer((_request, response) => waiting.push(() => response.end('done')));
  onTestFinished(() => stop(server, 0));
  return { server, waiting };
}

function asked(port: number): Promise<string> {
  return new Promise((resolve) => {
    get({ port, agent: false }, (response) => {
      response.on('data', (chunk) => resolve(String(chunk)));
    }).on('error', ({ message }) => resolve(message));
  });
}

describe('listening', () => {
  it('takes the next port when one is busy', async () => {
    const first = createServer();
    const second = createServer();
    onTestFinished(() => stop(first, 0));
    onTestFinished(() => stop(second, 0));
    const { port } = await listen(first, 0);
    const next = await listen(second, port);
    expect(next.port).toBeGreaterThan(port);
    expect((second.address() as AddressInfo).port).toBe(next.port);
  });

  it('fails at a port that cannot be', async () => {
    await expect(listen(createServer(), 70_000)).rejects.toThrow('port');
  });
});

describe('a graceful stop', () => {
  it('lets what was begun end and takes nothing more', async () => {
    const { server, waiting } = answeringLater();
    const { port } = await listen(server, 0);
    const begun = asked(port);
    await expect.poll(() => waiting.length).toBe(1);
    const stopped = stop(server);
    expect(await asked(port)).toContain('ECONNREFUSED');
    waiting[0]?.();
    expect(await begun).toBe('done');
    await stopped;
  });

  it('cuts what never ends', async () => {
    const { server, waiting } = answeringLater();
    const { port } = await listen(server, 0);
    const begun = asked(port);
    await expect.poll(() => waiting.length).toBe(1);
    await stop(server, 50);
    expect(await begun).toContain('socket hang up');
  });
});

describe('the address for a phone', () => {
  const entry = (address: string, internal = false) => ({
    address,
    internal,
    family: 'IPv4' as const,
    netmask: '255.255.255.0',
    mac: '00:00:00:00:00:00',
    cidr: null,
  });

  it('is the one of the home network', () => {
    const interfaces = {
      lo: [entry('127.0.0.1', true)],
      docker0: [entry('172.17.0.1')],
      eth0: [entry('10.3.0.4')],
      wlan0: [entry('192.168.1.20')],
    };
    expect(lanAddress(interfaces)).toBe('192.168.1.20');
  });

  it('is none without a network', () => {
    expect(lanAddress({ lo: [entry('127.0.0.1', true)], docker0: [entry('172.17.0.1')] })).toBeUndefined();
    expect(lanAddress({ eth0: [entry('93.184.216.34')] })).toBeUndefined();
  });
});
