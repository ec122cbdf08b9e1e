import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../app/withdrawal-desk.ts';
import { openWorkspace, type Workspace } from '../app/workspace.ts';
import { type AccordChanges, newAccord, parseAccord } from '../formats/accord-yaml.ts';
import { newFiche } from '../formats/fiche-yaml.ts';
import { calendarDay } from '../model/calendar.ts';
import { listen, stop } from './listening.ts';
import { createServer } from './server.ts';

const ID = '2026-03-12-k7qd';
const GUID = '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11';
const TOKEN = '11111111-2222-4333-8444-555555555555';

let workspace: Workspace;
let server: ReturnType<typeof createServer>;
let base: string;
let effects = 0;

beforeAll(async () => {
  workspace = await openWorkspace(mkdtempSync(path.join(tmpdir(), 'passe-parole-desk-')));
  const at = (name: string) => path.join(workspace.episodes, name);
  mkdirSync(at('_registre'), { recursive: true });
  mkdirSync(at('anne'));
  const entry = { publicId: ID, guid: GUID, adoptedOn: '2026-03-12', recordingDigests: [], publicPaths: [] };
  writeFileSync(at(`_registre/${ID}.json`), JSON.stringify({ ...entry, withdrawalLinks: { '': TOKEN } }));
  writeFileSync(
    at(`_registre/${ID}.fiche.yaml`),
    newFiche({ shares: ['LinkedIn, 12 mars : https://lien.example'] }),
  );
  writeFileSync(at('anne/fiche.yaml'), newFiche({ guid: GUID }));
  writeFileSync(
    at('anne/accord.yaml'),
    newAccord({ broadcast: true, clips: true, collectedOn: '2026-03-12' }),
  );
  const desk = openDesk(workspace, async () => {
    effects += 1;
  });
  server = createServer({
    feedsFolder: workspace.feeds,
    isGone: async () => false,
    onFailure: () => {},
    desk,
  });
  base = `http://localhost:${(await listen(server)).port}/mon-accord/`;
});
afterAll(async () => {
  await stop(server);
  rmSync(workspace.root, { recursive: true });
});

const post = (token: string, quoi: string) =>
  fetch(`${base}${token}`, { method: 'POST', body: new URLSearchParams({ quoi }) });
const accord = () => readFileSync(path.join(workspace.episodes, 'anne/accord.yaml'), 'utf8');

const word = (text: string, fate: string) => ({
  text,
  fate,
  startSeconds: 0,
  endSeconds: 1,
  certainty: 'sure',
});
const DRAFT = {
  contentCode: 'abcdef012345',
  words: [
    word('Je', 'heard'),
    word('suis', 'heard'),
    word('Madame', 'masked'),
    word('Dupont', 'masked'),
    word('ici.', 'heard'),
  ],
};

const answers = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });

