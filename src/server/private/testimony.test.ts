import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newAccord, parseAccord } from '../../formats/accord-yaml.ts';
import { newFiche, parseFiche, withProposals } from '../../formats/fiche-yaml.ts';
import { formatReview, parseReview } from '../../formats/review-markdown.ts';
import { fieldsOf } from '../../testing/form-fields.ts';
import { layDraft } from '../../testing/private-draft.ts';
import { REPORT, TESTIMONY, TURNS } from '../../testing/private-testimony.ts';
import { atWork, PAGE, YES } from '../../testing/private-work.ts';
import { toneWav } from '../../testing/tone.ts';

describe('the fiche on its page', () => {
  it('changes the file and keeps what people wrote in it', async () => {
    const { send, read, acts } = await atWork();
    expect((await send('fiche', { title: 'Une place pour tous', themes: 'Place\nDécision' })).status).toBe(
      303,
    );
    const fiche = parseFiche(read('fiche.yaml'), 'fiche.yaml');
    expect([fiche.title, fiche.story.themes]).toEqual(['Une place pour tous', ['Place', 'Décision']]);
    expect(read('fiche.yaml')).toContain('# une remarque à moi');
    expect(acts()).toContain(`change la fiche  ${TESTIMONY}`);
  });

  it('takes two people at once: both are kept, what clashes is told with both texts', async () => {
    const { send, read, write, page } = await atWork();
    const seen = await page();
    write('fiche.yaml', newFiche({ title: 'Le titre de Paul', limits: 'De Paul' }));
    const answer = await send('fiche', { title: 'Le titre d’Anne', lesson: 'D’Anne' }, seen);
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('Le titre de Paul');
    expect(html).toContain('Le titre d’Anne');
    const { title, story } = parseFiche(read('fiche.yaml'), 'fiche.yaml');
    expect([title, story.limits, story.lesson]).toEqual(['Le titre de Paul', 'De Paul', 'D’Anne']);
    await send('fiche', {}, html);
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').title).toBe('Le titre d’Anne');
  });

  it('offers what the person said beside each field, and where to hear it; one touch takes it', async () => {
    const { send, read, write, page, folder } = await atWork();
    layDraft(folder);
    const said = 'Je suis mère de la commune.';
    const proposals = { before: said, results: [said] };
    write('fiche.yaml', withProposals(newFiche({ lesson: 'Je suis mère dans cette commune' }), proposals));
    const html = await page();
    const at = '/temoignage.mp3#t=2.00,4.90';
    expect(html.split(at)).toHaveLength(4);
    expect(html).toContain(`<q>${said}</q>`);
    await send('fiche', { 'prendre.before': 'oui', 'prendre.results': 'oui', results: 'Le mien' }, html);
    const { story } = parseFiche(read('fiche.yaml'), 'fiche.yaml');
    expect([story.before, story.results]).toEqual([said, ['Le mien']]);
    expect(await page()).not.toContain('prendre.before');
  });

  it('writes nothing that could not be read again', async () => {
    const { send, read } = await atWork();
    const before = read('fiche.yaml');
    const answer = await send('fiche', { title: 'x'.repeat(200) });
    expect(answer.status).toBe(422);
    expect(read('fiche.yaml')).toBe(before);
  });
});

