import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { Accesses } from './accesses.ts';

const DAY_MS = 86_400_000;

function opened() {
  const episodes = temporaryFolder();
  const clock = { nowMs: Date.parse('2026-03-12T08:00:00Z') };
  return { episodes, clock, accesses: new Accesses({ episodes }, () => clock.nowMs) };
}

async function inside(accesses: Accesses) {
  const { id, token } = await accesses.invite('review', 'Lorena');
  const entered = await accesses.enter(token);
  if (entered === undefined) throw new Error('expected a session, got none');
  return { id, token, session: entered.session };
}

describe('an invitation', () => {
  it('lets one device in, and only one', async () => {
    const { accesses } = opened();
    const { token } = await accesses.invite('facilitation');
    const [one, other] = await Promise.all([accesses.enter(token), accesses.enter(token)]);
    expect([one, other].filter((entered) => entered !== undefined)).toHaveLength(1);
    expect(await accesses.invited(token)).toBeUndefined();
  });

  it('is still good after being looked at', async () => {
    const { accesses } = opened();
    const { token } = await accesses.invite('facilitation');
    await accesses.invited(token);
    expect(await accesses.enter(token)).toBeDefined();
  });

  it('lapses after a week', async () => {
    const { accesses, clock } = opened();
    const { token } = await accesses.invite('facilitation');
    clock.nowMs += 7 * DAY_MS;
    expect(await accesses.enter(token)).toBeUndefined();
    expect((await accesses.all())[0]?.state).toBe('lapsed');
  });

  it('opens nothing with another secret', async () => {
    const { accesses } = opened();
    const { id } = await accesses.invite('facilitation');
    expect(await accesses.enter(`${id}.${'A'.repeat(43)}`)).toBeUndefined();
    expect(await accesses.enter('../../../etc/passwd')).toBeUndefined();
  });
});

describe('a session', () => {
  it('is recognised with its role and name', async () => {
    const { accesses } = opened();
    const { session } = await inside(accesses);
    expect(await accesses.recognise(session)).toMatchObject({ role: 'review', name: 'Lorena' });
  });

  it('is not opened by the invitation it came from', async () => {
    const { accesses } = opened();
    const { token } = await inside(accesses);
    expect(await accesses.recognise(token)).toBeUndefined();
  });

  it('ends at once when it is withdrawn, by any process', async () => {
    const { accesses, episodes } = opened();
    const { id, session } = await inside(accesses);
    expect(await new Accesses({ episodes }).withdraw(id)).toBe(true);
    expect(await accesses.recognise(session)).toBeUndefined();
    expect(await accesses.withdraw('nobodyxx')).toBe(false);
  });

  it('stays withdrawn when the withdrawal was cut short', async () => {
    const { accesses, episodes } = opened();
    const { id, session } = await inside(accesses);
    writeFileSync(path.join(episodes, '_registre/acces', `${id}.retrait.json`), '');
    expect(await accesses.recognise(session)).toBeUndefined();
  });

  it('ends by itself after four hundred days', async () => {
    const { accesses, clock } = opened();
    const { session } = await inside(accesses);
    clock.nowMs += 400 * DAY_MS;
    expect(await accesses.recognise(session)).toBeUndefined();
  });
});

it('keeps no secret on the disk', async () => {
  const { accesses, episodes } = opened();
  const { token, session } = await inside(accesses);
  const folder = path.join(episodes, '_registre/acces');
  const kept = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
  for (const secret of [token, session]) expect(kept).not.toContain(secret.split('.')[1]);
});