/** A testimony of its own, with its link. */
function ownWitness(known: AccordChanges) {
  const [token, guid] = [randomUUID(), randomUUID()];
  const publicId = `2026-03-12-${token.slice(0, 4)}`;
  const at = (name: string) => path.join(workspace.episodes, name);
  mkdirSync(at(`${token}/brouillon`), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(at(`${token}/${name}`), text);
  const entry = { publicId, guid, adoptedOn: '2026-03-12', recordingDigests: [], publicPaths: [] };
  writeFileSync(
    at(`_registre/${publicId}.json`),
    JSON.stringify({ ...entry, withdrawalLinks: { '': token } }),
  );
  write('fiche.yaml', newFiche({ guid }));
  write('accord.yaml', newAccord(known));
  return {
    write,
    read: () => parseAccord(readFileSync(at(`${token}/accord.yaml`), 'utf8'), 'accord.yaml'),
    ask: (init: RequestInit = {}, under = '') => fetch(`${base}${token}${under}`, init),
    journal: (accord: object) =>
      writeFileSync(
        at(`_registre/${publicId}.accords.jsonl`),
        `${JSON.stringify({ seenAt: '2026-04-01T10:00:00.000Z', accords: [accord] })}\n`,
      ),
  };
}

describe('the private link of a receipt', () => {
  it('changes nothing when it is only looked at', async () => {
    const answer = await fetch(`${base}${TOKEN}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).toContain('Tout retirer');
    expect(accord()).toMatch(/^retiré le:$/m);
    expect(effects).toBe(0);
  });

  it('takes back a part, then everything, for good', async () => {
    expect(await (await post(TOKEN, 'extraits')).text()).toContain('C’est noté');
    expect(accord()).toMatch(/^extraits: non$/m);
    expect(accord()).toMatch(/^retiré le:$/m);
    const page = await (await post(TOKEN, 'tout')).text();
    expect(page).toContain('LinkedIn, 12 mars');
    expect(page).toContain('sept jours');
    expect(accord()).toMatch(/^retiré le: \d{4}-\d\d-\d\d$/m);
    const journal = readFileSync(path.join(workspace.episodes, `_registre/${ID}.accords.jsonl`), 'utf8');
    expect(journal.trimEnd().split('\n').at(-1)).toContain('"withdrawnOn"');
    expect(effects).toBe(2);
  });

  it.each([
    ['another secret', '99999999-2222-4333-8444-555555555555'],
    ['no secret at all', 'anne'],
  ])('leads nowhere with %s', async (_, token) => {
    expect((await fetch(`${base}${token}`)).status).toBe(404);
    expect((await post(token, 'tout')).status).toBe(405);
  });
});

describe('the page of a witness', () => {
  it('is heard, with its words as they will be published, and validated for that draft alone', async () => {
    const { write, ask, read } = ownWitness({ broadcast: true, wantsToListenFirst: true });
    write('brouillon/temoignage.mp3', '0123456789');
    write('brouillon/mots.json', JSON.stringify(DRAFT));
    const page = await (await ask()).text();
    expect(page).toMatch(/<p>Je suis \[passage\smasqué\] ici\.<\/p>/);
    expect(page).not.toContain('Dupont');
    const part = await ask({ headers: { range: 'bytes=2-4' } }, '/temoignage.mp3');
    expect([part.status, await part.text(), part.headers.get('cache-control')]).toEqual([
      206,
      '234',
      'private, no-store',
    ]);
    expect(await (await ask(answers({ quoi: 'valider', code: '000000000000' }))).text()).toContain(
      'a changé',
    );
    expect(read().validatedDigest).toBeUndefined();
    await ask(answers({ quoi: 'valider', code: DRAFT.contentCode }));
    expect(read().validatedDigest).toBe(DRAFT.contentCode);
  });

  it('notes a yes or a no to each question, and silence as a no', async () => {
    const { ask, read } = ownWitness({});
    await ask(
      answers({ quoi: 'reponses', diffusion: 'oui', presse: 'oui', nommee: 'first-name', majeure: 'oui' }),
    );
    const { scopes, naming, voice, adult, collectedOn, copyGiven, collectedBy } = read();
    expect(scopes).toEqual({ broadcast: true, clips: false, press: true, image: false });
    expect([naming, voice, adult, copyGiven, collectedBy]).toEqual([
      'first-name',
      're-read',
      true,
      true,
      'sur sa page',
    ]);
    expect(collectedOn).toBe(calendarDay(Date.now()));
  });

  it('leaves the day of an accord alone when it says less than before', async () => {
    const { ask, read } = ownWitness({ broadcast: true, press: true, collectedOn: '2026-03-12' });
    await ask(answers({ quoi: 'reponses', diffusion: 'oui' }));
    expect([read().scopes.press, read().collectedOn]).toEqual([false, '2026-03-12']);
  });

  it('takes a new yes after a withdrawal, not the same day', async () => {
    const { ask, read, journal } = ownWitness({
      broadcast: true,
      collectedOn: '2026-03-12',
      withdrawnOn: '2026-04-01',
    });
    journal({ witness: '', collectedOn: '2026-03-12', withdrawnOn: '2026-04-01', scopes: {} });
    const back = await (await ask(answers({ quoi: 'reponses', diffusion: 'oui' }))).text();
    expect(back).toContain('en tient compte');
    expect(read().withdrawnOn).toBeUndefined();
    await ask(answers({ quoi: 'tout' }));
    const tooSoon = await (await ask(answers({ quoi: 'reponses', diffusion: 'oui' }))).text();
    expect(tooSoon).toContain('redites oui ici demain');
  });

  it('slows down who tries links', async () => {
    const tried = await Promise.all(
      Array.from({ length: 70 }, () => fetch(`${base}${randomUUID()}`).then(({ status }) => status)),
    );
    expect(tried.filter((status) => status === 429).length).toBeGreaterThan(5);
  });
});
