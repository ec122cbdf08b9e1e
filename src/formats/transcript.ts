import { Problem } from '../model/problem.ts';
import type { Transcript } from '../model/transcript.ts';
import { transcriptReasons } from '../words/transcript.ts';
import { isHtml, textOfHtml } from './html-text.ts';
import { parseHyperaudio } from './hyperaudio.ts';
import { parsePlainTranscript } from './plain-transcript.ts';
import { parsePodcastTranscript } from './podcast-transcript.ts';
import { parseRecogniserJson } from './recogniser-json.ts';
import { isReview, parseReview } from './review-markdown.ts';
import { parseSrt } from './srt.ts';
import { isTimedText } from './timed-text.ts';
import { parseWebVtt } from './webvtt.ts';

/**
 * Reads a transcript of any known form, chosen by what it holds and not by its name: WebVTT, SubRip, Podcasting 2.0 JSON,
 * the JSON of usual recognisers, oTranscribe, Hyperaudio or other HTML, Markdown or plain text.
 *
 * @param name shown to the person when nothing can be read.
 * @throws Problem `transcript-unreadable`.
 */
export function parseTranscript(name: string, text: string): Transcript {
  const transcript = read(name, text.replace(/^\uFEFF/, ''));
  const count = transcript.kind === 'timed' ? transcript.cues.length : transcript.paragraphs.length;
  if (count === 0)
    throw new Problem('transcript-unreadable', { file: name, reason: transcriptReasons.empty });
  return transcript;
}

function read(name: string, text: string): Transcript {
  if (/^\s*[{[]\s*["{[]/u.test(text)) return readJson(name, text);
  if (isHtml(text)) return readHtml(text);
  if (isReview(text)) return { kind: 'plain', paragraphs: parseReview(text) };
  const hasHeader = /^\s*WEBVTT\b/u.test(text);
  if (!hasHeader && !isTimedText(text)) return plain(text);
  const isWebVtt = hasHeader || /<v[\s.]/u.test(text);
  return { kind: 'timed', cues: isWebVtt ? parseWebVtt(text) : parseSrt(text) };
}

const plain = (text: string): Transcript => ({ kind: 'plain', paragraphs: parsePlainTranscript(text) });

function readHtml(html: string): Transcript {
  const cues = parseHyperaudio(html);
  return cues === undefined ? plain(textOfHtml(html)) : { kind: 'timed', cues };
}

function readJson(name: string, text: string): Transcript {
  const json = jsonOf(name, text);
  const cues = parsePodcastTranscript(json) ?? parseRecogniserJson(json);
  if (cues !== undefined) return { kind: 'timed', cues };
  // oTranscribe keeps a page of HTML in its JSON.
  if (typeof json === 'object' && json !== null && 'text' in json && typeof json.text === 'string')
    return plain(textOfHtml(json.text));
  throw new Problem('transcript-unreadable', { file: name, reason: transcriptReasons.unknownJson });
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem(
      'transcript-unreadable',
      { file: name, reason: transcriptReasons.brokenJson },
      { cause },
    );
  }
}
