import { describe, expect, it } from 'vitest';
import { catalogueOf, episodeOf, published, SHOW } from '../testing/pages-catalogue.ts';
import { ficheJsonLd, ficheMarkdown, ficheRow, fichesCsv } from './fiche-exports.ts';

const CATALOGUE = catalogueOf([published()]);
const STORY = episodeOf().story;

/** The cells of a CSV table, read as RFC 4180 says. */
function rowsOf(csv: string): string[][] {
  const lines = csv.slice(1).split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );
}

describe('exports of the fiche', () => {
  it('writes Markdown that says where to listen', () => {
    const text = ficheMarkdown(CATALOGUE, published());
    expect(text).toContain('# «\u00a0Ici on ne m’écoute pas\u00a0»\n');
    expect(text).toContain('## Ce que j’en retiens\n\nAu début, cela fait peur.');
    expect(text).toContain('- **Territoire** : Chambéry');
    expect(text).toContain('<https://exemple.fr/podcast/recits/2026-03-12-k7qd/>');
  });

  it('lets no text of a person act as Markdown or HTML', () => {
    const hostile = published(
      episodeOf({ story: { ...STORY, lesson: '# Titre\n- point\n<b onclick=x>[a](b)</b> *x*' } }),
    );
    expect(ficheMarkdown(CATALOGUE, hostile)).toContain(
      '\\# Titre\n\\- point\n\\<b onclick=x\\>\\[a\\](b)\\</b\\> \\*x\\*',
    );
  });

  it('writes a table that spreadsheets read, accents included', () => {
    const csv = fichesCsv(SHOW, [ficheRow(SHOW, published())]);
    const [header, row] = rowsOf(csv);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(row).toHaveLength(header?.length ?? 0);
    expect(row?.[header?.indexOf('Les résultats') ?? -1]).toBe(
      '4 réunions par mois au lieu de 8, Des soirées calmes',
    );
    expect(row?.at(-2)).toBe('https://exemple.fr/podcast/recits/2026-03-12-k7qd/');
  });

  it('keeps quotes and commas, and disarms formulas', () => {
    const story = { ...STORY, before: '=HYPERLINK("http://x","y")', limits: 'un, "deux"' };
    const cells = rowsOf(fichesCsv(SHOW, [ficheRow(SHOW, published(episodeOf({ story })))]))[1];
    expect(cells).toContain('\'=HYPERLINK("http://x","y")');
    expect(cells).toContain('un, "deux"');
  });

  it('writes JSON-LD with every word said', () => {
    expect(JSON.parse(ficheJsonLd(CATALOGUE, published())).transcript).toContain(
      'Bernard : On ne se parlait plus.',
    );
  });

  it('writes JSON-LD with each field', () => {
    expect(JSON.parse(ficheJsonLd(CATALOGUE, published()))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'PodcastEpisode',
      keywords: ['Gouvernance partagée'],
      additionalProperty: expect.arrayContaining([
        { '@type': 'PropertyValue', name: 'Territoire', value: 'Chambéry' },
      ]),
    });
  });
});
