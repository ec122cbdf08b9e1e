import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Known } from '../testing/http/check.ts';
import { CONFORMANCE } from '../testing/http/conformance.ts';
import { faultsAt, tagsKnownBy } from '../testing/http/known.ts';
import { GONE, writeSite } from '../testing/http/site.ts';
import { listen, stop } from './listening.ts';
import { createServer } from './server.ts';

describe('our server', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'passe-parole-'));
  const failures: unknown[] = [];
  let server: Server;
  let port = 0;
  let known: Known;

  beforeAll(async () => {
    server = createServer({
      feedsFolder: writeSite(parent),
      isGone: async (address) => GONE.has(address),
      onFailure: (cause) => failures.push(cause),
    });
    ({ port } = await listen(server, 0));
    known = await tagsKnownBy(port);
  });

  afterAll(async () => {
    await stop(server);
    rmSync(parent, { recursive: true });
  });

  it.each(Object.values(CONFORMANCE).flat())('$name', async (check) => {
    expect(await faultsAt(port, check, known)).toEqual([]);
  });

  it('has failed in nothing', () => {
    expect(failures).toEqual([]);
  });
});
