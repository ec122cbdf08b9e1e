import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

describe('Markdown', () => {
  it('is read as people write it', () => {
    const text = `## Notre façon
Nous *écoutons*, **d’abord**.
On [lit ici](https://exemple.fr/a).

- un
- deux
  qui continue

1. puis

> Une phrase`;
    expect(parseMarkdown(text)).toEqual([
      { kind: 'heading', level: 2, text: 'Notre façon' },
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'Nous ' },
          { kind: 'emphasis', text: 'écoutons' },
          { kind: 'text', text: ', ' },
          { kind: 'strong', text: 'd’abord' },
          { kind: 'text', text: '. On ' },
          { kind: 'link', text: 'lit ici', url: 'https://exemple.fr/a' },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'list',
        items: [[{ kind: 'text', text: 'un' }], [{ kind: 'text', text: 'deux qui continue' }]],
      },
      { kind: 'steps', items: [[{ kind: 'text', text: 'puis' }]] },
      { kind: 'quote', spans: [{ kind: 'text', text: 'Une phrase' }] },
    ]);
  });

  it('sets places apart for testimonies, of a theme or the latest', () => {
    expect(parseMarkdown('Avant.\n[récits : Gouvernance partagée]\nAprès.\n\n[Récits]')).toEqual([
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'Avant.' }] },
      { kind: 'stories', theme: 'Gouvernance partagée' },
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'Après.' }] },
      { kind: 'stories' },
    ]);
  });

  it('leads nowhere but to web and mail addresses', () => {
    for (const url of ['javascript:alert', 'JAVASCRIPT:x', 'data:text/html,x', '//evil.example']) {
      expect(parseMarkdown(`[lien](${url})`)).toEqual([
        { kind: 'paragraph', spans: [{ kind: 'text', text: `[lien](${url})` }] },
      ]);
    }
  });

  it('keeps comments to itself, even one that is never closed', () => {
    expect(parseMarkdown('Ici <!-- note\n\nprivée --> et là.\n\n<!-- oubliée')).toEqual([
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'Ici  et là.' }] },
    ]);
  });
});
