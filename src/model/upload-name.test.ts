import { describe, expect, it } from 'vitest';
import { otherName, uploadName } from './upload-name.ts';

describe('the name of an uploaded file', () => {
  it.each([
    ['entretien mairie.m4a', 'entretien mairie.m4a'],
    ['C:\\Users\\Anne\\entretien.wav', 'entretien.wav'],
    ['../../feeds/feed.mp3', 'feed.mp3'],
    ['a\u0000b\u202Ec.mp3', 'a b c.mp3'],
    ['..caché.mp3', 'caché.mp3'],
    ['__registre.m4a', 'registre.m4a'],
    ['conflit de valeurs - Paul.m4a', 'conflit de valeurs - Paul.m4a'],
    ['.mp3', 'mp3'],
    ['', 'envoi'],
    ['???.ogg', 'ogg'],
  ])('%j becomes %j', (sent, expected) => {
    expect(uploadName(sent)).toBe(expected);
  });

  it('takes an extension from the type when it has none', () => {
    expect(uploadName('Nouvel enregistrement', 'audio/mp4')).toBe('Nouvel enregistrement.m4a');
  });

  it('is none for settings, our own files and unfinished copies', () => {
    for (const name of ['accord.yaml', 'accord-2.yml', 'fiche.yaml', 'À LIRE.txt', 'son.json', 'x.m4a.part'])
      expect(uploadName(name)).toBeUndefined();
  });

  it('fits in any file system', () => {
    const name = uploadName(`${'é'.repeat(400)}.m4a`) ?? '';
    expect(new TextEncoder().encode(name).length).toBeLessThan(180);
    expect(name.endsWith('.m4a')).toBe(true);
  });

  it('keeps its extension when it is told apart', () => {
    expect(otherName('entretien.m4a', 'kqdz')).toBe('entretien kqdz.m4a');
  });
});
