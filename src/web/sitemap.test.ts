import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { generalTexts } from '../testing/built-site.ts';
import { catalogueOf, published } from '../testing/pages-catalogue.ts';

describe('the site map', () => {
  const files = new Map(generalTexts(catalogueOf([published()])).map(({ path, text }) => [path, text]));

  it('names every public page once, at its own address', () => {
    const urls: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (text) => text.startsWith('https:') && urls.push(text));
    parser.write(files.get('sitemap.xml') ?? '').close();
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(
      expect.arrayContaining([
        'https://exemple.fr/podcast/',
        'https://exemple.fr/podcast/recits/themes/gouvernance-partagee/',
        'https://exemple.fr/podcast/recits/2026-03-12-k7qd/',
      ]),
    );
    expect(urls.filter((url) => /lecteur|40[4]|410/.test(url))).toEqual([]);
  });

  it('is told to robots', () => {
    expect(files.get('robots.txt')).toContain('Sitemap: https://exemple.fr/podcast/sitemap.xml');
  });
});
