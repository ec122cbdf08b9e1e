import { Problem } from '../model/problem.ts';
import type { Transcript } from '../model/transcript.ts';
import { transcriptReasons } from '../words/transcript.ts';
import { parsePlainTranscript } from './plain-transcript.ts';
import { parsePodcastTranscript } from './podcast-transcript.ts';
import { parseSrt } from './srt.ts';
import { isTimedText } from './timed-text.ts';
import { parseWebVtt } from './webvtt.ts';

/**
 * Reads a transcript of any known form, chosen by what it holds and not by its name: WebVTT, SubRip, Podcasting 2.0 JSON,
 * or plain text.
 *
 * @param name shown to the person when nothing can be read.
 * @throws Problem `transcript-unreadable`.
 */
export function parseTranscript(name: string, text: string): Transcript {
  const transcript = read(name, text);
  const count = transcript.kind === 'timed' ? transcript.cues.length : transcript.paragraphs.length;
  if (count === 0)
    throw new Problem('transcript-unreadable', { file: name, reason: transcriptReasons.empty });
  return transcript;
}

function read(name: string, text: string): Transcript {
  if (/^\uFEFF?\s*[{[]\s*["{[]/u.test(text)) return readJson(name, text);
  const hasHeader = /^\uFEFF?\s*WEBVTT\b/u.test(text);
  if (!hasHeader && !isTimedText(text)) return { kind: 'plain', paragraphs: parsePlainTranscript(text) };
  const isWebVtt = hasHeader || /<v[\s.]/u.test(text);
  return { kind: 'timed', cues: isWebVtt ? parseWebVtt(text) : parseSrt(text) };
}

function readJson(name: string, text: string): Transcript {
  try {
    const cues = parsePodcastTranscript(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (cues !== undefined) return { kind: 'timed', cues };
  } catch (cause) {
    throw new Problem(
      'transcript-unreadable',
      { file: name, reason: transcriptReasons.brokenJson },
      { cause },
    );
  }
  throw new Problem('transcript-unreadable', { file: name, reason: transcriptReasons.unknownJson });
}
