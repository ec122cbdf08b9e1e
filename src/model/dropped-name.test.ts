import { describe, expect, it } from 'vitest';
import { classifyDroppedName } from './dropped-name.ts';

const rolesOf = (names: readonly string[]) =>
  names.map((name) => `${name} → ${classifyDroppedName(name).role}`);
const all = (names: readonly string[], role: string) => names.map((name) => `${name} → ${role}`);
/** As macOS gives names: é is e and an accent. */
const decomposed = (names: readonly string[]) => names.map((name) => name.normalize('NFD'));

describe('the name of something dropped', () => {
  it('may be temporary', () => {
    const names = [
      'entretien.m4a.part',
      'entretien.m4a.crdownload',
      'Non confirmé 123456.crdownload',
      'entretien.wav.filepart',
      'entretien.m4a.partial',
      'entretien.m4a.download',
      'upload.TMP',
      '~$entretien.docx',
      '.~lock.entretien.odt#',
      '.#fiche.yaml',
      '.fiche.yaml.swp',
      '.syncthing.entretien.m4a.tmp',
      '~syncthing~entretien.m4a.tmp',
      '.entretien.m4a.Xa3b9c',
      '.goutputstream-A1B2C3',
      'fiche.yaml.sb-1a2b3c4d-Ab12Cd',
      '.entretien.m4a.icloud',
      'entretien.m4a.nextcloud',
    ];
    expect(rolesOf(names)).toEqual(all(names, 'temporary'));
  });

  it('may be litter', () => {
    const names = [
      '.DS_Store',
      '._entretien.m4a',
      'Thumbs.db',
      'desktop.ini',
      '.stfolder',
      '.stversions',
      '.stignore',
      '.sync_1a2b3c.db',
      '.sync_1a2b3c.db-wal',
      '._sync_1a2b3c.db',
      '.nextcloudsync.log',
      '.Trash-1000',
      'Icon\r',
      '__MACOSX',
      '@eaDir',
      '$RECYCLE.BIN',
      'System Volume Information',
      'entretien.m4a:Zone.Identifier',
      'fiche.yaml~',
      '#fiche.yaml#',
      'fiche.yaml.bak',
      'Passe-Parole.lnk',
    ];
    expect(rolesOf(names)).toEqual(all(names, 'litter'));
  });

  it('may be ours', () => {
    const names = ['À LIRE.txt', 'LISEZ-MOI.txt', 'brouillon', 'à partager', '_registre', 'son.json'];
    const both = [...names, ...decomposed(names), '.passe-parole-0123456789abcdef.tmp'];
    expect(rolesOf(both)).toEqual(all(both, 'ours'));
  });

  it.each([
    ['entretien (conflicted copy 2018-04-10 093612).m4a', 'entretien.m4a'],
    ['entretien (conflicted copy Anne 2018-04-10 093612).m4a', 'entretien.m4a'],
    ['entretien (copie en conflit 2026-03-12 093612).m4a', 'entretien.m4a'],
    ['entretien (Konflikt-Kopie 2026-03-12 093612).m4a', 'entretien.m4a'],
    ['entretien (copia en conflicto 2026-03-12 093612).m4a', 'entretien.m4a'],
    ['entretien (Copie en conflit de Anne 2026-03-12).m4a', 'entretien.m4a'],
    ["entretien (Anne's conflicted copy 2026-03-12).m4a", 'entretien.m4a'],
    ['entretien (DESKTOP-QRI9EIH conflict 2023-04-02).m4a', 'entretien.m4a'],
    ['entretien (conflit de casse).m4a', 'entretien.m4a'],
    ['entretien (Case Conflict 1).m4a', 'entretien.m4a'],
    ['entretien_conflict-20180410-093612.m4a', 'entretien.m4a'],
    ['entretien_conflict-anne-20180410-093612.m4a', 'entretien.m4a'],
    ['entretien_conflict_20260312_101500_a1B2c3D4e5.m4a', 'entretien.m4a'],
    ['entretien.sync-conflict-20260312-101500-ABCDEF7.m4a', 'entretien.m4a'],
    ['entretien.sync-conflict-20260312-101500.m4a', 'entretien.m4a'],
    ['entretien [Conflict].m4a', 'entretien.m4a'],
    ['entretien.Conflict.m4a', 'entretien.m4a'],
    ['entretien-DESKTOP-4F3K2L1.m4a', 'entretien.m4a'],
    ['été (copie en conflit 2026-03-12 093612).m4a', 'été.m4a'],
    ['conflit de valeurs (copie en conflit 2026-03-12 093612).M4A', 'conflit de valeurs.M4A'],
  ])('may be a conflict copy: %s', (name, originalName) => {
    const expected = { role: 'conflict-copy', kind: 'recording', originalName };
    expect(classifyDroppedName(name)).toEqual(expected);
    expect(classifyDroppedName(name.normalize('NFD'))).toEqual(expected);
  });

  it.each([
    'conflit de valeurs - Paul.m4a',
    'Paul (conflit de valeurs).m4a',
    'gestion des conflits.mp3',
    'Partenariat.part1.mp3',
    'Témoignage (1).m4a',
    'Témoignage - Copie.m4a',
    'Interview Mme Dupont CCAS.M4A',
    'M. Martin.wav',
    'tmp.m4a',
    'download.mp3',
    '~ 30 minutes.m4a',
    'Nouvel enregistrement 12.m4a',
    'AUD-20260312-WA0003.opus',
    '🎙️ mairie.ogg',
    'vidéo.MOV',
    'appel.amr',
    '.entretien.m4a',
    '..\\..\\windows.m4a',
  ])('may be a real recording that looks like something else: %s', (name) => {
    const stem = name.slice(0, name.lastIndexOf('.')).normalize('NFC');
    expect(classifyDroppedName(name)).toEqual({ role: 'file', kind: 'recording', stem });
    expect(classifyDroppedName(name.normalize('NFD'))).toEqual({ role: 'file', kind: 'recording', stem });
  });

  it.each([
    ['entretien.vtt', 'transcript'],
    ['entretien.SRT', 'transcript'],
    ['notes de l’entretien.docx', 'transcript'],
    ['Accès aux droits.docx', 'transcript'],
    ['accordéon.txt', 'transcript'],
    ['whisper.json', 'transcript'],
    ['portrait.HEIC', 'picture'],
    ['paysage.jpg', 'picture'],
    ['accord.jpg', 'accord-scan'],
    ['Accord signé Anne.pdf', 'accord-scan'],
    ['Anne - accord signé.png', 'accord-scan'],
    ['accord_anne.docx', 'accord-scan'],
    ['autorisation.pdf', 'accord-scan'],
    ['Droit à l’image.pdf', 'accord-scan'],
    ['accord oral.m4a', 'recording'],
    ['fiche.yaml', 'fiche'],
    ['Fiche.yml', 'fiche'],
    ['accord.yaml', 'accord'],
    ['accord-paul.yaml', 'accord'],
    ['accord 2.yaml', 'accord'],
    ['accordéon.yaml', 'yaml'],
    ['témoin 2.yaml', 'witness'],
    ['show.yaml', 'yaml'],
    ['rapport.pdf', 'document'],
    ['tableau.xlsx', 'document'],
    ['sans extension', 'unknown'],
    ['programme.exe', 'unknown'],
  ])('tells what %s seems to be: %s', (name, kind) => {
    expect(classifyDroppedName(name)).toMatchObject({ role: 'file', kind });
  });
});
