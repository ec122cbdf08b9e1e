import { describe, expect, it } from 'vitest';
import type { Transcript } from '../model/transcript.ts';
import { formatReview, parseReview } from './review-markdown.ts';
import { parseTranscript } from './transcript.ts';
import { formatTranscriptHtml } from './transcript-html.ts';
import { formatTranscriptMarkdown } from './transcript-markdown.ts';

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
});
