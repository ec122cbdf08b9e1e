import { describe, expect, it } from 'vitest';
import { catalogueOf, episodeOf, published } from '../testing/pages-catalogue.ts';
import { episodePaths, episodeTexts } from './site.ts';

describe('the texts of a testimony', () => {
  it('stand only at addresses that are known to be its own', () => {
    const texts = episodeTexts(catalogueOf([published()]), published()).map(({ path }) => path);
    expect(episodePaths(episodeOf())).toEqual(expect.arrayContaining(texts));
  });
});
