import { addressesOf } from '../model/addresses.ts';
import type { PressKit } from '../model/press-kit.ts';
import type { Show } from '../model/show.ts';
import { paragraphsOf, wordsIn } from '../model/transcript.ts';
import { type PageWords, pageWords } from '../words/pages.ts';
import { clock } from './clock.ts';
import { absolute } from './place.ts';
import { leadOf, pullQuoteOf, quotedTitle } from './quotation.ts';
import { typesetEpisode, typesetShow, typesetText } from './typeset.ts';

/** How many words let a presenter know the beginning and the end of a sound. */
const CUE_WORDS = 9;

/** Every text of a press kit, as it is read. */
export type PressTexts = {
  readonly title: string;
  /** What may be pasted in an article. */
  readonly pitch: string;
  readonly address: string;
  readonly quotes: readonly PressQuote[];
  readonly rights: string;
  readonly radio?: RadioTexts;
};

type PressQuote = { readonly text: string; readonly span?: Span };
type Span = { readonly startSeconds: number; readonly endSeconds: number };

type RadioTexts = {
  readonly exactLength: string;
  readonly firstWords: string;
  readonly lastWords: string;
  readonly launch: string;
  readonly closing: string;
};

/** Writes the texts of a kit. */
export function pressTexts(rawShow: Show, kit: PressKit): PressTexts {
  const show = typesetShow(rawShow);
  const words = pageWords(show.language);
  const { pressKit } = words;
  const episode = typesetEpisode(kit.episode, show.language);
  const story = { show: show.title, author: show.author, name: episode.witnessName };
  const title = quotedTitle(episode.title, words);
  const { lead } = leadOf(episode.description);
  return {
    title,
    pitch: pressKit.pitch(story, sentence(title), lead),
    address: absolute(show, addressesOf(episode).page),
    quotes: quotesOf(kit, words, show.language),
    rights: kit.until === undefined ? pressKit.noRights : pressKit.rights(story, words.day(kit.until)),
    ...(kit.radio && {
      radio: {
        ...cuesOf(kit),
        exactLength: pressKit.exactLength(kit.radio.durationSeconds),
        launch: pressKit.launchText(story, lead),
        closing: pressKit.closingText(story),
      },
    }),
  };
}

function quotesOf({ verbatims, episode }: PressKit, words: PageWords, language: string): PressQuote[] {
  const quoted = (text: string) => words.episode.quote(innerQuotes(typesetText(text, language)));
  if (verbatims.length > 0) return verbatims.map(({ text, ...span }) => ({ text: quoted(text), span }));
  const quote = pullQuoteOf(episode);
  return quote === undefined ? [] : [{ text: quoted(quote.text) }];
}

/** Quotation marks within a quote, as French printers set them. */
const innerQuotes = (text: string) => text.replace(/«\s*/gu, '“').replace(/\s*»/gu, '”');

/** The first and last words heard, for whoever launches the sound and takes over from it. */
function cuesOf({ episode: { transcript } }: PressKit): Pick<RadioTexts, 'firstWords' | 'lastWords'> {
  const spoken =
    transcript === undefined ? [] : paragraphsOf(transcript).flatMap(({ text }) => wordsIn(text));
  return {
    firstWords: `${spoken.slice(0, CUE_WORDS).join(' ')}…`,
    lastWords: `…${spoken.slice(-CUE_WORDS).join(' ')}`,
  };
}

const sentence = (title: string) => (/[.!?…]\s*[»”]?$/u.test(title) ? title : `${title}.`);

/** The kit as one plain text, to be sent or kept. */
export function pressKitText(show: Show, kit: PressKit): string {
  const { pressKit } = pageWords(show.language);
  const texts = pressTexts(show, kit);
  const { radio } = texts;
  const parts = [
    kit.episode.demonstration ? pressKit.demonstration : '',
    section(pressKit.pasteTitle, [texts.pitch, pressKit.listenHere(texts.address)]),
    section(
      pressKit.quotesTitle,
      texts.quotes.map(({ text, span }) =>
        span === undefined
          ? text
          : `${text}\n${pressKit.atMoment(clock(span.startSeconds), clock(span.endSeconds))}`,
      ),
    ),
    radio === undefined
      ? ''
      : section(pressKit.radioTitle, [
          `${pressKit.radioLength} : ${radio.exactLength}`,
          `${pressKit.firstWords} : ${radio.firstWords}`,
          `${pressKit.lastWords} : ${radio.lastWords}`,
          `${pressKit.launch} : ${radio.launch}`,
          `${pressKit.closing} : ${radio.closing}`,
        ]),
    section(pressKit.rightsTitle, [texts.rights, pressKit.mayEnd]),
    section(pressKit.contactTitle, [
      show.email === undefined ? pressKit.noContact : `${pressKit.contact} ${show.email}`,
    ]),
  ];
  return `${[texts.title, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

const section = (title: string, paragraphs: readonly string[]) =>
  paragraphs.length === 0 ? '' : [title.toUpperCase(), ...paragraphs].join('\n\n');