describe('the accord on its page', () => {
  it('writes what was ticked as a yes, and everything else as a no', async () => {
    const { send, read } = await atWork();
    expect((await send('accord', YES)).status).toBe(303);
    const accord = parseAccord(read('accord.yaml'), 'accord.yaml');
    expect(accord.scopes).toEqual({ broadcast: true, clips: false, press: false, image: false });
    expect([accord.voice, accord.adult, accord.copyGiven, accord.until]).toEqual([
      'original',
      true,
      true,
      '2031-03-12',
    ]);
    expect(read('accord.yaml')).toContain('# L’accord de la personne');
  });

  it('says no by silence', async () => {
    const { send, read } = await atWork(newAccord({ broadcast: true, collectedOn: '2026-01-01' }));
    await send('accord', { diffusion: '' });
    expect(parseAccord(read('accord.yaml'), 'accord.yaml').scopes.broadcast).toBe(false);
  });

  it('that changed under the page is written by nobody, and the answers stay on it', async () => {
    const { send, read, write, page } = await atWork();
    const seen = await page();
    const theirs = newAccord({ press: true });
    write('accord.yaml', theirs);
    const answer = await send('accord', YES, seen);
    expect(answer.status).toBe(409);
    expect(read('accord.yaml')).toBe(theirs);
    expect(fieldsOf(await answer.text(), `${PAGE}/accord`)['diffusion']).toBe('oui');
  });

  it('names no file but those of its folder', async () => {
    const { send, read } = await atWork();
    const before = read('fiche.yaml');
    for (const fichier of ['fiche.yaml', '../_registre/x', 'accord-9.yaml'])
      expect((await send('accord', { ...YES, fichier })).status).toBe(409);
    expect(read('fiche.yaml')).toBe(before);
  });

  it('is validated for the version that was heard alone', async () => {
    const { send, read } = await atWork(newAccord({ wantsToListenFirst: true }));
    expect((await send('valider', { code: '000000000000' })).status).toBe(409);
    expect((await send('valider', {})).status).toBe(303);
    expect(parseAccord(read('accord.yaml'), 'accord.yaml').validatedDigest).toBe('abcdef012345');
  });

  it('is withdrawn by one box and one button', async () => {
    const { send, read, acts } = await atWork();
    expect((await send('retirer', { demande: '' })).status).toBe(422);
    expect((await send('retirer', { demande: 'oui' })).status).toBe(303);
    expect(parseAccord(read('accord.yaml'), 'accord.yaml').withdrawnOn).toMatch(/^\d{4}-/);
    expect(acts()).toContain('retire le témoignage');
  });
});

describe('the words on their page', () => {
  it('are corrected in the same file, and a speaker renamed everywhere', async () => {
    const { send, read } = await atWork();
    expect(
      (await send('texte', { 'tour.1': 'Je suis maire de la commune.', 'nom.1': 'La maire' })).status,
    ).toBe(303);
    expect(parseReview(read('transcription.md')).map(({ text, speaker }) => [speaker, text])).toEqual([
      ['La facilitatrice', 'Pouvez-vous vous présenter ?'],
      ['La maire', 'Je suis maire de la commune.'],
    ]);
  });

  it('that two people correct are both kept, or told', async () => {
    const { send, read, write, page } = await atWork();
    const seen = await page(`${PAGE}/texte`);
    const [first, second] = TURNS;
    write('transcription.md', formatReview([{ ...first, text: 'Qui êtes-vous ?' }, second]));
    await send('texte', { 'tour.1': 'Je suis maire.' }, seen);
    expect(parseReview(read('transcription.md')).map(({ text }) => text)).toEqual([
      'Qui êtes-vous ?',
      'Je suis maire.',
    ]);
    const clash = await send('texte', { 'tour.0': 'Bonjour ?' }, seen);
    expect(clash.status).toBe(409);
    expect(await clash.text()).toMatch(/Bonjour \?[\s\S]*Qui êtes-vous/);
  });

  it('are said read only as they were seen', async () => {
    const { send, read, write, page } = await atWork();
    const seen = await page();
    write('transcription.md', formatReview([...TURNS, { text: 'De plus.', startSeconds: 60 }]));
    expect((await send('relue', {}, seen)).status).toBe(409);
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').transcriptReviewed).toBe(false);
    expect((await send('relue', {})).status).toBe(303);
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').transcriptReviewed).toBe(true);
  });
});

