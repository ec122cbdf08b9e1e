import { describe, expect, it } from 'vitest';
import { textOfHtml } from './html-text.ts';
import { textOfOdt } from './odt-text.ts';
import { parseTranscript } from './transcript.ts';

const CUES = [
  { startSeconds: 1, endSeconds: 2.5, text: 'Bonjour à tous.', speaker: 'Voix 1' },
  { startSeconds: 3, endSeconds: 4, text: 'Merci.', speaker: 'Voix 2' },
];
const unnamed = CUES.map(({ speaker, ...cue }) => cue);
const read = (value: unknown) =>
  parseTranscript('essai.json', typeof value === 'string' ? value : JSON.stringify(value));

describe('exports of recognisers', () => {
  it('Whisper', () => {
    const segments = unnamed.map(({ startSeconds, endSeconds, text }, id) => ({
      id,
      start: startSeconds,
      end: endSeconds,
      text: ` ${text}`,
    }));
    expect(read({ text: 'Bonjour', segments, language: 'fr' })).toEqual({ kind: 'timed', cues: unnamed });
  });

  it('WhisperX, with speakers', () => {
    const segments = CUES.map(({ startSeconds, endSeconds, text, speaker }) => ({
      start: startSeconds,
      end: endSeconds,
      text,
      speaker,
    }));
    expect(read({ segments })).toEqual({ kind: 'timed', cues: CUES });
  });

  it('whisper.cpp', () => {
    const transcription = unnamed.map(({ startSeconds, endSeconds, text }) => ({
      timestamps: {},
      offsets: { from: startSeconds * 1000, to: endSeconds * 1000 },
      text: ` ${text}`,
    }));
    expect(read({ systeminfo: '', transcription })).toEqual({ kind: 'timed', cues: unnamed });
  });

  it('AssemblyAI', () => {
    const utterances = CUES.map(({ startSeconds, endSeconds, text, speaker }) => ({
      start: startSeconds * 1000,
      end: endSeconds * 1000,
      text,
      speaker,
    }));
    expect(read({ id: 'x', utterances, words: [] })).toEqual({ kind: 'timed', cues: CUES });
  });

  it('Deepgram, by utterances or paragraphs', () => {
    const utterances = CUES.map(({ startSeconds, endSeconds, text }, speaker) => ({
      start: startSeconds,
      end: endSeconds,
      transcript: text,
      speaker,
    }));
    const paragraphs = CUES.map(({ startSeconds, endSeconds, text }, speaker) => ({
      speaker,
      sentences: [{ text, start: startSeconds, end: endSeconds }],
    }));
    const channels = [{ alternatives: [{ transcript: '', paragraphs: { transcript: '', paragraphs } }] }];
    expect(read({ results: { utterances } })).toEqual({ kind: 'timed', cues: CUES });
    expect(read({ results: { channels } })).toEqual({ kind: 'timed', cues: CUES });
  });

  it('Hyperaudio', () => {
    const html = `<article><section>
      <p><span class="speaker" data-m="1000" data-d="0">Anne: </span><span data-m="1000" data-d="500">Bonjour </span><span data-m="1500" data-d="1000">à&nbsp;tous.</span></p>
      <p><a data-m="3000" data-d="1000">Merci.</a></p></section></article>`;
    expect(parseTranscript('essai.html', html)).toEqual({
      kind: 'timed',
      cues: [
        { startSeconds: 1, endSeconds: 2.5, text: 'Bonjour à\u00A0tous.', speaker: 'Anne' },
        { startSeconds: 3, endSeconds: 4, text: 'Merci.', speaker: 'Anne' },
      ],
    });
  });
});

const TURNS = [
  { text: 'Bonjour.', speaker: 'Anne' },
  { text: 'Merci & bienvenue.', speaker: 'Zoé' },
  { text: 'Au revoir.', speaker: 'Anne' },
  { text: 'Oui.', speaker: 'Zoé' },
];

describe('typed documents', () => {
  it('oTranscribe', () => {
    const text =
      '<p><span class="timestamp" data-timestamp="1.2">00:01</span> <b>Anne</b> : Bonjour.</p><p>Zoé : Merci &amp; bienvenue.<br />Anne : Au revoir.</p><p>Zoé : Oui.</p>';
    expect(read({ text, media: 'son.mp3', 'media-time': 3 })).toEqual({ kind: 'plain', paragraphs: TURNS });
  });

  it('a page of HTML with a table', () => {
    const rows = TURNS.map(
      ({ text, speaker }) =>
        `<tr><td><p>${speaker}</p></td><td><p>${text.replace('&', '&amp;')}</p></td></tr>`,
    );
    expect(
      parseTranscript(
        'essai.html',
        `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><table>${rows.join('')}</table></html>`,
      ),
    ).toEqual({ kind: 'plain', paragraphs: TURNS });
  });

  it('LibreOffice, bold names and lines', () => {
    const xml = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:style="s" xmlns:fo="f" xmlns:text="t" xmlns:table="b">
<office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><text:p><text:span text:style-name="T1">Anne :</text:span> Bonjour.</text:p><text:p><text:span text:style-name="T1">Zoé</text:span> : Merci &amp; bienvenue.<office:annotation><text:p>à revoir</text:p></office:annotation></text:p>
<text:p>Anne<text:s text:c="2"/>: Au revoir.<text:line-break/>Zoé : Oui.</text:p></office:body></office:document-content>`;
    expect(parseTranscript('essai.odt', textOfOdt(xml) ?? '')).toEqual({ kind: 'plain', paragraphs: TURNS });
  });

  it('a broken document is none', () => {
    expect(textOfOdt('<office:body><text:p>Bon')).toBeUndefined();
  });

  it('HTML keeps words apart and drops what is not text', () => {
    expect(textOfHtml('<script>x</script><ul><li>Un</li><li>deux<!-- non --></li></ul>trois &eacute;')).toBe(
      'Un\n\ndeux\n\ntrois é',
    );
  });
});
