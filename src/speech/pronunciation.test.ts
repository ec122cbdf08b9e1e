import { describe, expect, it } from 'vitest';
import { numberInWords } from './french-numbers.ts';
import { soundsOf } from './french-sounds.ts';
import { parseDictionary, pronunciationsOf } from './pronunciation.ts';

const DICTIONARY = parseDictionary(
  "qu' kk\nest ai\nest(2) ai tt\n-ce ss\n<sil> SIL\ndeux dd eu\nmille mm ii ll\nautre au tt rr\n",
);

describe('pronunciation', () => {
  it.each([
    ['facilitatrice', 'ff aa ss ii ll ii tt aa tt rr ii ss'],
    ['bénévoles', 'bb ai nn ai vv oo ll'],
    ['duraient', 'dd uu rr ai'],
    ['montagne', 'mm on tt aa gn'],
    ['bataille', 'bb aa tt aa yy'],
    ['coquille', 'kk oo kk ii yy'],
    ['réunion', 'rr ei uu nn yy on'],
    ['chaque', 'ch aa kk'],
    ['exagère', 'ai gg zz aa jj ai rr'],
    ['bateaux', 'bb aa tt au'],
  ])('says « %s » by the rules of spelling', (word, sounds) => {
    expect(soundsOf(word)).toBe(sounds);
  });

  it('says every letter of the alphabet somehow', () => {
    for (const letter of 'abcdefijklmnopqrstuvwxyzàâçéèêëîïôùûœ')
      expect(soundsOf(`a${letter}a`)).not.toBe('');
  });

  it('joins the parts of an elided or hyphenated word', () => {
    expect(pronunciationsOf('Qu’est-ce', DICTIONARY)).toEqual(['kk ai ss', 'kk ai tt ss']);
  });

  it('says figures, signs and abbreviations in words', () => {
    expect(pronunciationsOf('2000 €,', DICTIONARY)[0]).toBe(`dd eu mm ii ll ${soundsOf('euros')}`);
    expect(pronunciationsOf('Mme', DICTIONARY)[0]).toBe(soundsOf('madame'));
  });

  it('spells acronyms, and says them as words too', () => {
    expect(pronunciationsOf('CCAS,', DICTIONARY)[0]).toBe('ss ei ss ei aa ai ss');
    expect(pronunciationsOf('EHPAD', DICTIONARY)).toHaveLength(2);
  });

  it('lets the end of « autre » drop', () => {
    expect(pronunciationsOf('autre', DICTIONARY)).toEqual(['au tt rr', 'au tt']);
  });

  it.each(['—', '…', '«', ''])('%j makes no sound', (token) => {
    expect(pronunciationsOf(token, DICTIONARY)).toEqual([]);
  });

  it.each([
    ['0', 'zéro'],
    ['21', 'vingt et un'],
    ['71', 'soixante et onze'],
    ['80', 'quatre-vingt'],
    ['91', 'quatre-vingt onze'],
    ['100', 'cent'],
    ['2019', 'deux mille dix-neuf'],
    ['1200000', 'un million deux cent mille'],
    ['0612', 'zéro six un deux'],
  ])('%s is said « %s »', (figures, words) => {
    expect(numberInWords(figures)).toBe(words);
  });
});
