import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newAccord, parseAccord } from '../../formats/accord-yaml.ts';
import { newFiche, parseFiche } from '../../formats/fiche-yaml.ts';
import { REPORT, TESTIMONY } from '../../testing/private-testimony.ts';
import { atWork, PAGE, YES } from '../../testing/private-work.ts';

describe('the season on its page', () => {
  it('is a table, for people and for spreadsheets, without a name', async () => {
    const { fetchAs, cookieOf, page, write } = await atWork();
    write('fiche.yaml', newFiche({ shares: ['LinkedIn, 12 mars', 'Radio locale'] }));
    expect(await page('/espace/bilan')).toContain('1 attend son accord.');
    const csv = await (await fetchAs(await cookieOf('communication'), '/espace/bilan.csv')).text();
    expect(csv).toBe(
      '"Témoignage","État","Accord","Durée","Écoutes","Reprises"\r\n"On se réunissait pour rien","brouillon","attendu","10 min","","2"\r\n',
    );
  });

  it('says how far the network is from what it set itself, and the accords given and withdrawn', async () => {
    const { page, setting, write } = await atWork(newAccord({ broadcast: true, collectedOn: '2026-03-12' }));
    write('accord-2.yaml', newAccord({ withdrawnOn: '2026-04-01' }));
    mkdirSync(setting.workspace.assets, { recursive: true });
    const show = 'objectif: 12 témoignages d’ici le 30 juin\n';
    writeFileSync(path.join(setting.workspace.assets, 'show.yaml'), show);
    setting.following.tell({ type: 'missing', publicIds: ['2026-01-01-none'] });
    const board = (await page('/espace/bilan')).replaceAll('\u00a0', ' ');
    expect(board).toContain('Objectif : 12 témoignages d’ici le 30 juin. 0 en ligne, encore 12.');
    expect(board).toContain('1 accord donné, 1 retiré.');
    expect(board).toContain('donné le 12 mars 2026, retiré le 1er avril 2026');
  });
});

describe('the moment to go online', () => {
  it('is chosen by day and time, with a delay for the group and what it objects', async () => {
    const { send, read, page } = await atWork();
    await send('quand', { mise: '2027-01-12T07:00', delai: '2026-12-20T18:00', objection: ' Trop  tôt ' });
    const { backstage } = parseFiche(read('fiche.yaml'), 'fiche.yaml');
    expect([backstage.publishOn, backstage.objectionUntil, backstage.objection]).toEqual([
      '2027-01-12T07:00',
      '2026-12-20T18:00',
      'Trop tôt',
    ]);
    expect(await page()).toContain('value="2027-01-12T07:00"');
    await send('quand', { mise: '', delai: '', objection: '' });
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').backstage.publishOn).toBeUndefined();
  });
});

describe('an accord that was withdrawn', () => {
  it('lets nobody read the words any more, nor what was written of them', async () => {
    const { setting, page, fetchAs, cookieOf, write } = await atWork();
    write('fiche.yaml', newFiche({ title: 'Onze réunions de moins.' }));
    const statusOf = async (target: string) =>
      (await fetchAs(await cookieOf('facilitation'), `${PAGE}${target}`)).status;
    expect(await statusOf('/texte')).toBe(200);
    expect(await page()).toContain('Onze réunions de moins.');
    setting.following.tell({
      type: 'standing',
      report: { ...REPORT, standing: { state: 'withdrawn', next: 'nothing' } },
    });
    expect(await Promise.all(['/texte', '/mots', '/extraits', ''].map(statusOf))).toEqual([
      404, 404, 404, 200,
    ]);
    expect(await page()).not.toContain('Onze réunions de moins.');
  });

  it('is followed by a new one only when it was given afterwards', async () => {
    const withdrawn = newAccord({ broadcast: true, collectedOn: '2026-03-01', withdrawnOn: '2026-03-20' });
    const { send, read } = await atWork(withdrawn);
    expect((await send('accord', { ...YES, recueilli: '2026-03-12' })).status).toBe(422);
    expect(parseAccord(read('accord.yaml'), 'accord.yaml').withdrawnOn).toBe('2026-03-20');
    expect((await send('accord', { ...YES, recueilli: '2026-03-21' })).status).toBe(303);
    const { withdrawnOn, collectedOn } = parseAccord(read('accord.yaml'), 'accord.yaml');
    expect([withdrawnOn, collectedOn]).toEqual([undefined, '2026-03-21']);
  });
});

describe('the link of a witness’s page', () => {
  it('is made once, the same each time it is asked for, and journalled without it', async () => {
    const { send, setting, acts } = await atWork();
    const entry = {
      publicId: TESTIMONY,
      guid: 'g',
      adoptedOn: '2026-03-12',
      recordingDigests: [],
      publicPaths: [],
    };
    writeFileSync(
      path.join(setting.workspace.episodes, '_registre', `${TESTIMONY}.json`),
      JSON.stringify(entry),
    );
    const linkIn = async () =>
      /\/mon-accord\/([0-9a-f-]{36})/.exec(await (await send('lien', {})).text())?.[1];
    const first = await linkIn();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await linkIn()).toBe(first);
    expect(acts()).toContain('crée le lien');
    expect(acts()).not.toContain(first);
  });

  it('belongs to an accord of that very testimony', async () => {
    const { fetchAs, cookieOf } = await atWork();
    const body = new URLSearchParams({ fichier: 'fiche.yaml' });
    const answer = await fetchAs(await cookieOf('facilitation'), `${PAGE}/lien`, { method: 'POST', body });
    expect(answer.status).toBe(409);
  });
});
