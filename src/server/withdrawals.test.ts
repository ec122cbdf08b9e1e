import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../app/withdrawal-desk.ts';
import { openWorkspace, type Workspace } from '../app/workspace.ts';
import { newAccord } from '../formats/accord-yaml.ts';
import { newFiche } from '../formats/fiche-yaml.ts';
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

describe('the private link of a receipt', () => {
  it('changes nothing when it is only looked at', async () => {
    const answer = await fetch(`${base}${TOKEN}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
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
