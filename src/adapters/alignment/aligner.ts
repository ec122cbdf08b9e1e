import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Alignment, TimeSpan } from '../../model/alignment.ts';
import type { Aligner, AligningOrder } from '../../ports/aligner.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { align } from '../../speech/align.ts';
import { type Dictionary, parseDictionary, pronunciationsOf } from '../../speech/pronunciation.ts';
import type { Heard, Search, SearchWindow } from '../../speech/search.ts';
import { AnsweringProcess } from '../children/answering-process.ts';
import type { DecodingRequest } from './decoder.child.ts';
import { MODELS } from './engine.ts';

/** Raised when the same engine would place words otherwise. */
const REVISION = 2;
/** Windows after which a process is replaced: the engine leaks about 4 MB each. */
const WINDOWS_PER_PROCESS = 25;
const LONGEST_ANSWER_MS = 180_000;
const NOTHING: Heard = { words: [], strays: [] };

/** Alignment by soundswallower and the French model it ships: offline, nothing to install. */
export function createAligner(): Aligner {
  return { toolVersion: `passe-parole ${REVISION}; soundswallower 0.6.3 fr-fr`, align: alignWords };
}

async function alignWords(
  { soundPath, durationSeconds, words, within }: AligningOrder,
  { signal, progress }: AudioControl,
): Promise<Alignment | undefined> {
  const dictionary = await frenchDictionary();
  const ways = words.map((word) => pronunciationsOf(word, dictionary));
  const decoder = new AnsweringProcess<DecodingRequest>({
    module: new URL('./decoder.child', import.meta.url),
    requestsPerProcess: WINDOWS_PER_PROCESS,
    longestAnswerMs: LONGEST_ANSWER_MS,
    signal,
  });
  let searched = 0;
  let failed = 0;
  const search = async (window: SearchWindow): Promise<Heard> => {
    searched += 1;
    try {
      // The child is ours, and answers with nothing else.
      return (await decoder.ask({ soundPath, window })) as Heard;
    } catch {
      // A window that cannot be searched leaves its words to be guessed; too many of them and nothing is said at all.
      signal.throwIfAborted();
      failed += 1;
      return NOTHING;
    }
  };
  try {
    const span = within ?? { startSeconds: 0, endSeconds: durationSeconds };
    const text = { words, ways, durationSeconds: span.endSeconds - span.startSeconds };
    const alignment = await align(text, searchFrom(span.startSeconds, search), progress);
    if (failed > searched / 4) return undefined;
    return {
      words: alignment.words.map((word) => later(word, span.startSeconds)),
      unwritten: alignment.unwritten.map((one) => later(one, span.startSeconds)),
    };
  } finally {
    decoder.close();
  }
}

const later = <Timed extends TimeSpan>(span: Timed, seconds: number): Timed => ({
  ...span,
  startSeconds: rounded(span.startSeconds + seconds),
  endSeconds: rounded(span.endSeconds + seconds),
});

const rounded = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** The same search for whoever counts time from a later start. */
const searchFrom =
  (start: number, search: Search): Search =>
  async (window) => {
    const heard = await search(later(window, start));
    return {
      words: heard.words.map((word) => later(word, -start)),
      strays: heard.strays.map((stray) => later(stray, -start)),
    };
  };

let dictionary: Promise<Dictionary> | undefined;

/** Read once: 105 000 words, 150 ms. */
function frenchDictionary(): Promise<Dictionary> {
  dictionary ??= readFile(path.join(MODELS, 'fr-fr/dict.txt'), 'utf8').then(parseDictionary);
  return dictionary;
}