describe('the network’s own word', () => {
  it('is one button, and another takes it back', async () => {
    const { send, read } = await atWork();
    await send('diffuser', {});
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').readyToBroadcast).toBe(true);
    await send('diffuser', {});
    expect(parseFiche(read('fiche.yaml'), 'fiche.yaml').readyToBroadcast).toBe(false);
  });
});

it('shows each role what it may do, and no more', async () => {
  const { fetchAs, cookieOf } = await atWork();
  const forms = async (role: 'review' | 'communication') => {
    const html = await (await fetchAs(await cookieOf(role), PAGE)).text();
    return [...html.matchAll(/<form[^>]*action="[^"]*\/([a-z]+)"/g)].map(([, name]) => name);
  };
  expect(await forms('review')).toEqual(['relue', 'fiche']);
  expect(await forms('communication')).toEqual([]);
});

it('drops the photo of a signed form as a private proof, never as a portrait', async () => {
  const { setting, fetchAs, cookieOf } = await atWork();
  const body = new FormData();
  body.append('fichier', new Blob(['jpeg']), 'IMG_1234.jpg');
  await fetchAs(await cookieOf('facilitation'), `${PAGE}/preuve`, { method: 'POST', body });
  const proof = path.join(setting.workspace.episodes, TESTIMONY, 'accord signé - IMG_1234.jpg');
  expect(readFileSync(proof, 'utf8')).toBe('jpeg');
});

it('plays a draft from any moment to who is inside, kept by no cache, and nothing else of its folder', async () => {
  const { setting, fetchAs, cookieOf, write } = await atWork();
  mkdirSync(path.join(setting.workspace.episodes, TESTIMONY, 'brouillon'));
  write('brouillon/temoignage.mp3', '0123456789');
  const cookie = await cookieOf('communication');
  const part = await fetchAs(cookie, `${PAGE}/temoignage.mp3`, { headers: { range: 'bytes=3-5' } });
  expect([part.status, await part.text()]).toEqual([206, '345']);
  expect(part.headers.get('cache-control')).toBe('private, no-store');
  for (const name of ['accord.yaml', 'temoin.yaml', '..%2faccord.yaml', '%2e%2e%2ftemoin.yaml', 'son.json'])
    expect([name, (await fetchAs(cookie, `${PAGE}/${name}`)).status]).toEqual([name, 404]);
});

it('gives the receipt of a witness to be sent, and of nobody else', async () => {
  const { setting, fetchAs, cookieOf, write } = await atWork();
  mkdirSync(path.join(setting.workspace.episodes, TESTIMONY, 'papiers'));
  write('papiers/reçu.html', '<p>Reçu</p>');
  write('papiers/reçu 2.html', '<p>Un autre</p>');
  const cookie = await cookieOf('facilitation');
  const answer = await fetchAs(cookie, `${PAGE}/recu?temoin=`);
  expect(await answer.text()).toBe('<p>Reçu</p>');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  for (const other of ['2', '../../accord', '%2e%2e'])
    expect((await fetchAs(cookie, `${PAGE}/recu?temoin=${other}`)).status).toBe(404);
});

it('lets the facilitation hear the yes that was spoken, while it holds, and nobody else', async () => {
  const { folder, cookieOf, fetchAs, setting } = await atWork();
  const facilitator = await cookieOf('facilitation');
  const heard = async (cookie = facilitator, query = '') =>
    (await fetchAs(cookie, `${PAGE}/preuve-orale${query}`)).status;
  expect(await heard()).toBe(404);
  mkdirSync(path.join(folder, 'preuve'));
  writeFileSync(path.join(folder, 'preuve/accord oral.flac'), toneWav(1));
  expect([await heard(), await heard(facilitator, '?temoin=../../x')]).toEqual([200, 404]);
  expect(await heard(await cookieOf('review'))).toBe(403);
  setting.following.tell({
    type: 'standing',
    report: { ...REPORT, standing: { state: 'withdrawn', next: 'nothing' } },
  });
  expect(await heard()).toBe(404);
});
