import SrtParser from 'srt-parser-2';
import { convertFile, type Segment, TranscriptFormat } from 'transcriptator';
import { describe, expect, it } from 'vitest';
import { WebVTTParser } from 'webvtt-parser';
import { sharedOut } from '../model/alignment.ts';
import { type Cue, wordsIn } from '../model/transcript.ts';
import { cuesOf } from '../testing/interviews/interview.ts';
import { workshop } from '../testing/interviews/workshop.ts';
import { formatPodcastTranscript } from './podcast-transcript.ts';
import { formatSrt } from './srt.ts';
import { formatWebVtt } from './webvtt.ts';

const TRICKY = "L’accueil & le <b>reste</b> : 12:30, « oui » --> non. D'accord ?";

/** An interview with every sign that parsers trip over. */
const CUES: readonly Cue[] = [...cuesOf(workshop), tricky()].map((cue) => ({
  ...cue,
  words: sharedOut(wordsIn(cue.text), cue),
}));

function tricky(): Cue {
  return { text: TRICKY, startSeconds: 3725.5, endSeconds: 3731.25, speaker: 'Karim' };
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
const said = CUES.flatMap(({ text }) => wordsOf(text));

/** SubRip cannot escape: these signs become their look-alikes. */
const inSrt = (word: string) =>
  word.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›').replaceAll(':', '∶');

function isInOrder(segments: readonly Pick<Segment, 'startTime' | 'endTime'>[]): boolean {
  return segments.every(
    ({ startTime, endTime }, rank) =>
      endTime > startTime && startTime >= (segments[rank - 1]?.startTime ?? 0) - 0.001,
  );
}

describe('published transcripts, read by parsers that are not ours', () => {
  it('WebVTT has no error for the W3C’s parser, and every word', () => {
    const { cues, errors } = new WebVTTParser().parse(formatWebVtt(CUES), 'subtitles');
    expect(errors).toEqual([]);
    const plain = cues.map(({ text }) => text.replace(/<v [^>]*>/u, ''));
    const decoded = plain.join(' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(wordsOf(decoded)).toEqual(said);
    expect(isInOrder(cues)).toBe(true);
    expect(cues.at(-1)?.startTime).toBeGreaterThan(3725);
  });

  it('SubRip has every word and time for srt-parser-2', () => {
    const lines = new SrtParser().fromSrt(formatSrt(CUES));
    const text = lines.map((line) => line.text.replace(/^(?:Karim|La.facilitatrice): /u, '')).join(' ');
    expect(wordsOf(text)).toEqual(said.map(inSrt));
    expect(Math.abs((lines.at(-1)?.endSeconds ?? 0) - 3731.25)).toBeLessThan(0.5);
  });

  it.each([
    [TranscriptFormat.JSON, formatPodcastTranscript(CUES), (word: string) => word],
    [TranscriptFormat.SRT, formatSrt(CUES), inSrt],
  ] as const)('%s has every word and speaker for transcriptator', (format, text, written) => {
    const segments = convertFile(text, format);
    expect(segments.flatMap(({ body }) => wordsOf(body))).toEqual(said.map(written));
    expect(new Set(segments.map(({ speaker }) => speaker?.replace('\u00A0', ' ')))).toEqual(
      new Set(['Karim', 'La facilitatrice']),
    );
    expect(isInOrder(segments)).toBe(true);
  });
});
