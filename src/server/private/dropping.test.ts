import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Uploads } from '../../app/private/uploads.ts';
import { privateSetting, servedSpace } from '../../testing/private-space.ts';
import type { PrivateSetting } from './setting.ts';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`;

const TUS = { 'tus-resumable': '1.0.0' };

async function dropping(given: Partial<PrivateSetting> = {}) {
  const served = await servedSpace(given);
  const cookie = await served.cookieOf('facilitation');
  const ask = (target: string, init: RequestInit) => served.fetchAs(cookie, target, init);
  const { episodes } = served.setting.workspace;
  return {
    ...served,
    ask,
    dropped: () => readdirSync(episodes).filter((name) => name !== '_registre'),
    bytesOf: (name: string) => readFileSync(path.join(episodes, name)),
    waiting: () => readdirSync(served.setting.arrivals.waiting),
    create: async (name: string, bytes: number) => {
      const headers = { ...TUS, 'upload-length': String(bytes), 'upload-metadata': named(name) };
      return ask('/espace/envois', { method: 'POST', headers });
    },
    patch: (target: string, offset: number, body: Uint8Array<ArrayBuffer>) =>
      ask(target, {
        method: 'PATCH',
        body,
        headers: {
          ...TUS,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
      }),
  };
}

describe('the plain form', () => {
  it('brings every file whole under its own name', async () => {
    const { ask, dropped, bytesOf, waiting } = await dropping();
    const bytes = new Uint8Array(randomBytes(300_000));
    const body = new FormData();
    body.append('fichier', new Blob([bytes]), 'entretien – mairie.m4a');
    body.append('fichier', new Blob(['Bonjour.']), 'entretien – mairie.txt');
    const answer = await ask('/espace/depot', { method: 'POST', body });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/espace/?recus=2']);
    expect(dropped()).toEqual(['entretien – mairie.m4a', 'entretien – mairie.txt']);
    expect(digest(bytesOf('entretien – mairie.m4a'))).toBe(digest(bytes));
    expect(waiting()).toEqual([]);
  });

  it('replaces nothing that bears the same name', async () => {
    const { ask, dropped, setting } = await dropping();
    writeFileSync(path.join(setting.workspace.episodes, 'voix.mp3'), 'someone else');
    const body = new FormData();
    body.append('fichier', new Blob(['mine']), 'voix.mp3');
    await ask('/espace/depot', { method: 'POST', body });
    const names = dropped();
    expect(names).toHaveLength(2);
    expect(names).toContain('voix.mp3');
    expect(readFileSync(path.join(setting.workspace.episodes, 'voix.mp3'), 'utf8')).toBe('someone else');
  });

  it('says why it took nothing, and keeps nothing', async () => {
    const { ask, dropped, waiting } = await dropping();
    const settings = new FormData();
    settings.append('fichier', new Blob(['diffusion: oui']), 'accord.yaml');
    const refused = await ask('/espace/depot', { method: 'POST', body: settings });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('pas un fichier à déposer ici');
    const empty = new FormData();
    empty.append('fichier', new Blob([]), '');
    expect((await ask('/espace/depot', { method: 'POST', body: empty })).status).toBe(422);
    const noForm = await ask('/espace/depot', { method: 'POST', body: 'plain' });
    expect(noForm.status).toBe(422);
    expect([...dropped(), ...waiting()]).toEqual([]);
  });
});

describe('a resumable upload', () => {
  it('comes whole through cuts, and can be asked about afterwards', async () => {
    const { create, patch, ask, dropped, bytesOf } = await dropping();
    const bytes = new Uint8Array(randomBytes(500_000));
    const created = await create('Mme Dupont.m4a', bytes.length);
    const target = created.headers.get('location') ?? '';
    expect(created.status).toBe(201);
    for (let offset = 0; offset < bytes.length; ) {
      const answer = await patch(target, offset, bytes.slice(offset, offset + 123_456));
      offset = Number(answer.headers.get('upload-offset'));
    }
    expect(dropped()).toEqual(['Mme Dupont.m4a']);
    expect(digest(bytesOf('Mme Dupont.m4a'))).toBe(digest(bytes));
    const after = await ask(target, { method: 'HEAD', headers: TUS });
    expect(after.headers.get('upload-offset')).toBe('500000');
  });

  it('goes on at another server where the first one died', async () => {
    const first = await dropping();
    const bytes = new Uint8Array(randomBytes(200_000));
    const target = (await first.create('voix.m4a', bytes.length)).headers.get('location') ?? '';
    await first.patch(target, 0, bytes.slice(0, 90_000));
    const { arrivals, ...others } = first.setting;
    const uploads = new Uploads(arrivals);
    await uploads.takeUpAgain(Date.now());
    const second = await dropping({ ...others, arrivals, uploads });
    const asked = await second.ask(target, { method: 'HEAD', headers: TUS });
    expect(asked.headers.get('upload-offset')).toBe('90000');
    await second.patch(target, 90_000, bytes.slice(90_000));
    expect(digest(second.bytesOf('voix.m4a'))).toBe(digest(bytes));
  });

  it('refuses what is too large, or not to be sent, in words', async () => {
    const { create, waiting } = await dropping();
    const large = await create('long.wav', 2_000_000_001);
    expect(large.status).toBe(413);
    const settings = await create('fiche.yaml', 100);
    expect([settings.status, await settings.text()]).toEqual([
      422,
      expect.stringContaining('pas un fichier à déposer ici'),
    ]);
    expect(waiting()).toEqual([]);
  });

  it('gives back no byte of what was sent', async () => {
    const { create, ask } = await dropping();
    const target = (await create('a.mp3', 10)).headers.get('location') ?? '';
    expect((await ask(target, { method: 'GET' })).status).toBe(404);
  });

  it('that a stop left whole comes home at the next start', async () => {
    const { arrivals, workspace } = await privateSetting();
    const id = 'a'.repeat(32);
    writeFileSync(path.join(arrivals.waiting, id), 'all of it');
    const note = { id, size: 9, offset: 0, metadata: { filename: 'voix.ogg', filetype: 'audio/ogg' } };
    writeFileSync(path.join(arrivals.waiting, `${id}.json`), JSON.stringify(note));
    writeFileSync(path.join(arrivals.waiting, 'formulaire-0123'), 'half a f');
    const uploads = new Uploads(arrivals);
    await uploads.takeUpAgain(Date.now());
    expect(readFileSync(path.join(workspace.episodes, 'voix.ogg'), 'utf8')).toBe('all of it');
    expect(await uploads.received(id)).toBe(9);
    expect(readdirSync(arrivals.waiting)).toEqual([`${id}.recu`]);
  });
});
