import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../testing/http/ask.ts';
import { MEDIA, PAGE, SOUND, writeSite } from '../testing/http/site.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { listen, stop } from './listening.ts';
import { createServer, type ServerSettings } from './server.ts';

/** A server of a small site, stopped when the test ends. */
async function serving(settings: Partial<ServerSettings> = {}) {
  const folder = writeSite(temporaryFolder());
  const failures: unknown[] = [];
  const server = createServer({
    feedsFolder: folder,
    isGone: async () => false,
    onFailure: (cause) => failures.push(cause),
    ...settings,
  });
  const { port } = await listen(server, 0);
  onTestFinished(() => stop(server, 0));
  return { folder, server, port, failures };
}

/** What a server says to these bytes, until it closes the connection. */
function said(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, 'localhost', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(text)).on('error', reject);
  });
}

describe('other sites', () => {
  it('may frame the player of a testimony, and nothing else', async () => {
    const { port } = await serving();
    const framed = async (target: string) => {
      const { fields } = await ask(port, { target });
      return [
        fields['x-frame-options'],
        /frame-ancestors [^;]*/.exec(String(fields['content-security-policy']))?.[0],
      ];
    };
    expect(await framed(`/${PAGE}lecteur/`)).toEqual([undefined, 'frame-ancestors *']);
    expect(await framed(`/${PAGE}`)).toEqual(['SAMEORIGIN', "frame-ancestors 'self'"]);
  });
});

describe('a show without an address', () => {
  it('takes the one it is asked at', async () => {
    const { port } = await serving();
    const headers = { Host: 'Recits.local:4280' };
    for (const target of ['/feed.xml', '/', '/robots.txt', '/sitemap.xml']) {
      const { body, fields } = await ask(port, { target, headers });
      expect(body.toString()).toContain('http://recits.local:4280/');
      expect(body.toString()).not.toContain('adresse-a-definir');
      expect(fields['content-length']).toBe(`${body.length}`);
    }
  });

  it('says the same compressed', async () => {
    const { port } = await serving();
    const plain = await ask(port, { target: '/feed.xml' });
    const { body, fields } = await ask(port, { target: '/feed.xml', headers: { 'Accept-Encoding': 'gzip' } });
    expect(gunzipSync(body).equals(plain.body)).toBe(true);
    expect(fields['content-length']).toBe(`${body.length}`);
    expect(fields['etag']).not.toBe(plain.fields['etag']);
  });

  it('has one tag per address', async () => {
    const { port } = await serving();
    const hosts = ['a.local', 'b.local', 'a.local'];
    const replies = await Promise.all(
      hosts.map((Host) => ask(port, { target: '/feed.xml', headers: { Host } })),
    );
    const [one, other, again] = replies.map(({ fields }) => fields['etag']);
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });

  it('is on HTTPS when a proxy here says so', async () => {
    const { port } = await serving();
    const headers = { Host: 'recits.example', 'X-Forwarded-Proto': 'https' };
    const { body } = await ask(port, { target: '/robots.txt', headers });
    expect(body.toString()).toBe('Sitemap: https://recits.example/sitemap.xml\n');
  });

  it('has an address for a client of HTTP/1.0', async () => {
    const { port } = await serving();
    const reply = await said(port, 'GET /robots.txt HTTP/1.0\r\n\r\n');
    expect(reply).toMatch(new RegExp(`Sitemap: http://[^/]*:${port}/sitemap.xml`));
  });
});

describe('a show with an address', () => {
  it('is served as it was written', async () => {
    const { port } = await serving({ publicUrl: 'https://recits.example/' });
    const { body } = await ask(port, { target: '/robots.txt' });
    expect(body.toString()).toContain('https://adresse-a-definir.invalid/');
  });
});

