import type { TimedWord } from '../model/alignment.ts';
import { type Cue, wordsIn } from '../model/transcript.ts';
import type { CaptionSize } from './caption-breaking.ts';
import { decodeEntities, withoutTags } from './cue-markup.ts';
import { readTurn, speakerLabels } from './speaker-labels.ts';
import { captionsOf } from './timed-captions.ts';
import { formatTimestamp, parseTimedText } from './timed-text.ts';

/** Two lines of at most 32 characters: the form that podcast directories ask for. */
const SIZE: CaptionSize = { lineLength: 32, lineCount: 2 };

/** Reads SubRip subtitles, however messy. A label that comes back, `Anne : …`, gives the speaker. */
export function parseSrt(text: string): Cue[] {
  const cues = parseTimedText(text, (payload) => ({ text: decodeEntities(withoutTags(payload)) }));
  const labels = speakerLabels(cues.map((cue) => cue.text));
  let speaker: string | undefined;
  return cues.map((cue) => {
    const turn = readTurn(cue.text, labels);
    speaker = turn?.speaker ?? speaker;
    const said = (turn?.text ?? cue.text).replaceAll('∶', ':');
    return { ...cue, text: said, ...(speaker === undefined ? {} : { speaker }) };
  });
}

/**
 * Writes SubRip subtitles, with `Name: ` where the speaker changes. AntennaPod takes whatever stands before a colon for a
 * speaker and drops what follows a second one, so the text's own colons become ∶ (U+2236), which reads the same.
 */
export function formatSrt(cues: readonly Cue[]): string {
  const labelled = cues.map((cue, rank) => labelCue(cue, cues[rank - 1]?.speaker));
  const fitting = captionsOf(labelled, SIZE);
  return fitting.map((cue, rank) => `${rank + 1}\n${formatCue(cue)}\n`).join('\n');
}

function labelCue(cue: Cue, previousSpeaker: string | undefined): Cue {
  const text = withoutMarkup(cue.text);
  if (cue.speaker === undefined || cue.speaker === previousSpeaker) return { ...cue, text };
  // One word: a label cut by the end of a line is no label for readers.
  const label = `${withoutMarkup(cue.speaker).trim().replace(/\s+/gu, '\u00A0')}:`;
  const { words } = cue;
  return { ...cue, text: `${label} ${text}`, ...(words && { words: [...unsaid(label, words), ...words] }) };
}

/** The words of a label, which take no time. */
function unsaid(label: string, [first]: readonly TimedWord[]): TimedWord[] {
  if (first === undefined) return [];
  return wordsIn(label).map((text) => ({ ...first, text, endSeconds: first.startSeconds }));
}

function formatCue({ startSeconds, endSeconds, text }: Cue): string {
  return `${formatTimestamp(startSeconds, ',')} --> ${formatTimestamp(endSeconds, ',')}\n${text}`;
}

/** SubRip has no escaping: signs that readers take for tags or timings become their look-alikes. */
const withoutMarkup = (text: string) =>
  text
    .replaceAll('-->', '→')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('{\\', '(\\')
    .replaceAll(':', '∶');
