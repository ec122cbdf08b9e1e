import type { TimedWord } from './alignment.ts';
import type { DraftWord } from './draft-words.ts';
import type { Cue } from './transcript.ts';

/**
 * What a draft says, one cue each time someone else speaks: without what was cut, and with one mark for each passage that
 * is hidden.
 */
export function shownCues(words: readonly DraftWord[], hidden: string): readonly Cue[] {
  const runs: { readonly speaker: string | undefined; readonly words: TimedWord[] }[] = [];
  for (const { fate, speaker, ...word } of words) {
    if (fate === 'cut') continue;
    const said = fate === 'masked' ? { ...word, text: hidden } : word;
    const run = runs.at(-1);
    const last = run?.words.at(-1);
    if (run === undefined || run.speaker !== speaker) runs.push({ speaker, words: [said] });
    else if (last !== undefined && last.text === hidden && said.text === hidden)
      run.words.splice(-1, 1, { ...last, endSeconds: said.endSeconds });
    else run.words.push(said);
  }
  return runs.map(({ speaker, words: own }) => ({
    text: own.map(({ text }) => text).join(' '),
    startSeconds: own[0]?.startSeconds ?? 0,
    endSeconds: own.at(-1)?.endSeconds ?? 0,
    words: own,
    ...(speaker !== undefined && { speaker }),
  }));
}
