import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWebProbe } from './web-probe.ts';

const probe = openWebProbe(300);

async function serving(answer: RequestListener): Promise<{ url: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

describe('asking the web', () => {
  it('tells the status, the headers and the bytes as they were sent', async () => {
    const { url, asked } = await serving((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'Content-Type': 'text/plain' }).end('compressé');
    });
    const answer = await probe.ask(url, { headers: { range: 'bytes=0-1' }, maxBytes: 4 });
    expect(answer).toMatchObject({ status: 200, url, redirections: [] });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/plain' });
    expect(Buffer.from(answer.bytes).toString()).toBe('comp');
    expect(asked[0]?.headers.range).toBe('bytes=0-1');
  });

  it('takes nothing of the body unless asked to', async () => {
    const { url, asked } = await serving((_, response) => response.end('x'.repeat(1e6)));
    expect((await probe.ask(url)).bytes).toHaveLength(0);
    expect((await probe.ask(url, { method: 'HEAD' })).status).toBe(200);
    expect(asked[1]?.method).toBe('HEAD');
  });

  it('follows redirections and tells each', async () => {
    const { url } = await serving(({ url: path }, response) => {
      if (path === '/ici') response.end('bien');
      else response.writeHead(path === '/' ? 302 : 301, { location: path === '/' ? '/la' : 'ici' }).end();
    });
    expect(await probe.ask(url)).toMatchObject({
      status: 200,
      url: `${url}ici`,
      redirections: [302, 301],
    });
  });

  it('comes back from redirections in a circle', async () => {
    const { url, asked } = await serving((_, response) => {
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await probe.ask(url)).toMatchObject({ status: 302 });
    expect(asked).toHaveLength(11);
  });

  it.each([
    ['nobody', 'http://127.0.0.1:1/'],
    ['a file of this computer', 'file:///etc/passwd'],
    ['no address', 'http://'],
  ])('gives status 0 for %s', async (_, url) => {
    expect((await probe.ask(url)).status).toBe(0);
  });

  it('never goes to a file by a redirection', async () => {
    const { url } = await serving((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect((await probe.ask(url, { maxBytes: 100 })).status).toBe(0);
  });

  it('does not wait for ever', async () => {
    const { url } = await serving(() => {});
    expect((await probe.ask(url)).status).toBe(0);
  });
});

describe('the size of a picture', () => {
  it('is read in its bytes', async () => {
    const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } });
    expect(await probe.pictureSize(await picture.png().toBuffer())).toEqual({ widthPx: 30, heightPx: 20 });
  });

  it('is not known of something else', async () => {
    expect(await probe.pictureSize(Buffer.from('<html>'))).toBeUndefined();
  });
});