describe('a folder that changes', () => {
  it('is served as it is now', async () => {
    const { folder, port } = await serving();
    for (const target of [`/${MEDIA}`, '/feed.xml', '/']) await ask(port, { target });
    const replacement = path.join(folder, 'replacement');
    for (const file of [MEDIA, 'feed.xml', 'index.html']) {
      writeFileSync(replacement, `new ${file}`);
      renameSync(replacement, path.join(folder, file));
      const { body } = await ask(port, { target: file === 'index.html' ? '/' : `/${file}` });
      expect(body.toString()).toBe(`new ${file}`);
    }
  });

  it('forgets a deleted file at once', async () => {
    const { folder, port } = await serving();
    await ask(port, { target: `/${MEDIA}` });
    rmSync(path.join(folder, MEDIA));
    expect((await ask(port, { target: `/${MEDIA}` })).status).toBe(404);
  });

  it('is seen to change in a feed that many ask for', async () => {
    const { port, folder } = await serving();
    const feed = path.join(folder, 'feed.xml');
    const asked = async (headers: Record<string, string> = {}) => ask(port, { target: '/feed.xml', headers });
    const [first, again] = [await asked(), await asked()];
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect({ ...again.fields, date: '' }).toEqual({ ...first.fields, date: '' });
    expect((await asked({ 'If-None-Match': String(first.fields['etag']) })).status).toBe(304);
    expect((await asked({ Range: 'bytes=0-3' })).body.toString()).toBe(first.body.toString().slice(0, 4));
    expect((await asked({ 'Accept-Encoding': 'gzip' })).fields['content-encoding']).toBe('gzip');
    writeFileSync(`${feed}.new`, first.body.toString().replace('Phrase', 'phrase'));
    renameSync(`${feed}.new`, feed);
    expect((await asked()).body.toString()).toContain('phrase 0');
    expect((await ask(port, { method: 'HEAD', target: '/feed.xml' })).body).toHaveLength(0);
    rmSync(feed);
    expect((await asked()).status).toBe(404);
  });

  it('may not be there yet', async () => {
    const folder = path.join(temporaryFolder(), 'feeds');
    const { port, failures } = await serving({ feedsFolder: folder });
    expect((await ask(port, { target: '/feed.xml' })).status).toBe(404);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'feed.xml'), '<rss/>');
    expect((await ask(port, { target: '/feed.xml' })).body.toString()).toBe('<rss/>');
    expect(failures).toEqual([]);
  });

  it('has its own words while it has no page for them', async () => {
    const { port } = await serving({
      feedsFolder: temporaryFolder(),
      isGone: async (address) => address === 'a/',
    });
    const absent = await ask(port, { target: '/b/' });
    const gone = await ask(port, { target: '/a/' });
    expect([absent.status, absent.body.toString()]).toEqual([404, expect.stringContaining('n’existe plus')]);
    expect([gone.status, gone.body.toString()]).toEqual([410, expect.stringContaining('respecter ce choix')]);
  });
});

describe('a server in trouble', () => {
  it('tells us, and the reader nothing more than that', async () => {
    const broken = async () => {
      throw new Error('expected a register, got a fire');
    };
    const { port, failures } = await serving({ isGone: broken });
    for (const target of ['/inconnu/', '/inconnu.mp3']) {
      const { status, body } = await ask(port, { target });
      expect([status, body.toString()]).toEqual([500, expect.not.stringContaining('fire')]);
    }
    expect(failures).toHaveLength(2);
  });

  it('cuts a file that shrinks while it is sent', async () => {
    const { folder, port, failures } = await serving();
    const large = path.join(folder, 'large.mp3');
    writeFileSync(large, Buffer.alloc(30_000_000));
    const reply = new Promise<string>((resolve) => {
      let received = 0;
      const socket = connect(port, 'localhost', () =>
        socket.write('GET /large.mp3 HTTP/1.1\r\nHost: a\r\n\r\n'),
      );
      socket.once('data', () => writeFileSync(large, 'short'));
      socket.on('data', (chunk) => {
        received += chunk.length;
      });
      socket.on('close', () => resolve(received < 30_000_000 ? 'cut' : 'whole'));
    });
    expect(await reply).toBe('cut');
    expect(String(failures[0])).toContain('got its end');
  });

  it('is not troubled by a listener who leaves', async () => {
    const { folder, port, failures } = await serving();
    writeFileSync(path.join(folder, 'large.mp3'), Buffer.alloc(30_000_000));
    await new Promise((resolve) => {
      const socket = connect(port, 'localhost', () =>
        socket.write('GET /large.mp3 HTTP/1.1\r\nHost: a\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy()).on('close', resolve);
    });
    const { body } = await ask(port, { target: `/${MEDIA}` });
    expect(body.equals(SOUND)).toBe(true);
    expect(failures).toEqual([]);
  });

  it('hangs up on who takes too long to ask', async () => {
    const { server, port } = await serving();
    expect([server.headersTimeout, server.requestTimeout]).toEqual([8_000, 30_000]);
    server.headersTimeout = 100;
    expect(await said(port, 'GET /feed.xml HTTP/1.1\r\nHost: a\r\nX-Slow:')).toMatch(/^HTTP\/1.1 408 /);
  });

  it('refuses two hosts and what is not HTTP', async () => {
    const { port } = await serving();
    const twice = 'GET /feed.xml HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n';
    for (const bytes of [twice, 'BREW /feed.xml\r\n\r\n', 'GET /feed.xml HTTP/1.1\r\n\r\n']) {
      expect(await said(port, bytes)).toMatch(/^HTTP\/1.1 400 /);
    }
  });

  it('answers OPTIONS about itself', async () => {
    const { port } = await serving();
    const reply = await said(port, 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1.1 204 [\s\S]*Allow: GET, HEAD, OPTIONS/);
  });
});
