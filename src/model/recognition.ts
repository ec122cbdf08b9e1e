/**
 * Why a machine gave no words.
 * - `engine-missing`: the engine is not installed for this computer.
 * - `model-incomplete`: files of the model are missing, cut or changed.
 * - `stopped`: the engine ended before its answer, twice.
 * - `too-slow`: it said nothing for minutes.
 * - `nonsense`: it answered what no engine should.
 * - `unheard`: its words are not in the sound.
 */
export type RecognitionFault =
  | 'engine-missing'
  | 'model-incomplete'
  | 'stopped'
  | 'too-slow'
  | 'nonsense'
  | 'unheard';
