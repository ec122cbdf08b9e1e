import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from '../model/listening.ts';
import { ask } from '../testing/http/ask.ts';
import { MEDIA, PAGE, SOUND, writeSite } from '../testing/http/site.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { listen, stop } from './listening.ts';
import { createServer } from './server.ts';

async function listenedTo() {
  const folder = writeSite(temporaryFolder());
  const deliveries: Delivery[] = [];
  const server = createServer({
    feedsFolder: folder,
    isGone: async () => false,
    onFailure: (cause) => expect.unreachable(String(cause)),
    onDelivery: (delivery) => deliveries.push(delivery),
  });
  const { port } = await listen(server, 0);
  onTestFinished(() => stop(server, 0));
  return { folder, port, deliveries };
}

const target = `/${MEDIA}`;

describe('what is handed over', () => {
  it('is told with its place in the file', async () => {
    const { port, deliveries } = await listenedTo();
    await ask(port, { target, headers: { 'User-Agent': 'AntennaPod/3.5.0' } });
    await ask(port, { target, headers: { Range: 'bytes=-1000' } });
    await expect.poll(() => deliveries.length).toBe(2);
    expect(deliveries[0]).toMatchObject({
      path: MEDIA,
      firstByte: 0,
      endByte: SOUND.length,
      fileBytes: SOUND.length,
      tagBytes: 0,
      userAgent: 'AntennaPod/3.5.0',
      day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(deliveries[1]).toMatchObject({ firstByte: SOUND.length - 1000, endByte: SOUND.length });
  });

  it('is nothing when no sound is sent', async () => {
    const { port, deliveries } = await listenedTo();
    const { fields } = await ask(port, { target, method: 'HEAD' });
    await ask(port, { target, headers: { 'If-None-Match': String(fields['etag']) } });
    await ask(port, { target, headers: { Range: 'bytes=999999-' } });
    for (const other of ['/empty.mp3', '/feed.xml', `/${PAGE}`, '/media/couverture-0123456789.jpg']) {
      await ask(port, { target: other });
    }
    expect(deliveries).toEqual([]);
  });

  it('is only a part when the listener leaves', async () => {
    const { folder, port, deliveries } = await listenedTo();
    writeFileSync(path.join(folder, 'large.mp3'), Buffer.alloc(50_000_000));
    const socket = connect(port, 'localhost', () =>
      socket.write('GET /large.mp3 HTTP/1.1\r\nHost: a\r\n\r\n'),
    );
    socket.once('data', () => socket.destroy());
    await expect.poll(() => deliveries.length).toBe(1);
    expect(deliveries[0]?.endByte).toBeLessThan(50_000_000);
  });

  it('tells where the tag ends and the sound begins', async () => {
    const { folder, port, deliveries } = await listenedTo();
    const tag = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 2, 1]);
    writeFileSync(path.join(folder, 'tagged.mp3'), Buffer.concat([tag, Buffer.alloc(1000)]));
    await ask(port, { target: '/tagged.mp3' });
    await expect.poll(() => deliveries[0]?.tagBytes).toBe(10 + 2 * 128 + 1);
  });
});

describe('a listener', () => {
  const keysOf = async (...headers: Record<string, string>[]) => {
    const { port, deliveries } = await listenedTo();
    for (const [index, one] of headers.entries()) {
      await ask(port, { target, headers: one });
      await expect.poll(() => deliveries.length).toBe(index + 1);
    }
    return deliveries.map(({ listener }) => listener);
  };

  it('is an address and an app', async () => {
    const [one, same, otherApp, otherAddress] = await keysOf(
      { 'User-Agent': 'a', 'X-Forwarded-For': '192.0.2.1' },
      { 'User-Agent': 'a', 'X-Forwarded-For': '198.51.100.7, 192.0.2.1' },
      { 'User-Agent': 'b', 'X-Forwarded-For': '192.0.2.1' },
      { 'User-Agent': 'a', 'X-Forwarded-For': '192.0.2.2' },
    );
    expect(one).toBe(same);
    expect(new Set([one, otherApp, otherAddress]).size).toBe(3);
  });

  it('is one home whatever the end of its IPv6 address', async () => {
    const from = (address: string) => ({ 'User-Agent': 'a', 'X-Forwarded-For': address });
    const [one, same, other] = await keysOf(
      from('2001:db8:1:2:aaaa:bbbb:cccc:dddd'),
      from('2001:db8:1:2::9'),
      from('2001:db8:1:3::9'),
    );
    expect(one).toBe(same);
    expect(other).not.toBe(one);
  });

  it('has another key on another server, which tells nothing of the address', async () => {
    const headers = { 'User-Agent': 'a', 'X-Forwarded-For': '192.0.2.1' };
    const [[one], [other]] = [await keysOf(headers), await keysOf(headers)];
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(one).not.toBe(other);
  });
});
