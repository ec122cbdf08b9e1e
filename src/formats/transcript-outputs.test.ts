import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, type Transcript } from '../model/transcript.ts';
import { formatPlainTranscript } from './plain-transcript.ts';
import { formatPodcastTranscript } from './podcast-transcript.ts';
import { formatReview, parseReview, turnsOf } from './review-markdown.ts';
import { formatSrt } from './srt.ts';
import { parseTranscript } from './transcript.ts';
import { formatTranscriptHtml } from './transcript-html.ts';
import { formatTranscriptMarkdown } from './transcript-markdown.ts';
import { formatWebVtt } from './webvtt.ts';

const cue = (startSeconds: number, speaker: string, text: string) => ({
  startSeconds,
  endSeconds: startSeconds + 2,
  speaker,
  text,
});
const TRANSCRIPT: Transcript = {
  kind: 'timed',
  cues: [
    cue(0, 'La facilitation', 'Et alors ?'),
    cue(3, 'Anne & Zoé', '- *Rien* <d’abord>.'),
    cue(3700, 'Anne & Zoé', '# Puis tout.'),
  ],
};

describe('a transcript to be read', () => {
  it('in HTML names who speaks, says when, and escapes what is said', () => {
    expect(formatTranscriptHtml(TRANSCRIPT)).toBe(
      '<cite>La facilitation :</cite>\n<time>0:00</time>\n<p>Et alors ?</p>\n' +
        '<cite>Anne &amp; Zoé :</cite>\n<time>0:03</time>\n<p>- *Rien* &lt;d’abord&gt;.</p>\n' +
        '<time>1:01:40</time>\n<p># Puis tout.</p>\n',
    );
  });

  it('in HTML is read back by us', () => {
    const { kind } = parseTranscript('t.html', `<div>${formatTranscriptHtml(TRANSCRIPT)}</div>`);
    expect(kind).toBe('plain');
  });

  it('in Markdown has no sign taken for a mark', () => {
    expect(formatTranscriptMarkdown(TRANSCRIPT, 'Un *titre*')).toBe(
      '# Un \\*titre\\*\n\n**La facilitation** : Et alors ?\n\n**Anne & Zoé** : \\- \\*Rien\\* \\<d’abord\\>.\n\n\\# Puis tout.\n',
    );
  });

  it('to be corrected tells what to check, and forgets it when read back', () => {
    const turns = [
      { text: 'Un.', speaker: 'Anne', startSeconds: 2 },
      { text: 'Deux.', speaker: 'Zoé', startSeconds: 60 },
    ];
    const text = formatReview(turns, [
      { atSeconds: 0, text: 'du début' },
      { atSeconds: 70, text: 'de la fin' },
    ]);
    expect(text.indexOf('du début')).toBeLessThan(text.indexOf('**Anne**'));
    expect(text.indexOf('de la fin')).toBeGreaterThan(text.indexOf('Un.'));
    expect(parseReview(text)).toEqual(turns);
  });

  it.each([
    ['HTML', (read: Transcript) => formatTranscriptHtml(read)],
    ['Markdown', (read: Transcript) => formatTranscriptMarkdown(read, 'Un titre')],
    ['plain text', (read: Transcript) => formatPlainTranscript(paragraphsOf(read))],
    ['the text to correct', (read: Transcript) => formatReview(turnsOf(read))],
    ['WebVTT', (read: Transcript) => formatWebVtt(read.kind === 'timed' ? read.cues : [])],
    ['SubRip', (read: Transcript) => formatSrt(read.kind === 'timed' ? read.cues : [])],
    ['JSON', (read: Transcript) => formatPodcastTranscript(read.kind === 'timed' ? read.cues : [])],
  ])('in %s gives back who speaks and what is said', (_, format) => {
    fc.assert(
      fc.property(conversation, (cues) => {
        const given: Transcript = { kind: 'timed', cues };
        const read = saidIn(parseTranscript('essai', format(given)));
        // A title of Markdown is nobody's.
        expect(read.filter((word) => !word.startsWith('undefined|'))).toEqual(saidIn(given));
      }),
      { numRuns: 60 },
    );
  });
});

const sentence = fc
  .array(fc.stringMatching(/^[a-zàâéèêôùç’-]{2,12}$/), { minLength: 2, maxLength: 12 })
  .map((words) => `Oui ${words.join(' ')} *étoile* [rires] & < fin.`);
const conversation = fc.array(sentence, { minLength: 4, maxLength: 8 }).map((texts) =>
  texts.map((text, rank) => ({
    startSeconds: rank * 9,
    endSeconds: rank * 9 + 8,
    speaker: rank % 2 === 0 ? 'Anne' : 'La facilitation',
    text,
  })),
);

/** Who says which word; what SubRip cannot write is written as it does. */
function saidIn(transcript: Transcript): string[] {
  const said = transcript.kind === 'timed' ? transcript.cues : transcript.paragraphs;
  return said.flatMap(({ speaker, text }) =>
    text
      .replaceAll('<', '‹')
      .split(/\s+/u)
      .map((word) => `${speaker?.replace(/\s+/u, ' ')}|${word}`),
  );
}
