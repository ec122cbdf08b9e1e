import { describe, expect, it } from 'vitest';
import { pagesOf } from '../testing/built-site.ts';
import { catalogueOf, episodeOf, published } from '../testing/pages-catalogue.ts';

describe('a show in English', () => {
  const story = { results: [], audiences: [], themes: ['Sharing'], partners: [] };
  const cues = [{ startSeconds: 0, endSeconds: 4, text: "What changed? We don't know!", speaker: 'Ann' }];
  const episode = episodeOf({
    title: 'We listen',
    description: 'A story.',
    witnessName: 'Ann',
    story,
    chapters: [],
    transcript: { kind: 'timed', cues },
  });
  const show = {
    title: 'What it changes',
    subtitle: 'Stories',
    description: 'Stories.',
    author: 'Network',
    language: 'en',
  };
  const pages = pagesOf(catalogueOf([published(episode)], show));

  it('says nothing in French on any page', () => {
    for (const [path, html] of pages) {
      const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<svg[\s\S]*?<\/svg>/g, '');
      const shown = text.replace(/ (?:href|src|class|id|data-(?!label)[a-z-]+|content|alt)="[^"]*"/g, ' ');
      expect([path, shown.match(/Récit|récit|Écouter|S’abonner|l’accord|Chapitre|aucun|«/g)]).toEqual([
        path,
        null,
      ]);
      expect(html).toContain('<html lang="en">');
    }
  });

  it('keeps English spaces', () => {
    const page = pages.get('recits/2026-03-12-k7qd/index.html') ?? '';
    expect(page).toContain('What changed? We don’t know!');
    expect(page).toContain('“We listen”');
    expect(page).toContain('12 November 2026');
  });
});
