import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../model/access.ts';
import { privateSetting, servedSpace } from '../../testing/private-space.ts';
import { listen, stop } from '../listening.ts';
import { createServer } from '../server.ts';
import type { Route } from './route.ts';
import { routesOf } from './routes.ts';

const HOME = mkdtempSync(path.join(tmpdir(), 'passe-parole-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));
const ROUTES = routesOf(await privateSetting(HOME));

/** A target of a route: its parts name nothing that exists. */
const targetOf = ({ path }: Route) =>
  `/espace${path.replace(':publicId', '2026-03-12-none').replace(/:\w+/, 'nothing')}`;

const isReading = ({ method }: Route) => method === 'GET' || method === 'HEAD';

/** What refuses before anything is looked at: everything else is an answer of the route itself. */
async function answers(ask: Promise<Response>): Promise<'closed' | 'refused' | 'let in'> {
  const { status, body } = await ask;
  await body?.cancel();
  return status === 401 ? 'closed' : status === 403 ? 'refused' : 'let in';
}

describe('the table of who may what', () => {
  it('is the one we mean', () => {
    const lines = ROUTES.map(
      ({ method, path, allows }) => `${method} ${path} ${allows === 'anyone' ? allows : allows.join(' ')}`,
    );
    const all = 'facilitation review communication';
    expect(lines).toEqual([
      'GET /site/:name anyone',
      'GET /entrer/:token anyone',
      'POST /entrer/:token anyone',
      `POST /quitter ${all}`,
      `GET / ${all}`,
      `GET /suivi ${all}`,
      'POST /temoignages/:publicId/reessayer facilitation',
      'POST /depot facilitation',
      'POST /temoignages/:publicId/fichiers facilitation',
      'POST /temoignages/:publicId/preuve facilitation',
      'POST /envois facilitation',
      'HEAD /envois/:id facilitation',
      'PATCH /envois/:id facilitation',
      'DELETE /envois/:id facilitation',
      'GET /enregistrer facilitation',
      `GET /temoignages/:publicId ${all}`,
      'GET /temoignages/:publicId/recu facilitation',
      'GET /temoignages/:publicId/preuve-orale facilitation',
      'POST /temoignages/:publicId/fiche facilitation review',
      'POST /temoignages/:publicId/relue facilitation review',
      'POST /temoignages/:publicId/quand facilitation',
      'POST /temoignages/:publicId/diffuser facilitation',
      'POST /temoignages/:publicId/accord facilitation',
      'POST /temoignages/:publicId/lien facilitation',
      'POST /temoignages/:publicId/valider facilitation',
      'POST /temoignages/:publicId/retirer facilitation',
      'POST /temoignages/:publicId/masquer facilitation review',
      'POST /temoignages/:publicId/demasquer facilitation review',
      'POST /temoignages/:publicId/accord-oral facilitation',
      'GET /temoignages/:publicId/texte facilitation review',
      'GET /temoignages/:publicId/mots facilitation review',
      'POST /temoignages/:publicId/texte facilitation review',
      `GET /temoignages/:publicId/extraits ${all}`,
      `GET /temoignages/:publicId/extraits/mots ${all}`,
      `POST /temoignages/:publicId/extraits ${all}`,
      `POST /temoignages/:publicId/extraits/:rank/retirer ${all}`,
      `GET /temoignages/:publicId/extraits/:rank/:file ${all}`,
      `GET /temoignages/:publicId/:file ${all}`,
      `GET /bilan ${all}`,
      `GET /bilan.csv ${all}`,
      `GET /acces ${all}`,
      'POST /acces facilitation',
      'POST /acces/:id/retirer facilitation',
    ]);
  });
});

describe.each(ROUTES)('$method $path', (route) => {
  const asked = { method: route.method };
  const forAnyone = route.allows === 'anyone';

  it('lets in exactly its roles', async () => {
    const { fetchAs, cookieOf } = await servedSpace();
    expect(await answers(fetchAs(undefined, targetOf(route), asked))).toBe(forAnyone ? 'let in' : 'closed');
    const made = 'passe-parole=abcdefgh.0000000000000000000000000000000000000000000';
    expect(await answers(fetchAs(made, targetOf(route), asked))).toBe(forAnyone ? 'let in' : 'closed');
    for (const role of ROLES) {
      const isAllowed = forAnyone || route.allows.includes(role);
      const got = await answers(fetchAs(await cookieOf(role), targetOf(route), asked));
      expect([role, got]).toEqual([role, isAllowed ? 'let in' : 'refused']);
    }
  });

  it('answers no other site, whoever asks', async () => {
    const { fetchAs, cookieOf } = await servedSpace();
    const cookie = await cookieOf('facilitation');
    const foreign: readonly Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      ...(isReading(route) ? [] : [{ 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]),
    ];
    for (const headers of foreign)
      expect([headers, await answers(fetchAs(cookie, targetOf(route), { ...asked, headers }))]).toEqual([
        headers,
        'refused',
      ]);
  });
});

describe('every answer of the space', () => {
  it('is kept by no cache, shown by no search engine, framed by no site', async () => {
    const { fetchAs, cookieOf } = await servedSpace();
    const cookie = await cookieOf('facilitation');
    for (const [who, target] of [
      [cookie, '/espace/'],
      [undefined, '/espace/'],
      [cookie, '/espace/nulle-part'],
    ] as const) {
      const { headers } = await fetchAs(who, target);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('is a page that does not exist while the space is off', async () => {
    const { workspace } = await privateSetting();
    const settings = { feedsFolder: workspace.feeds, isGone: async () => false, onFailure: () => {} };
    const server = createServer(settings);
    const { port } = await listen(server, 0);
    const { status } = await fetch(`http://localhost:${port}/espace/`);
    await stop(server, 0);
    expect(status).toBe(404);
  });

  it('comes at a limited rate to who guesses links', async () => {
    const { fetchAs } = await servedSpace();
    const statuses: number[] = [];
    for (let tried = 0; tried < 32; tried += 1) {
      const { status } = await fetchAs(undefined, `/espace/entrer/abcdefgh.${'x'.repeat(43)}`);
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('getting in', () => {
  it('takes a button, once, and leaves a cookie that scripts cannot read', async () => {
    const { setting, fetchAs } = await servedSpace();
    const { token } = await setting.accesses.invite('review', 'Lorena');
    const target = `/espace/entrer/${token}`;
    expect(await (await fetchAs(undefined, target)).text()).toContain('relecture');
    const entered = await fetchAs(undefined, target, { method: 'POST' });
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/espace;.*; HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain('Secure');
    const home = await fetchAs(cookie.split(';')[0], '/espace/');
    expect(await home.text()).toContain('Bonjour Lorena');
    expect((await fetchAs(undefined, target, { method: 'POST' })).status).toBe(404);
  });

  it('asks for a secure line back when it came by one', async () => {
    const { setting, fetchAs } = await servedSpace();
    const { token } = await setting.accesses.invite('review');
    const headers = { 'x-forwarded-proto': 'https' };
    const entered = await fetchAs(undefined, `/espace/entrer/${token}`, { method: 'POST', headers });
    expect(entered.headers.get('set-cookie')).toContain('Secure');
  });

  it('ends for a device that is left, and is written in the journal', async () => {
    const { setting, fetchAs, cookieOf } = await servedSpace();
    const cookie = await cookieOf('communication');
    await fetchAs(cookie, '/espace/quitter', { method: 'POST' });
    expect((await fetchAs(cookie, '/espace/')).status).toBe(401);
    const acts = readFileSync(`${setting.workspace.episodes}/_registre/actes.txt`, 'utf8');
    expect(acts).toContain('quitte son appareil');
    expect(acts).not.toContain('Lorena');
  });
});

describe('inviting', () => {
  it('gives a link that lets another person in, for their role', async () => {
    const { fetchAs, cookieOf, origin } = await servedSpace();
    const body = new URLSearchParams({ nom: '<Anne>', role: 'communication' });
    const page = await fetchAs(await cookieOf('facilitation'), '/espace/acces', { method: 'POST', body });
    const html = await page.text();
    expect(html).toContain('&lt;Anne>');
    const [link = ''] = new RegExp(`${origin}/espace/entrer/[\\w.-]+`).exec(html) ?? [];
    const entered = await fetchAs(undefined, link.slice(origin.length), { method: 'POST' });
    const home = await fetchAs(entered.headers.get('set-cookie')?.split(';')[0], '/espace/');
    expect(await home.text()).not.toContain('type="file"');
  });

  it('is taken back at once', async () => {
    const { setting, fetchAs, cookieOf } = await servedSpace();
    const cookie = await cookieOf('review');
    const [access] = await setting.accesses.all();
    const by = await cookieOf('facilitation');
    const answer = await fetchAs(by, `/espace/acces/${access?.id}/retirer`, { method: 'POST' });
    expect(answer.status).toBe(303);
    expect((await fetchAs(cookie, '/espace/')).status).toBe(401);
  });
});
