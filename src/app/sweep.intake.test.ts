import { describe, expect, it } from 'vitest';
import { letterOf, online, withDraft } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const rootLetter = (bench: Workbench) => bench.episodes.files.get('À LIRE.txt')?.text ?? '';
const CONFLICT = '(copie en conflit 2026-03-12 093612)';

describe('a copy that a sync program set aside', () => {
  it.each(['beside its original', 'after its original got a folder', 'in the folder'])(
    'is not a second episode and is asked about when its bytes differ, %s',
    async (when) => {
      const { bench, folder } = await withDraft();
      const at = when === 'in the folder' ? `${folder}/` : '';
      bench.drop(`${at}entretien mairie ${CONFLICT}.m4a`, 'autre son');
      await bench.sweep();
      expect(await bench.folders()).toEqual([folder]);
      expect(letterOf(bench, folder)).toContain('a été mis de côté par une synchronisation');
      expect(bench.tally.mastered).toBe(1);
      expect(rootLetter(bench)).toBe('');
    },
  );

  it('says nothing when its bytes are the same', async () => {
    const { bench, folder } = await withDraft();
    bench.drop(`entretien mairie ${CONFLICT}.m4a`, 'entretien mairie.m4a');
    bench.drop(`${folder}/entretien mairie_conflict-20260312-093612.m4a`, 'entretien mairie.m4a');
    await bench.sweep();
    expect(letterOf(bench, folder)).not.toContain('mis de côté');
    expect(rootLetter(bench)).toBe('');
  });

  it('stands for a recording that is not there', async () => {
    const bench = new Workbench();
    bench.drop(`appel.sync-conflict-20260312-093612.m4a`);
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });

  it('takes down what it says no to, when it is an accord', async () => {
    const { bench, folder } = await online();
    const accord = bench.episodes.files.get(`${folder}/accord.yaml`)?.text ?? '';
    bench.drop(`${folder}/accord ${CONFLICT}.yaml`, accord.replace(/^diffusion:.*$/m, 'diffusion: non'));
    expect((await bench.sweep())?.online).toBe(0);
    await bench.episodes.remove(`${folder}/accord ${CONFLICT}.yaml`);
    expect((await bench.sweep())?.online).toBe(1);
  });

  it('withdraws for good, when it is an accord that does', async () => {
    const { bench, folder } = await online();
    const accord = bench.episodes.files.get(`${folder}/accord.yaml`)?.text ?? '';
    const withdrawn = accord.replace(/^retiré le:.*$/m, 'retiré le: 2026-03-12');
    bench.drop(`${folder}/accord ${CONFLICT}.yaml`, withdrawn);
    await bench.sweep();
    await bench.episodes.remove(`${folder}/accord ${CONFLICT}.yaml`);
    expect((await bench.sweep())?.online).toBe(0);
  });
});

describe('a picture or a text that comes after its recording', () => {
  it('goes to the testimony whose recording has its name', async () => {
    const bench = new Workbench();
    bench.drop('Ève au jardin.m4a'.normalize('NFD'));
    await bench.sweep();
    const [folder = ''] = await bench.folders();
    bench.drop('Ève au jardin.jpg');
    bench.drop('Ève au jardin.txt', 'Ève : Bonjour.');
    await bench.sweep();
    expect([...bench.episodes.files.keys()]).toEqual(
      expect.arrayContaining([`${folder}/Ève au jardin.jpg`, `${folder}/Ève au jardin.txt`]),
    );
    expect(bench.events).toContainEqual(expect.objectContaining({ type: 'joined', publicId: folder }));
  });

  it('waits for a person when two testimonies have its name', async () => {
    const bench = new Workbench();
    bench.drop('appel.m4a', 'un');
    await bench.sweep();
    bench.drop('appel.m4a', 'deux');
    await bench.sweep();
    bench.drop('appel.txt', 'Bonjour.');
    await bench.sweep();
    expect(bench.episodes.files.has('appel.txt')).toBe(true);
    expect(rootLetter(bench)).toContain('Aucun enregistrement ne porte le nom');
  });

  it('replaces nothing that is there', async () => {
    const { bench, folder } = await withDraft();
    bench.drop('entretien mairie.vtt', 'WEBVTT');
    await bench.sweep();
    expect(bench.episodes.files.has('entretien mairie.vtt')).toBe(true);
    expect(bench.episodes.files.has(`${folder}/entretien mairie.vtt`)).toBe(false);
  });
});

describe('a recording that looks cut', () => {
  it('is left where it is for two minutes: its copy may go on', async () => {
    const bench = new Workbench();
    bench.episodes.nowMs = bench.nowMs + 30_000;
    bench.episodes.drop('appel.m4a', 'moitié');
    for (const _ of ['after 30 s', 'after 90 s']) expect((await bench.sweep())?.arriving).toBe(true);
    expect(await bench.folders()).toEqual([]);
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });
});

describe('what cannot be put anywhere', () => {
  it('is explained in a letter that goes once there is nothing left to say', async () => {
    const bench = new Workbench();
    bench.drop('notes.xyz');
    bench.drop('lien.m4a');
    bench.episodes.links.add('lien.m4a');
    await bench.sweep();
    expect(rootLetter(bench)).toMatch(/« notes\.xyz » n’est pas un enregistrement/);
    expect(rootLetter(bench)).toMatch(/« lien\.m4a » n’est pas un enregistrement : c’est un raccourci/);
    for (const name of ['notes.xyz', 'lien.m4a']) await bench.episodes.remove(name);
    bench.drop('appel.m4a');
    await bench.sweep();
    expect(rootLetter(bench)).toBe('');
  });

  it('names the testimonies whose folder is gone, which come back with it', async () => {
    const { bench, folder } = await online();
    bench.drop('autre.m4a');
    await bench.sweep();
    await bench.episodes.move(folder, '/ailleurs');
    expect((await bench.sweep())?.online).toBe(0);
    expect(rootLetter(bench)).toContain(`(${folder})`);
    await bench.episodes.move('/ailleurs', 'Entretien renommé');
    expect((await bench.sweep())?.online).toBe(1);
    expect(rootLetter(bench)).toBe('');
  });
});

