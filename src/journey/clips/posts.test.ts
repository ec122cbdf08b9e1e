import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Network, networks, type PostParts } from '../../words/posts.ts';
import { hashtagsOf, lengthOn, postsOf } from './posts.ts';

const parts: PostParts = {
  quote: '« On a changé le sens du chariot. »',
  speaker: 'Antoine',
  result: 'onze réunions par semaine, puis trois',
  link: 'https://podcast.exemple.fr/recits/2026-03-12-k7qd/#t=83',
  showTitle: 'Ce que ça change',
  hashtags: '#Santé #GouvernancePartagée',
};
const NETWORKS = Object.keys(networks) as Network[];

describe('postsOf', () => {
  it.each(NETWORKS)('says the quote, who, and where to listen: %s', (network) => {
    const post = postsOf(parts)[network];
    expect(post).toContain('«\u00A0On a changé le sens du chariot.\u00A0»');
    expect(post).toContain('Antoine');
    expect(post).toContain(network === 'instagram' ? 'adresse dans notre profil' : '#t=83');
  });

  it.each(NETWORKS)('stays within the limit and keeps the link: %s', (network) => {
    const quote = fc
      .string({ minLength: 1, maxLength: 6000 })
      .map((text) => `« ${text.replace(/[«»]/gu, '')} »`);
    fc.assert(
      fc.property(quote, fc.string({ maxLength: 900 }), (said, result) => {
        const post = postsOf({ ...parts, quote: said, result })[network];
        expect(lengthOn(network, post)).toBeLessThanOrEqual(networks[network].most);
        if (network !== 'instagram') expect(post).toContain(parts.link);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of a result or an address that is not there', () => {
    const { result: _result, link: _link, ...bare } = parts;
    for (const post of Object.values(postsOf({ ...bare, hashtags: '' })))
      expect(post).not.toMatch(/undefined|Pour écouter|Ce qui a changé|profil|\n{3}/);
  });
});

describe('hashtagsOf', () => {
  it('joins words with capitals and takes five at most', () => {
    expect(hashtagsOf(['gouvernance partagée', 'santé', 'jardin d’hiver', '42', 'eau', 'bois', 'foin'])).toBe(
      '#GouvernancePartagée #Santé #JardinDHiver #Eau #Bois',
    );
    expect(hashtagsOf([])).toBe('');
  });
});
