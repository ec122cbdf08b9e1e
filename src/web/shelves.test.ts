import { describe, expect, it } from 'vitest';
import type { PublicEpisode } from '../model/public-episode.ts';
import { episodeOf, published } from '../testing/pages-catalogue.ts';
import { pagesOfShelf, shelvesOf, slugOf } from './shelves.ts';

const STORY = episodeOf().story;

const storyOf = (id: number, themes: readonly string[], audiences: readonly string[] = []) =>
  published(
    episodeOf({ publicId: `2026-01-01-${id}`, guid: `g${id}`, story: { ...STORY, themes, audiences } }),
  );

const shelved = (stories: readonly PublicEpisode[]) => shelvesOf(stories, ({ episode }) => episode.story);

describe('shelves', () => {
  it('gathers a theme under one name, however it is written', () => {
    const shelves = shelved([storyOf(1, ['Santé']), storyOf(2, ['santé ', 'École'])]);
    expect(shelves.map(({ path, stories }) => [path, stories.length])).toEqual([
      ['recits/', 2],
      ['recits/themes/sante/', 2],
      ['recits/themes/ecole/', 1],
    ]);
  });

  it('counts a testimony once, even when its theme is written twice', () => {
    const [, theme] = shelved([storyOf(1, ['Santé', 'SANTÉ'])]);
    expect(theme?.stories).toHaveLength(1);
  });

  it('makes no shelf of a name without letters', () => {
    expect(shelved([storyOf(1, ['…'])])).toHaveLength(1);
  });

  it('cuts a long shelf in pages', () => {
    const many = Array.from({ length: 100 }, (_, i) => storyOf(i, []));
    const [all] = shelved(many);
    const pages = all ? pagesOfShelf(all) : [];
    expect(pages.map(({ path, stories }) => [path, stories.length])).toEqual([
      ['recits/', 48],
      ['recits/page-2/', 48],
      ['recits/page-3/', 4],
    ]);
  });

  it('writes addresses in plain ASCII', () => {
    expect(slugOf('Cœur d’îlot & gouvernance à l’école')).toBe('coeur-d-ilot-gouvernance-a-l-ecole');
    expect(slugOf('é'.repeat(200))).toHaveLength(60);
  });
});