describe('a file that a program is still writing', () => {
  it('waits, even when its copy has paused', async () => {
    const bench = new Workbench();
    bench.drop('appel.m4a');
    bench.episodes.written.add('appel.m4a');
    expect((await bench.sweep())?.arriving).toBe(true);
    bench.episodes.written.clear();
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });
});

describe('a fiche that a person wrote without its identity', () => {
  it('is one testimony from the first look on, while its recording is still being copied', async () => {
    const bench = new Workbench();
    bench.drop('fontaine/fiche.yaml', 'titre: La fontaine\nguid:\nbon à diffuser: oui');
    bench.drop('fontaine/fontaine.m4a');
    bench.episodes.written.add('fontaine/fontaine.m4a');
    for (const _ of [1, 2, 3]) await bench.sweep();
    bench.episodes.written.clear();
    await bench.sweep();
    const entries = (await bench.episodes.list('_registre')).filter(({ name }) => /-....\.json$/.test(name));
    expect(entries).toHaveLength(1);
    expect(bench.episodes.files.get('fontaine/fiche.yaml')?.text).toMatch(
      /^titre: La fontaine\nbon à diffuser: oui\nguid: [0-9a-f-]{36}\n$/,
    );
  });
});

describe('several files of one interview', () => {
  const soundOf = (bench: Workbench, folder: string) =>
    JSON.parse(bench.episodes.files.get(`${folder}/brouillon/temoignage.mp3`)?.text ?? '{}') as {
      sound: string;
    };
  const order = (bench: Workbench, folder: string) => soundOf(bench, folder).sound.split(' ').slice(1).length;

  it('dropped bare are one testimony, joined in order, with the words of their common name', async () => {
    const bench = new Workbench();
    for (const name of ['mairie 2.m4a', 'mairie 10.m4a', 'mairie 1.m4a', 'mairie.txt']) bench.drop(name);
    for (const rank of [3, 4, 5, 6, 7, 8, 9]) bench.drop(`mairie ${rank}.m4a`);
    await bench.sweep();
    const [folder = '', ...others] = await bench.folders();
    expect(others).toEqual([]);
    expect(order(bench, folder)).toBe(10);
    expect(letterOf(bench, folder)).toMatch(/« mairie 1\.m4a », « mairie 2\.m4a », .*« mairie 10\.m4a »/);
    expect(bench.episodes.files.has(`${folder}/mairie.txt`)).toBe(true);
  });

  it('wait for the one that is still being copied', async () => {
    const bench = new Workbench();
    bench.drop('mairie partie 1.m4a');
    bench.episodes.drop('mairie partie 2.m4a.part', 'moitié');
    await bench.sweep();
    expect(await bench.folders()).toEqual([]);
    await bench.episodes.remove('mairie partie 2.m4a.part');
    bench.drop('mairie partie 2.m4a');
    await bench.sweep();
    expect(await bench.folders()).toHaveLength(1);
  });

  it('are joined when one comes later the same day, not once they are public', async () => {
    const { bench, folder } = await withDraft();
    bench.drop('entretien mairie suite.m4a', 'la suite');
    await bench.sweep();
    expect(await bench.folders()).toEqual([folder]);
    expect(order(bench, folder)).toBe(2);
    const published = await online();
    published.bench.drop('entretien mairie suite.m4a', 'la suite');
    await published.bench.sweep();
    expect(await published.bench.folders()).toHaveLength(2);
  });

  it('that a folder was dropped with are joined; two formats of one are asked about', async () => {
    const bench = new Workbench();
    bench.drop('Atelier/Anne.m4a');
    bench.drop('Atelier/Paul.m4a');
    bench.drop('Lycée/Zoé.m4a');
    bench.drop('Lycée/Zoé.wav');
    await bench.sweep();
    expect(order(bench, 'Atelier')).toBe(2);
    expect(letterOf(bench, 'Lycée')).toContain('Il y a 2 enregistrements');
  });

  it('do not change what is public when a stranger is added', async () => {
    const { bench, folder } = await online();
    const feed = bench.public('feed.xml');
    bench.drop(`${folder}/autre entretien.m4a`, 'autre');
    await bench.sweep();
    expect(bench.public('feed.xml')).toBe(feed);
    expect(letterOf(bench, folder)).toContain('Il y a 2 enregistrements');
  });
});

describe('a link that bears the name of a paper', () => {
  it('keeps none of the other testimonies waiting', async () => {
    const { bench } = await online();
    bench.drop('autre/appel.m4a');
    bench.drop('autre/fiche.yaml', 'titre: Autre');
    bench.episodes.links.add('autre/fiche.yaml');
    expect((await bench.sweep())?.online).toBe(1);
    expect(rootLetter(bench)).toContain('« autre/fiche.yaml » devrait être un fichier texte');
    bench.episodes.links.clear();
    await bench.sweep();
    expect(rootLetter(bench)).toBe('');
  });

  it('takes its own testimony off line until it is gone', async () => {
    const { bench, folder } = await online();
    bench.episodes.links.add(`${folder}/accord.yaml`);
    expect((await bench.sweep())?.online).toBe(0);
    bench.episodes.links.clear();
    expect((await bench.sweep())?.online).toBe(1);
  });
});
