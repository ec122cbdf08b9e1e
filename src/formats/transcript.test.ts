import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import type { Cue } from '../model/transcript.ts';
import { cues, line } from '../testing/arbitraries.ts';
import { formatPlainTranscript, parsePlainTranscript } from './plain-transcript.ts';
import { formatPodcastTranscript } from './podcast-transcript.ts';
import { formatSrt } from './srt.ts';
import { parseTranscript } from './transcript.ts';
import { formatWebVtt } from './webvtt.ts';

const timed = (text: string): readonly Cue[] => {
  const transcript = parseTranscript('essai', text);
  if (transcript.kind !== 'timed') throw new Error('Expected times, got plain paragraphs');
  return transcript.cues;
};

/** What is said and by whom, whatever the cuts. */
const words = (said: readonly Cue[]) =>
  said.flatMap(({ text, speaker }) => text.split(/\s+/).map((word) => `${speaker ?? ''}|${word}`));

const short = fc.array(
  line.filter((text) => text.length < 60),
  { minLength: 1, maxLength: 5 },
);

describe('timed transcripts', () => {
  it('WebVTT gives its words and speakers back', () => {
    fc.assert(
      fc.property(cues, (given) => {
        expect(words(timed(formatWebVtt(given)))).toEqual(words(given));
      }),
    );
  });

  it('WebVTT keeps the times of cues that fit on a line', () => {
    const given = short.map((texts) =>
      texts.map((text, rank) => ({ startSeconds: rank * 3600.5, endSeconds: rank * 3600.5 + 2.125, text })),
    );
    fc.assert(
      fc.property(given, (some) => {
        expect(timed(formatWebVtt(some))).toEqual(some);
      }),
    );
  });

  it('WebVTT has no line over 65 characters but for a longer word', () => {
    fc.assert(
      fc.property(cues, (given) => {
        const lines = timed(formatWebVtt(given)).flatMap(({ text }) => text.split('\n'));
        expect(lines.filter((one) => one.length > 65 && /[^\S\u00A0]/.test(one))).toEqual([]);
      }),
    );
  });

  it('SubRip gives its words back, on two lines of 32 at most', () => {
    const unnamed = cues.map((some) => some.map(({ speaker, ...cue }) => cue));
    const plain = (text: string) => text.replace(/<v>/gu, '‹v›').replace(/-->/gu, '→').replace(/>/gu, '›');
    fc.assert(
      fc.property(unnamed, (given) => {
        const read = timed(formatSrt(given));
        expect(words(read)).toEqual(words(given.map((cue) => ({ ...cue, text: plain(cue.text) }))));
        expect(read.every(({ text }) => text.split('\n').length <= 2)).toBe(true);
      }),
    );
  });

  it('SubRip names the speaker where the speaker changes', () => {
    const given = ['Anne', 'Anne', 'Zoé', 'Anne', 'Zoé'].map((speaker, rank) => ({
      startSeconds: rank,
      endSeconds: rank + 1,
      text: rank === 1 ? 'J’ai dit : oui.' : 'Bonjour.',
      speaker,
    }));
    const text = formatSrt(given);
    expect(timed(text)).toEqual(given);
    expect(text.match(/: /g)).toHaveLength(4);
  });

  it('Podcasting 2.0 JSON gives every cue back', () => {
    fc.assert(
      fc.property(cues, (given) => {
        expect(timed(formatPodcastTranscript(given))).toEqual(given);
      }),
    );
  });

  it.each([
    [
      'a BOM, Windows ends and no blank line',
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nUn\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nDeux\r\n',
    ],
    ['old Mac ends', '1\r00:00:01,000 --> 00:00:02,500\rUn\r\r2\r00:00:03,000 --> 00:00:04,000\rDeux\r'],
    [
      'a dot for a comma and no index',
      '00:00:01.000 --> 00:00:02.500\nUn\n\n00:00:03.000 --> 00:00:04.000\nDeux',
    ],
    ['short times', 'WEBVTT\n\n00:01.000 --> 00:02.500\nUn\n\n00:03.000 --> 00:04.000\nDeux'],
    ['bare seconds', '1.0 --> 2.5\nUn\n\n3.0 --> 4.0\nDeux'],
    [
      'spaces within times',
      '1\n00 : 00 : 01 , 000 --> 00: 00: 02, 500\nUn\n\n2\n00:00:03,0 -> 00:00:04,000\nDeux',
    ],
    [
      'blank lines after the index and the times',
      '1\n\n00:00:01,000 --> 00:00:02,500\n\nUn\n\n\n2\n\n00:00:03,000 --> 00:00:04,000\n\nDeux',
    ],
    [
      'styles, notes, identifiers and settings',
      'WEBVTT - titre\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE deux\nlignes\n\nintro\n00:01.000 --> 00:02.500 align:start position:0%\n<c.jaune>U<00:01.500>n</c>\n\nNOTE fin\n\nsuite\n00:03.000 --> 00:04.000\n<i>Deux</i>',
    ],
    ['text on the line of the times', '00:00:01,000 --> 00:00:02,500 Un\n00:00:03,000 --> 00:00:04,000 Deux'],
    ['cues out of order', '2\n00:00:03,000 --> 00:00:04,000\nDeux\n\n1\n00:00:01,000 --> 00:00:02,500\nUn'],
    [
      'codes of position',
      '1\n00:00:01,000 --> 00:00:02,500\n{\\an8}Un\n\n2\n00:00:03,000 --> 00:00:04,000\n<font color="#fff">Deux</font>',
    ],
  ])('reads a file with %s', (_, text) => {
    expect(timed(text)).toEqual([
      { startSeconds: 1, endSeconds: 2.5, text: 'Un' },
      { startSeconds: 3, endSeconds: 4, text: 'Deux' },
    ]);
  });

  it('keeps a number that is said, and a text after a blank line', () => {
    expect(
      timed('1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n\nans').map(
        ({ text }) => text,
      ),
    ).toEqual(['42', 'ans']);
    expect(
      timed('00:01.000 --> 00:02.000\n42\n\n00:02.000 --> 00:03.000\nans').map(({ text }) => text),
    ).toEqual(['42', 'ans']);
  });

  it('reads hours beyond 99 and gives an end to a cue without one', () => {
    const [cue] = timed('WEBVTT\n\n100:00:01.000 --> 100:00:01.000\nTard');
    expect(cue).toEqual({ startSeconds: 360_001, endSeconds: 360_002, text: 'Tard' });
  });

  it('reads voices and entities', () => {
    expect(
      timed('WEBVTT\n\n00:01.000 --> 00:02.000\n<v.fort Anne &amp; Zoé>Un &lt; deux&nbsp;!</v>'),
    ).toEqual([{ startSeconds: 1, endSeconds: 2, text: 'Un < deux\u00A0!', speaker: 'Anne & Zoé' }]);
  });
});

