import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCatalogue, anEpisode, aPublicEpisode, aShow } from '../testing/catalogue.ts';
import { checkFeed } from './feed-check.ts';
import { formatFeed } from './rss.ts';
import { parseXml } from './xml-tree.ts';

/** What phones, word processors and pranksters put into a title. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u0000',
        '\u0001',
        '\u0008',
        '\u000B',
        '\u001B',
        '\uFFFE',
        '\uFFFF',
        '\uD83D',
        '\uDE00',
      ),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '-->',
        '<!--',
        '<?xml?>',
        '&',
        '&#0;',
        '&nbsp;',
        '"',
        "'",
        '<b>',
        '</item>',
      ),
      fc.constantFrom(
        '👩‍🌾',
        'é',
        'e\u0301',
        '\u202F',
        '\u2028',
        '\u0085',
        '\u{1FFFE}',
        '\r\n',
        '\r',
        '\n',
        '\t',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

it('is well-formed XML whatever people write', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (one, two, three) => {
      const show = aShow({ title: one, description: two, author: three, email: two, language: 'fr' });
      const episode = anEpisode({
        title: two,
        description: three,
        witnessName: one,
        chapters: [one, two, three].map((title, index) => ({ startSeconds: index * 60, title })),
        story: { ...anEpisode().story, themes: [one, two], results: [three], territory: two },
        cover: { ...anEpisode().cover, alt: three },
      });
      const catalogue = { ...aCatalogue({ show }), episodes: [aPublicEpisode({ episode })] };
      const xml = formatFeed(catalogue, { baseUrl: 'https://podcast.example/' });
      expect(parseXml(xml)).not.toHaveProperty('fault');
      expect(xml).not.toMatch(/undefined|Invalid Date|\[object/);
      expect(xml).not.toMatch(/\p{Cs}/u);
    }),
    { numRuns: 300 },
  );
});

it('is never refused by our own check for what people write of a testimony', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (one, two) => {
      const story = { ...anEpisode().story, themes: [one, two], results: [two], territory: one };
      const episode = anEpisode({ title: one, description: two, witnessName: one, story, chapters: [] });
      const catalogue = { ...aCatalogue(), episodes: [aPublicEpisode({ episode })] };
      const faults = checkFeed(formatFeed(catalogue, { baseUrl: 'https://podcast.example/' }));
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
