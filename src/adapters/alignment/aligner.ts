import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Alignment } from '../../model/alignment.ts';
import type { Aligner, AligningOrder } from '../../ports/aligner.ts';
import type { AudioControl } from '../../ports/audio.ts';
import { align } from '../../speech/align.ts';
import { type Dictionary, parseDictionary, pronunciationsOf } from '../../speech/pronunciation.ts';
import type { Heard, SearchWindow } from '../../speech/search.ts';
import { DecoderProcess } from './decoder-process.ts';
import { MODELS } from './engine.ts';

/** Raised when the same engine would place words otherwise. */
const REVISION = 1;
const NOTHING: Heard = { words: [], strays: [] };

/** Alignment by soundswallower and the French model it ships: offline, nothing to install. */
export function createAligner(): Aligner {
  return { toolVersion: `passe-parole ${REVISION}; soundswallower 0.6.3 fr-fr`, align: alignWords };
}

async function alignWords(
  { soundPath, durationSeconds, words }: AligningOrder,
  { signal, progress }: AudioControl,
): Promise<Alignment | undefined> {
  const dictionary = await frenchDictionary();
  const ways = words.map((word) => pronunciationsOf(word, dictionary));
  const decoder = new DecoderProcess(signal);
  let searched = 0;
  let failed = 0;
  const search = async (window: SearchWindow): Promise<Heard> => {
    searched += 1;
    try {
      return await decoder.search({ soundPath, window });
    } catch {
      // A window that cannot be searched leaves its words to be guessed; too many of them and nothing is said at all.
      signal.throwIfAborted();
      failed += 1;
      return NOTHING;
    }
  };
  try {
    const alignment = await align({ words, ways, durationSeconds }, search, progress);
    return failed > searched / 4 ? undefined : alignment;
  } finally {
    decoder.close();
  }
}

let dictionary: Promise<Dictionary> | undefined;

/** Read once: 105 000 words, 150 ms. */
function frenchDictionary(): Promise<Dictionary> {
  dictionary ??= readFile(path.join(MODELS, 'fr-fr/dict.txt'), 'utf8').then(parseDictionary);
  return dictionary;
}