describe('typed transcripts', () => {
  it('gives paragraphs and speakers back', () => {
    const paragraph = fc.record({
      text: fc.stringMatching(/^[A-Z][a-zé, ]{0,80}[a-z]\.$/),
      speaker: fc.constantFrom('Anne', 'La facilitatrice'),
    });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (some) => {
        const turns = [...some, { text: 'Oui.', speaker: 'Anne' }, { text: 'Et alors ?', speaker: 'Zoé' }];
        const twice = [...turns, ...turns];
        expect(parsePlainTranscript(formatPlainTranscript(twice))).toEqual(twice);
      }),
    );
  });

  it.each([
    ['names before a colon', 'Anne : Bonjour.\nZoé : Merci.\nAnne : Au revoir.\nZoé : Oui.'],
    [
      'no-break spaces',
      'Anne\u00A0: Bonjour.\n\nZoé\u202F: Merci.\n\nAnne\u00A0: Au revoir.\n\nZoé\u202F: Oui.',
    ],
    ['bold names', '**Anne :** Bonjour.\n\n**Zoé** : Merci.\n\n**Anne :** Au revoir.\n\n**Zoé** : Oui.'],
    ['names alone', 'Anne\nBonjour.\n\nZoé\nMerci.\n\nAnne\nAu revoir.\n\nZoé\nOui.'],
    [
      'times before names',
      '[00:01:12] Anne : Bonjour.\n[00:01:20] Zoé : Merci.\n1:30 Anne : Au revoir.\n(1:32) Zoé : Oui.',
    ],
    [
      'times alone on their line',
      '00:01\nAnne : Bonjour.\n\n00:02\nZoé : Merci.\n\n00:03\nAnne : Au revoir.\n\n00:04\nZoé : Oui.',
    ],
    ['columns', 'Anne\tBonjour.\nZoé\tMerci.\nAnne\tAu revoir.\nZoé\tOui.'],
    ['dashes', '- Anne : Bonjour.\n– Zoé : Merci.\n— Anne : Au revoir.\n- Zoé : Oui.'],
  ])('reads turns with %s', (_, text) => {
    expect(parsePlainTranscript(text)).toEqual([
      { text: 'Bonjour.', speaker: 'Anne' },
      { text: 'Merci.', speaker: 'Zoé' },
      { text: 'Au revoir.', speaker: 'Anne' },
      { text: 'Oui.', speaker: 'Zoé' },
    ]);
  });

  it('does not take a sentence for a speaker', () => {
    const text = 'Il m’a dit : essaie.\nIl m’a dit : encore.\nEt puis : rien.\nRésultat : tout a changé.';
    expect(parsePlainTranscript(text)).toEqual(text.split('\n').map((one) => ({ text: one })));
  });

  it('joins the lines that an editor has cut', () => {
    const text =
      'Nous étions douze autour de la table, et personne\nne s’écoutait vraiment.\nPuis tout a changé.';
    expect(parsePlainTranscript(text).map((one) => one.text)).toEqual([
      'Nous étions douze autour de la table, et personne ne s’écoutait vraiment.',
      'Puis tout a changé.',
    ]);
  });

  it('a paragraph without a name continues the turn', () => {
    expect(
      parsePlainTranscript('Anne : Un.\n\nDeux.\n\nZoé : Trois.\n\nAnne : Quatre.\n\nZoé : Cinq.').map(
        (one) => one.speaker,
      ),
    ).toEqual(['Anne', 'Anne', 'Zoé', 'Anne', 'Zoé']);
  });
});

describe('any transcript', () => {
  it.each([
    ['', 'ne contient aucun texte'],
    ['WEBVTT\n\n', 'ne contient aucun texte'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\n', 'ne contient aucun texte'],
    ['{"segments": [', 'incomplet ou abîmé'],
    ['{"autre": 1}', 'ne connaissons pas cette forme'],
  ])('refuses %j with its reason', (text, reason) => {
    expect(() => parseTranscript('essai.txt', text)).toThrow(reason);
  });

  it('never fails otherwise than by a problem', () => {
    const noise = fc.array(
      fc.oneof(line, fc.constantFrom('\n', '00:01.000 --> 00:02.000\n', 'WEBVTT', '{"', '\t', 'NOTE')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          noise.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          try {
            parseTranscript('essai', text);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
