import { addressesOf } from '../model/addresses.ts';
import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { paragraphsOf } from '../model/transcript.ts';
import { type PageWords, pageWords } from '../words/pages.ts';
import { ficheLines } from './fiche-lines.ts';
import { episodeJsonLd } from './json-ld.ts';
import { absolute } from './place.ts';
import { quotedTitle } from './quotation.ts';
import { typesetEpisode } from './typeset.ts';

/** A fiche as Markdown (CommonMark), to be pasted in a site or a document. What people wrote stays text. */
export function ficheMarkdown({ show }: Catalogue, published: PublicEpisode): string {
  const words = pageWords(show.language);
  const episode = typesetEpisode(published.episode, show.language);
  const { story, facts } = ficheLines(episode, words);
  const { results } = episode.story;
  const blocks = [
    `# ${plain(quotedTitle(episode.title, words))}`,
    plain(episode.description),
    ...story.map(({ name, text }) => `## ${name}\n\n${plain(text)}`),
    results.length > 0
      ? `## ${words.fiche.results}\n\n${results.map((one) => `- ${plain(one)}`).join('\n')}`
      : '',
    `## ${words.fiche.facts}\n\n${facts.map(({ name, text }) => `- **${name}** : ${plain(text)}`).join('\n')}`,
    `${words.fiche.listenAt} <${absolute(show, addressesOf(episode).page)}>`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The marks of Markdown and HTML in a text, escaped so that they are read as they were written. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/\s*\n\s*/g, '\n');
}

/** The columns of the fiches' table, in order: what each is called and what a testimony puts in it. */
type Column = { readonly name: string; readonly of: (published: PublicEpisode) => string };

/**
 * Fiches as a CSV table (RFC 4180, with a byte order mark so that spreadsheets read the accents), one line each, for a
 * spreadsheet or for the import of YesWiki's Bazar.
 *
 * @param rows what `ficheRow` gave for each.
 */
export function fichesCsv(show: Show, rows: readonly string[]): string {
  const names = csvRow(columnsOf(show).map(({ name }) => name));
  return `\uFEFF${[names, ...rows].join('\r\n')}\r\n`;
}

/** The line of one testimony. A cell that a spreadsheet would run as a formula is made a text. */
export function ficheRow(show: Show, published: PublicEpisode): string {
  return csvRow(columnsOf(show).map((column) => column.of(published)));
}

const columnsOf = (show: Show) => columnsFor(pageWords(show.language), (path) => absolute(show, path));

/** One line of a table, each cell quoted and inert. */
export const csvRow = (cells: readonly string[]) => cells.map(cell).join(',');

function columnsFor({ fiche }: PageWords, urlOf: (path: string) => string): Column[] {
  const column = (
    name: string,
    of: (episode: PublicEpisode['episode']) => string | readonly string[] | undefined,
  ) => ({
    name,
    of: ({ episode }: PublicEpisode) => {
      const value = of(episode) ?? '';
      return typeof value === 'string' ? value : value.join(', ');
    },
  });
  return [
    column(fiche.columnTitle, ({ title }) => title),
    column(fiche.columnSummary, ({ description }) => description),
    column(fiche.who, ({ witnessName }) => witnessName),
    column(fiche.organisation, ({ story }) => story.organisation),
    column(fiche.territory, ({ story }) => story.territory),
    column(fiche.before, ({ story }) => story.before),
    column(fiche.turningPoint, ({ story }) => story.turningPoint),
    column(fiche.experience, ({ story }) => story.experience),
    column(fiche.change, ({ story }) => story.change),
    column(fiche.lesson, ({ story }) => story.lesson),
    column(fiche.results, ({ story }) => story.results),
    column(fiche.conditions, ({ story }) => story.conditions),
    column(fiche.limits, ({ story }) => story.limits),
    column(fiche.period, ({ story }) => story.period),
    column(fiche.format, ({ story }) => story.format),
    column(fiche.headcount, ({ story }) => story.headcount),
    column(fiche.audiences, ({ story }) => story.audiences),
    column(fiche.themes, ({ story }) => story.themes),
    column(fiche.partners, ({ story }) => story.partners),
    column(fiche.next, ({ story }) => story.next),
    column(fiche.columnPage, (episode) => urlOf(addressesOf(episode).page)),
    column(fiche.columnSound, (episode) => urlOf(addressesOf(episode).audio)),
  ];
}

function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

/** Every word said, as https://schema.org/transcript: here and not on the page, which already shows them. */
function spoken({ transcript }: Episode): { readonly transcript?: string } {
  if (transcript === undefined) return {};
  const paragraphs = paragraphsOf(transcript).map(({ text, speaker }) =>
    speaker === undefined ? text : `${speaker} : ${text}`,
  );
  return { transcript: paragraphs.join('\n') };
}

/** A fiche as schema.org JSON-LD: the episode, with each field as a PropertyValue. */
export function ficheJsonLd(catalogue: Catalogue, published: PublicEpisode): string {
  const { story, facts } = ficheLines(published.episode, pageWords(catalogue.show.language));
  const described = {
    '@context': 'https://schema.org',
    ...episodeJsonLd(catalogue, published),
    ...spoken(published.episode),
    keywords: published.episode.story.themes,
    additionalProperty: [...facts, ...story].map(({ name, text }) => ({
      '@type': 'PropertyValue',
      name,
      value: text,
    })),
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}
